package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Slice;

/** Notes as a table for those who have their cards made elsewhere: whom it greets, what it says, where its page is. No postal address: we keep none. */
@ApplicationScoped
public class CardList {
    private static final int AT_A_TIME = 200;
    private static final String FORMULA = "=+-@\t\r";

    @Inject
    ThankYouNotes notes;

    @Inject
    Cards cards;

    @Inject
    Settings settings;

    /** Writes them as CSV (RFC 4180), the oldest order first, a page of rows at a time. */
    public void write(NoteState state, Writer out) throws IOException {
        row(out, List.of("name", "greeting", "text", "order", "language", "page", "made", "enclosure"));
        String after = null;
        do {
            Slice<ThankYouNote> page = notes.list(state, after, null, AT_A_TIME);
            for (ThankYouNote note : page.items()) {
                if (note.isByMail()) {
                    continue;
                }
                row(
                        out,
                        List.of(
                                note.getRecipientName(),
                                note.getGreeting(),
                                cards.read(note),
                                note.getOrderNumber(),
                                note.getLanguageTag(),
                                settings.publicUrl() + "/n/" + note.getToken(),
                                note.getMode().name(),
                                note.getEnclosure()));
            }
            after = page.next();
        } while (after != null);
    }

    private static void row(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "\"" : ",\"");
            out.write(cell(cells.get(i)).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    /** What a customer typed must not be a formula in the program that opens the table (OWASP, CSV injection). */
    private static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
