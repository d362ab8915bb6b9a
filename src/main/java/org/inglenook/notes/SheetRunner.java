package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.notes.print.CardFace;
import org.inglenook.notes.print.CardFormat;
import org.inglenook.notes.print.CardPrinter;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.JobRunner;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** Makes the PDF of a sheet. A second try starts anew and gives the same bytes. */
@ApplicationScoped
class SheetRunner implements JobRunner {
    static final String KIND = "notes.sheet";
    private static final int STEP = 10;

    @Inject
    Sheets sheets;

    @Inject
    Cards cards;

    @Inject
    ShopProfiles profiles;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.payload());
        Sheet sheet = sheets.find(id).orElseThrow(DomainException::notFound);
        List<ThankYouNote> notes = sheets.printable(id);
        if (notes.isEmpty()) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.empty");
        }
        ShopProfile shop = profiles.current();
        String title = Messages.text(shop.getLanguage(), "notes.sheet.pdf.title", shop.getName());
        try (CardPrinter printer = new CardPrinter(sheet.getLayout(), title, shop.getLanguage())) {
            List<Long> printed = new ArrayList<>();
            for (ThankYouNote note : notes) {
                if (printed.size() % STEP == 0) {
                    run.progress(printed.size(), notes.size());
                    if (run.cancelled()) {
                        return;
                    }
                }
                printer.add(fitting(note, sheet.getLayout().card()));
                printed.add(note.getId());
            }
            sheets.finish(id, printed, printer.print());
            run.progress(notes.size(), notes.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The card in the format of the sheet, which may be smaller than the one that the desk showed. */
    private CardFace fitting(ThankYouNote note, CardFormat format) {
        CardFace face = cards.face(cards.card(note), format);
        if (face.overflow() > 0) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.tall", note.getOrderNumber());
        }
        return face;
    }
}
