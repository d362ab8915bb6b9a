package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.notes.print.Card;
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
    static final String STORE = "notes.sheet.problem.store";
    static final String FAULT = "notes.sheet.problem.fault";
    private static final Logger LOG = Logger.getLogger(SheetRunner.class.getName());
    private static final int STEP = 40;

    @Inject
    Sheets sheets;

    @Inject
    Cards cards;

    @Inject
    SheetFiles files;

    @Inject
    ShopProfiles profiles;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.payload());
        Sheet sheet = sheets.get(id);
        if (!sheet.isOpen()) {
            return;
        }
        try {
            make(run, sheet);
        } catch (JobRun.Cancelled | JobRun.LeftBehind e) {
            throw e;
        } catch (DomainException e) {
            giveUp(run, id, e.key(), e.args().length == 0 ? "" : String.valueOf(e.args()[0]));
            throw e;
        } catch (IOException e) {
            giveUp(run, id, STORE, "");
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            giveUp(run, id, FAULT, "");
            throw e;
        }
    }

    /** Some notes at a time: neither all of them nor their PDF are ever in memory together. */
    private void make(JobRun run, Sheet sheet) throws IOException {
        ShopProfile shop = profiles.current();
        CardBatch batch = cards.batch();
        List<Long> ids = sheet.getLayout().inPrintOrder(sheet.getNoteIds());
        List<Long> printed = new ArrayList<>();
        String title = Messages.text(shop.getLanguage(), "notes.sheet.pdf.title", shop.getName());
        try (CardPrinter printer = new CardPrinter(sheet.getLayout(), title, shop.getLanguage())) {
            for (int from = 0; from < ids.size(); from += STEP) {
                run.progress(from, ids.size());
                if (run.cancelled()) {
                    return;
                }
                for (ThankYouNote note :
                        sheets.printable(sheet, ids.subList(from, Math.min(ids.size(), from + STEP)))) {
                    printer.add(
                            fitting(note, batch.card(note), sheet.getLayout().card()));
                    printed.add(note.getId());
                }
            }
            if (printed.isEmpty()) {
                throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.empty");
            }
            if (run.cancelled()) {
                return;
            }
            keep(sheet.getId(), printer);
        }
        if (sheets.finish(sheet.getId(), printed)) {
            run.progress(ids.size(), ids.size());
        } else {
            files.erase(sheet.getId());
        }
    }

    private void keep(long sheet, CardPrinter printer) throws IOException {
        try (OutputStream target = files.write(sheet)) {
            printer.print(target);
        } catch (PersistenceException | DomainException e) {
            throw new IOException("The database did not take the PDF of sheet " + sheet, e);
        }
    }

    /** Says why there is no PDF, and frees the cards, unless another node does the work by now. Half a PDF isn't kept. */
    private void giveUp(JobRun run, long sheet, String why, String of) {
        run.cancelled();
        LOG.log(Level.FINE, "Sheet {0} is given up: {1}", new Object[] {sheet, why});
        sheets.fail(sheet, why, of);
        files.erase(sheet);
    }

    /** The card in the format of the sheet. It was checked before; a shop's name or a font may have changed since. */
    private CardFace fitting(ThankYouNote note, Card card, CardFormat format) {
        if (!cards.hasLetters(card)) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.letters", note.getOrderNumber(), 1);
        }
        CardFace face = cards.face(card, format);
        if (face.overflow() > 0) {
            throw new DomainException(Kind.CONFLICT, "notes.sheet.problem.tall", note.getOrderNumber(), 1);
        }
        return face;
    }
}
