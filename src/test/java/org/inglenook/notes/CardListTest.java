package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.inglenook.OnBothDatabases;
import org.junit.jupiter.api.Test;

class CardListTest extends OnBothDatabases {

    @Test
    void everyApprovedCardIsARowAndNoNameIsAFormula() {
        database.run(em -> {
            NotesFixture f = new NotesFixture(em);
            for (long id = 1; id <= 250; id++) {
                ThankYouNote note = f.follow(order(id, COUNTS));
                f.notes.reword(note.getId(), "He said \"merci\",\n=1+" + id);
                note.approve(NotesFixture.NOW);
            }
            f.notes.get(f.notes.ofOrder(7).orElseThrow().getId());
            f.notes.rename(f.notes.ofOrder(7).orElseThrow().getId(), "=HYPERLINK(\"http://evil.example\")");
            f.notes.ofOrder(7).orElseThrow().approve(NotesFixture.NOW);
            f.hands.write("mille", HandKind.WORDS, "Mille mercis", "[[1,1,0.5,4,9,0.6]]");
            f.notes.reword(f.notes.ofOrder(8).orElseThrow().getId(), "Bonjour,\n{hand:mille}");
            f.notes.ofOrder(8).orElseThrow().approve(NotesFixture.NOW);
            f.notes.make(f.notes.ofOrder(9).orElseThrow().getId(), NoteMode.PEN, null);
            f.notes.ofOrder(9).orElseThrow().approve(NotesFixture.NOW);
            f.follow(order(999, COUNTS));
            NoteRule wrapped =
                    f.rules.add("", RuleConditions.NONE, new RuleOutcome(null, NoteMode.PRINT, null, "a ribbon"));
            f.follow(order(300, COUNTS)).approve(NotesFixture.NOW);
            f.rules.remove(wrapped.getId());
            em.flush();
            CardList list = new CardList();
            list.notes = f.notes;
            list.cards = f.cards;
            list.settings = f.cards.settings;
            StringWriter out = new StringWriter();
            try {
                list.write(NoteState.APPROVED, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String table = out.toString();
            assertEquals(252, table.split("\r\n", -1).length - 1);
            assertTrue(table.startsWith(
                    "\"name\",\"greeting\",\"text\",\"order\",\"language\",\"page\",\"made\",\"enclosure\"\r\n"));
            assertTrue(table.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""), table.substring(0, 500));
            assertTrue(table.contains(
                    "\"He said \"\"merci\"\",\n=1+250\",\"10250\",\"fr\",\"https://shop.example/our/n/"));
            assertFalse(table.contains("10999"));
            assertTrue(table.contains("\"Bonjour,\nMille mercis\",\"108\""), "what is drawn is read as typed");
            assertFalse(table.contains("{hand:"));
            assertTrue(
                    table.lines().anyMatch(row -> row.endsWith("\"PRINT\",\"a ribbon\"")), "what lies in the parcel");
            String forThePen = table.lines()
                    .filter(row -> row.endsWith("\"PEN\",\"\""))
                    .findFirst()
                    .orElseThrow();
            assertTrue(forThePen.contains("\"\",\"109\""), "nothing is known of what a pen will write: " + forThePen);
        });
    }
}
