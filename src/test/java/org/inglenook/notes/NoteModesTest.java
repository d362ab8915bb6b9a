package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;

/** Neat print, the owner's own hand, a pen: each is made, and says of itself, what it is. */
class NoteModesTest extends OnBothDatabases {
    private static final String STROKES = "[[1,1,0.5,4,9,0.6,8,2,0.5],[10,5,0.4,12,6,0.5]]";

    private void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    private static String refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).key();
    }

    private static List<String> problems(NotesFixture f, ThankYouNote note) {
        return f.cards.problems(note).stream().map(Preflight.Problem::key).toList();
    }

    @Test
    void aNoteIsPrintedUntilItsOwnerSaysOtherwise() {
        with(f -> {
            ThankYouNote note = f.follow(order(1, COUNTS));
            assertEquals(NoteMode.PRINT, note.getMode());
            f.notes.approve(note.getId(), true);
            f.notes.make(note.getId(), NoteMode.PEN, null);
            assertEquals(NoteState.WAITING, note.getState(), "what was approved was another card");
        });
    }

    @Test
    void aCardInOnesOwnHandIsTheDrawingAndIsReadAsTyped() {
        with(f -> {
            ThankYouNote note = f.follow(order(2, COUNTS, "nobody@example.org", ""));
            f.hands.write("mine", HandKind.SIGNATURE, "Martin", STROKES);
            f.notes.make(note.getId(), NoteMode.HAND, null);
            assertEquals(List.of("notes.preflight.hand.none"), problems(f, note));
            assertTrue(f.cards.card(note).drawn().left(), "nothing is set in the hand's place");
            Hand words = f.hands.write("words", HandKind.WORDS, "x", STROKES);
            assertEquals(
                    "notes.mode.problem.hand", refusal(() -> f.notes.make(note.getId(), NoteMode.HAND, words.getId())));
            Hand whole = f.hands.write("whole", HandKind.NOTE, "Dear you, 김민지, thank you", STROKES);
            assertEquals(
                    List.of(whole.getId()),
                    f.hands.wholeNotes().stream().map(Hand::getId).toList());
            f.notes.make(note.getId(), NoteMode.HAND, whole.getId());
            Card card = f.cards.card(note);
            assertNotNull(card.drawn().whole());
            assertNull(card.drawn().signature(), "a whole note is signed where its writer signed it");
            assertEquals("", card.signature());
            assertEquals("Dear you, 김민지, thank you", card.text());
            assertEquals("Dear you, 김민지, thank you", f.cards.read(note));
            assertEquals(List.of(), problems(f, note), "neither the name nor a letter is set");
        });
    }

    @Test
    void whatIsOnAnApprovedCardStaysAndWhatIsOnPaperIsKnownAfterItIsRemoved() {
        with(f -> {
            ThankYouNote note = f.follow(order(3, COUNTS));
            Hand whole = f.hands.write("thanks", HandKind.NOTE, "Thank you", STROKES);
            f.notes.make(note.getId(), NoteMode.HAND, whole.getId());
            f.notes.approve(note.getId(), true);
            assertEquals("notes.hand.problem.wanted", refusal(() -> f.hands.remove(whole.getId())));
            note.print(NotesFixture.NOW);
            f.hands.remove(whole.getId());
            assertEquals("Thank you", f.cards.read(note));
            assertEquals(
                    "notes.sheet.problem.undrawn",
                    refusal(() -> f.sheets.start(List.of(note.getId()), PrintLayout.A4_FOUR_UP, true)));
        });
    }

    @Test
    void aCardForThePenHasNoWordsAndIsReadAsNone() {
        with(f -> {
            ThankYouNote note = f.follow(order(4, COUNTS, "nobody@example.org", ""));
            f.notes.make(note.getId(), NoteMode.PEN, null);
            Card card = f.cards.card(note);
            assertTrue(card.drawn().left());
            assertEquals("", card.text() + card.signature());
            assertEquals("", f.cards.read(note), "the proposed words aren't on the card");
            assertEquals(List.of(), problems(f, note));
            assertEquals(NoteState.APPROVED, f.notes.approve(note.getId()).getState());
        });
    }

    @Test
    void whatIsPrintedIsUnlikeNothingThatAPenWrites() {
        with(f -> {
            ThankYouNote one = f.follow(order(5, COUNTS));
            ThankYouNote other = f.follow(order(6, COUNTS));
            assertTrue(Sameness.tenths(Sameness.of(one), Sameness.of(other)) >= Sameness.SAME);
            f.notes.make(other.getId(), NoteMode.PEN, null);
            assertEquals(0, Sameness.tenths(Sameness.of(one), Sameness.of(other)));
            assertTrue(Sameness.of(other).isEmpty());
        });
    }

    private static final Pattern KEY = Pattern.compile("'([a-z]+(?:\\.\\w+)+\\.?)'");
    private static final Pattern INCLUDED = Pattern.compile("src=\"(/WEB-INF/includes/[^\"]+)\"");
    private static final Pattern CLAIM =
            Pattern.compile("(?iu)handw|\\bhands?\\b|\\bpen\\b|\\bink\\b|wrote (?:this|your|it)|written (?:by|for)"
                    + "|manuscri|\\bmains?\\b|plume|stylo|\\bencre\\b|a écrit|écrite? (?:par|pour)"
                    + "|handschrift|von hand|eigenhändig|\\bfeder|stift|tinte|geschrieben");

    /** The keys of all that a page says, with what it includes; one that goes on with the mode goes on with this one. */
    private static Set<String> said(String page, NoteMode mode) throws IOException {
        Set<String> keys = new TreeSet<>();
        String source = Files.readString(Path.of("webapp" + page));
        KEY.matcher(source).results().forEach(found -> {
            String key = found.group(1);
            keys.add(key.endsWith(".") ? key + mode : key);
        });
        for (String included :
                INCLUDED.matcher(source).results().map(m -> m.group(1)).toList()) {
            keys.addAll(said(included, mode));
        }
        return keys;
    }

    @Test
    void nothingOfAPrintedCardAndItsPageSaysThatAHandWroteIt() throws IOException {
        Set<String> keys = said("/notes/note.xhtml", NoteMode.PRINT);
        keys.add("notes.card.invitation");
        assertTrue(keys.contains("notes.note.who.PRINT") && keys.contains("notes.note.page.title"), keys::toString);
        for (String language : List.of("", "_fr", "_de")) {
            Properties texts = new Properties();
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/Messages" + language + ".properties"))) {
                texts.load(in);
            }
            for (String key : keys) {
                String text = texts.getProperty(key, "");
                assertFalse(CLAIM.matcher(text).find(), () -> key + language + ": " + text);
            }
            for (NoteMode mode : List.of(NoteMode.HAND, NoteMode.PEN)) {
                String text = texts.getProperty("notes.note.who." + mode);
                assertTrue(CLAIM.matcher(text).find(), () -> "the test knows the word when it meets it: " + text);
            }
            assertFalse(texts.getProperty("notes.note.who.HAND")
                    .toLowerCase(Locale.ROOT)
                    .matches(".*(\\bpen\\b|stylo|stift).*"));
        }
    }
}
