package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.inglenook.OnBothDatabases;
import org.inglenook.customers.CustomerFacts;
import org.inglenook.customers.FactLine;
import org.inglenook.customers.Person;
import org.inglenook.customers.Timelines;
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
                    refusal(() -> f.sheets.start(List.of(note.getId()), PrintLayout.A4_FOUR_UP, Sheets.Wish.FIRST)));
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

    @Test
    void whatWasWrittenWithAPenIsKeptAsAPhotoOfPixelsAloneAndAsWords() {
        with(f -> {
            ThankYouNote note = f.follow(order(7, COUNTS));
            long id = note.getId();
            f.notes.make(id, NoteMode.PEN, null);
            assertEquals("notes.written.problem.noCard", refusal(() -> f.written.keep(id, "Merci", null)));
            f.notes.approve(id, true);
            assertEquals("notes.written.problem.nothing", refusal(() -> f.written.keep(id, " ", null)));
            assertEquals("notes.written.problem.long", refusal(() -> f.written.keep(id, "x".repeat(2001), null)));
            assertEquals(
                    "media.picture.error.format",
                    refusal(() -> f.written.keep(id, "Merci", "no picture".getBytes(StandardCharsets.UTF_8))));
            f.written.keep(id, "Merci,\r\nÉlodie", photo());
            assertEquals("Merci,\nÉlodie", f.cards.read(note));
            byte[] kept = f.written.photo(id, false).orElseThrow();
            assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("SecretCamera"));
            assertTrue(f.written.photo(id, true).orElseThrow().length < kept.length);
            f.written.keep(id, "Merci", null);
            assertTrue(f.written.of(note).orElseThrow().isPhotographed(), "words alone leave the photo");
            f.written.keep(id, "Merci", photo());
            f.written.removePhoto(id);
            assertTrue(f.written.photo(id, false).isEmpty());
            assertEquals("Merci", f.cards.read(note));
        });
    }

    @Test
    void whatIsPrintedAfterAllDoesNotShowWhatAPenWrote() {
        with(f -> {
            ThankYouNote note = f.follow(order(8, COUNTS));
            f.notes.make(note.getId(), NoteMode.PEN, null);
            f.notes.approve(note.getId(), true);
            f.written.keep(note.getId(), "Merci", photo());
            f.notes.make(note.getId(), NoteMode.PRINT, null);
            assertTrue(f.written.of(note).isEmpty());
            assertFalse(f.cards.read(note).contains("Merci"));
        });
    }

    @Test
    void aCardIsShownAsItWasMade() {
        with(f -> {
            f.hands.signInPrint();
            ShownCards shown = new ShownCards();
            shown.cards = f.cards;
            ThankYouNote note = f.follow(order(9, COUNTS));
            f.hands.write("milles", HandKind.WORDS, "Mille mercis", STROKES);
            f.notes.reword(note.getId(), "Bonjour,\n\n{hand:milles}\nà bientôt");
            ShownCard printed = shown.of(note);
            assertEquals(
                    List.of("Bonjour,", "Mille mercis", "à bientôt"),
                    printed.parts().stream().map(ShownCard.Part::words).toList());
            assertTrue(printed.parts().get(1).svg().startsWith("<svg"));
            assertTrue(printed.parts().get(0).svg().isEmpty());
            assertEquals("Martin", printed.signature());
            assertEquals("fr", printed.language());

            Hand whole = f.hands.write("shown", HandKind.NOTE, "Merci, Élodie", STROKES);
            f.notes.make(note.getId(), NoteMode.HAND, whole.getId());
            ShownCard drawn = shown.of(note);
            assertEquals("Merci, Élodie", drawn.parts().get(0).words());
            assertTrue(drawn.parts().get(0).svg().startsWith("<svg"));
            assertEquals("", drawn.signature() + drawn.signed());
            f.notes.make(note.getId(), NoteMode.PEN, null);
            assertEquals(List.of(), shown.of(note).parts(), "nobody knows yet what the pen writes");
        });
    }

    @Test
    void wordsOnPaperAreStillReadAfterTheirDrawingIsCalledOtherwiseOrRemoved() {
        with(f -> {
            ThankYouNote note = f.follow(order(15, COUNTS));
            Hand hand = f.hands.write("danke", HandKind.WORDS, "Danke sehr", STROKES);
            f.notes.reword(note.getId(), "Hallo,\n{ hand: Danke }\nbis bald");
            f.notes.approve(note.getId(), true);
            note.print(NotesFixture.NOW);
            f.hands.describe(hand.getId(), "dank", "Danke sehr");
            assertEquals("Hallo,\nDanke sehr\nbis bald", f.cards.read(note));
            assertFalse(f.cards.card(note).drawn().lines().isEmpty(), "it is still drawn");
            f.hands.remove(hand.getId());
            assertEquals("Hallo,\nDanke sehr\nbis bald", f.cards.read(note));
        });
    }

    @Test
    void aSignatureThatWasDrawnAfterACardWasPrintedIsNotOnIt() {
        with(f -> {
            f.hands.signInPrint();
            ShownCards shown = new ShownCards();
            shown.cards = f.cards;
            ThankYouNote note = f.follow(order(16, COUNTS));
            f.notes.approve(note.getId(), true);
            note.print(NotesFixture.NOW.minusSeconds(60));
            f.hands.write("later", HandKind.SIGNATURE, "M. V.", STROKES);
            assertEquals("Martin", shown.of(note).signature());
            assertEquals("", shown.of(note).signed());
            note.print(NotesFixture.NOW.plusSeconds(60));
            assertEquals("M. V.", shown.of(note).signature());
            assertTrue(shown.of(note).signed().startsWith("<svg"));
            f.hands.signInPrint();
        });
    }

    @Test
    void aWholeNoteThatGreetsAnotherIsSaidBeforeItIsApproved() {
        with(f -> {
            ThankYouNote one = f.follow(order(10, COUNTS, "Ada Byron", "Ada"));
            ThankYouNote other = f.follow(order(11, COUNTS, "Bram de Wit", "Bram"));
            Hand whole = f.hands.write("for ada", HandKind.NOTE, "Dear Ada, thank you", STROKES);
            f.notes.make(one.getId(), NoteMode.HAND, whole.getId());
            f.notes.approve(one.getId(), true);
            f.notes.make(other.getId(), NoteMode.HAND, whole.getId());
            List<String> warned =
                    f.warnings.of(other).stream().map(Preflight.Problem::key).toList();
            assertTrue(warned.contains("notes.warning.hand"), warned::toString);
            assertFalse(Names.isIn("Ada", "Dear Adam"));
            assertTrue(Names.isIn("ada", "Dear Ada,"));
        });
    }

    @Test
    void whoIsErasedIsOnNoPhotoAndInNoWholeNote() {
        with(f -> {
            NotesOfPerson data = new NotesOfPerson();
            data.em = f.hands.em;
            data.clock = f.hands.clock;
            data.cards = f.cards;
            data.hands = f.hands;
            data.written = f.written;
            ThankYouNote penned = f.follow(order(12, COUNTS, "Ida Noble", "Ida"));
            f.notes.make(penned.getId(), NoteMode.PEN, null);
            f.notes.approve(penned.getId(), true);
            f.written.keep(penned.getId(), "Thank you, Ida", photo());
            Person ida = Person.customer(penned.getCustomerId());
            String told = data.export(ida).toString();
            assertTrue(told.contains("Thank you, Ida") && told.contains("\"photo\""), told.substring(0, 300));
            data.erase(ida);
            assertTrue(f.written.photo(penned.getId(), false).isEmpty());
            assertTrue(f.written.of(penned).isEmpty());

            ThankYouNote drawn = f.follow(order(13, COUNTS, "Una Marsh", "Una"));
            Hand hers = f.hands.write("for una", HandKind.NOTE, "Dear Una, thank you", STROKES);
            f.notes.make(drawn.getId(), NoteMode.HAND, hers.getId());
            f.notes.approve(drawn.getId(), true);
            data.erase(Person.customer(drawn.getCustomerId()));
            assertTrue(f.hands.find(hers.getId()).isEmpty(), "a whole note is a letter to who it greets");

            ThankYouNote like = f.follow(order(14, COUNTS, "Eva Stone", "Eva"));
            Hand everybodys = f.hands.write("for all", HandKind.NOTE, "Thank you, friend", STROKES);
            f.notes.make(like.getId(), NoteMode.HAND, everybodys.getId());
            data.erase(Person.customer(like.getCustomerId()));
            assertTrue(f.hands.find(everybodys.getId()).isPresent(), "one that greets nobody stays");
            assertEquals("", f.cards.read(like));
        });
    }

    @Test
    void whoGetsAPresentIsNotToldWhatItsGiverWasTold() {
        with(f -> {
            List<Long> ids = new ArrayList<>();
            for (String name : List.of("Ada Byron", "Bea Noble", "Bea Noble", "Cleo Stone", "Ada Byron")) {
                long id = 17 + ids.size();
                ThankedOrder own = order(id, COUNTS, name, name.split(" ")[0]);
                ThankYouNote note = f.follow(new ThankedOrder(
                        id,
                        own.number(),
                        COUNTS,
                        4711L,
                        name,
                        own.givenName(),
                        !name.startsWith("Ada"),
                        own.language(),
                        own.placedAt(),
                        own.items(),
                        NotesFixture.facts(!name.startsWith("Ada"), 1)));
                note.approve(NotesFixture.NOW);
                ids.add(note.getId());
            }
            assertEquals(List.of(ids.get(1)), others(f, ids.get(2)));
            assertEquals(List.of(), others(f, ids.get(3)));
            assertEquals(List.of(ids.get(0)), others(f, ids.get(4)));
        });
    }

    @Test
    void aSlipTellsWhatWasReallyWrittenAndHowTheOwnerReallyGreets() {
        with(f -> {
            FactSlips slips = new FactSlips();
            slips.notes = f.notes;
            slips.cards = f.cards;
            slips.clock = f.hands.clock;
            slips.orders = new NoteOrders() {
                @Override
                public OrderFacts facts(ThankYouNote note) {
                    return OrderFacts.NONE;
                }
            };
            slips.timelines = new Timelines() {
                @Override
                public Story of(long customer, Instant before, int most) {
                    return new Story(Optional.empty(), List.of());
                }
            };
            slips.customerFacts = new CustomerFacts() {
                @Override
                public List<FactLine> of(long customer) {
                    return List.of(new FactLine(1, "two cats"));
                }
            };
            ThankYouNote before = samePerson(f, 30);
            ThankYouNote now = samePerson(f, 31);
            f.notes.make(before.getId(), NoteMode.PEN, null);
            f.notes.approve(before.getId(), true);
            FactSlip early = slips.of(now);
            assertEquals("", early.called(), "only the shop said this name");
            assertNull(early.last(), "nobody has written it yet");
            assertEquals("two cats", early.known().get(0).text());
            before.print(NotesFixture.NOW);
            assertEquals("", slips.of(now).lastWords());
            f.written.keep(before.getId(), "Ida, the cats!", null);
            FactSlip late = slips.of(now);
            assertEquals("Ida, the cats!", late.lastWords());
            assertEquals(now.getText(), late.draft());
        });
    }

    private static ThankYouNote samePerson(NotesFixture f, long id) {
        ThankedOrder own = order(id, COUNTS, "Ida Stone", "Ida");
        return f.follow(new ThankedOrder(
                id,
                own.number(),
                COUNTS,
                4712L,
                "Ida Stone",
                "Ida",
                false,
                own.language(),
                own.placedAt(),
                own.items(),
                NotesFixture.facts(false, 1)));
    }

    private static List<Long> others(NotesFixture f, long id) {
        return f.notes.othersTo(f.notes.get(id)).stream()
                .map(ThankYouNote::getId)
                .toList();
    }

    private static byte[] photo() {
        BufferedImage photo = new BufferedImage(1200, 850, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 800; i++) {
            photo.setRGB(i + 100, i, 0xffffff);
        }
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(photo, "jpg", jpeg);
            byte[] plain = jpeg.toByteArray();
            byte[] told = "Exif\0\0MM\0*\0\0\0\bSecretCamera".getBytes(StandardCharsets.ISO_8859_1);
            ByteArrayOutputStream tagged = new ByteArrayOutputStream();
            tagged.write(plain, 0, 2);
            tagged.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (told.length + 2)});
            tagged.write(told);
            tagged.write(plain, 2, plain.length - 2);
            return tagged.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        keys.addAll(List.of("notes.card.invitation", "notes.note.who.MAIL.PRINT"));
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
