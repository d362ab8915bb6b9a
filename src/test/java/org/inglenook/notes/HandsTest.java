package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.Drawing;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;

class HandsTest extends OnBothDatabases {
    private static final String STROKES = "[[1,1,0.5,4,9,0.6,8,2,0.5],[10,5,0.4,12,6,0.5]]";

    private void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    private static String refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).key();
    }

    @Test
    void whatIsWrittenIsKeptAsVectorsAndNamed() {
        with(f -> {
            Hand hand = f.hands.write(" thanks ", HandKind.WORDS, "Thank you", STROKES);
            assertEquals("thanks", hand.getName());
            assertEquals(hand.getId(), f.hands.named("THANKS").orElseThrow().getId());
            Drawing drawing = f.hands.drawing(hand);
            assertNull(drawing.picture());
            assertTrue(drawing.width() > 10 && drawing.width() < 13, () -> String.valueOf(drawing.width()));
            assertSame(drawing, f.hands.drawing(hand), "one object, so that a sheet stores it once");
        });
    }

    @Test
    void wordsForReadersAndANameOfItsOwnAreAskedFor() {
        with(f -> {
            assertEquals("notes.hand.problem.says", refusal(() -> f.hands.write("a", HandKind.WORDS, "  ", STROKES)));
            assertEquals("notes.hand.problem.name", refusal(() -> f.hands.write("a}b", HandKind.WORDS, "A", STROKES)));
        });
        with(f -> {
            f.hands.write("merci", HandKind.WORDS, "Merci", STROKES);
            assertEquals(
                    "notes.hand.problem.taken", refusal(() -> f.hands.write("Merci", HandKind.WORDS, "M", STROKES)));
        });
    }

    @Test
    void whatStandsOnAnApprovedCardIsNeitherRemovedNorCalledOtherwise() {
        with(f -> {
            Hand hand = f.hands.write("Tack", HandKind.WORDS, "Tack", STROKES);
            long note = f.follow(order(61, COUNTS)).getId();
            f.notes.reword(note, "Dear Ada,\n{hand:tack}\nsee you soon.");
            f.hands.describe(hand.getId(), "Kiitos", "Kiitos");
            f.hands.describe(hand.getId(), "Tack", "Tack");
            f.notes.approve(note, true);
            assertEquals("notes.hand.problem.wanted", refusal(() -> f.hands.remove(hand.getId())));
            assertEquals("notes.hand.problem.wanted", refusal(() -> f.hands.describe(hand.getId(), "Kiitos", "Tack")));
            f.hands.describe(hand.getId(), "tack", "Many thanks");
        });
    }

    @Test
    void strokesThatAreNoneAreRefusedWithASentence() {
        for (String broken : List.of(
                "[[1,2]]", "[1,2,3]", "{\"a\":1}", "[[1,2,3", "[[1,2,\"x\"]]", "[[1e9,2,0.5]]", "[[1,2,7]]", "x")) {
            assertEquals("notes.hand.problem.strokes", refusal(() -> Ink.strokes(broken)), broken);
        }
        assertEquals("notes.hand.problem.empty", refusal(() -> Ink.strokes("[]")));
        assertEquals("notes.hand.problem.empty", refusal(() -> Ink.strokes("[[],[]]")));
    }

    @Test
    void aHundredThousandPointsAreKeptAndOneMoreIsRefused() {
        String most = "[[" + "1.25,2.5,0.5,".repeat(Ink.MOST_POINTS - 1) + "3,4,0.5]]";
        assertEquals(3 * Ink.MOST_POINTS, Ink.strokes(most).get(0).length);
        String more = most.replace("3,4,0.5]]", "3,4,0.5,5,6,0.5]]");
        DomainException refusal = assertThrows(DomainException.class, () -> Ink.strokes(more));
        assertEquals("notes.hand.problem.points", refusal.key());
        assertEquals(413, refusal.kind().status());
    }

    @Test
    void aSignatureSignsCardsUntilAnotherOrPrintDoes() {
        with(f -> {
            ThankYouNote note = f.follow(order(1, COUNTS));
            assertNull(f.cards.card(note).drawn().signature());
            Hand first = f.hands.write("mine", HandKind.SIGNATURE, "Martin V.", STROKES);
            Card signed = f.cards.card(note);
            assertNotNull(signed.drawn().signature());
            assertEquals("Martin V.", signed.signature(), "the words stay for readers");
            Hand second = f.hands.write("mine too", HandKind.SIGNATURE, "M.", STROKES);
            assertFalse(f.hands.get(first.getId()).isUsed());
            assertTrue(f.hands.get(second.getId()).isUsed());
            f.hands.signWith(first.getId());
            assertEquals("Martin V.", f.cards.card(note).signature());
            f.hands.signInPrint();
            assertNull(f.cards.card(note).drawn().signature());
            assertEquals("Martin", f.cards.card(note).signature());
            Hand words = f.hands.write("no signature", HandKind.WORDS, "M.", STROKES);
            assertEquals("notes.hand.problem.noSignature", refusal(() -> f.hands.signWith(words.getId())));
        });
    }

    @Test
    void wordsStandInALineOfTheirOwnAndAreReadAsTyped() {
        with(f -> {
            f.hands.write("mille", HandKind.WORDS, "Mille mercis", STROKES);
            ThankYouNote note = f.follow(order(2, COUNTS));
            f.notes.reword(note.getId(), "Bonjour {firstName|vous},\n{hand:mille}\nà bientôt");
            assertEquals(List.of(), f.cards.problems(note));
            assertEquals(
                    "Mille mercis",
                    f.cards.card(note).drawn().lines().get("mille").words());
            assertEquals("Bonjour Élodie,\nMille mercis\nà bientôt", f.cards.read(note));
            assertTrue(f.cards.face(f.cards.card(note)).overflow() == 0);
        });
    }

    @Test
    void anUnknownHandAndOneAmongWordsAreNamedWithTheirRemedy() {
        with(f -> {
            ThankYouNote note = f.follow(order(3, COUNTS));
            f.notes.reword(note.getId(), "Bonjour,\n{hand:nobody}");
            assertEquals(
                    List.of("notes.preflight.hand.unknown"),
                    f.cards.problems(note).stream().map(Preflight.Problem::key).toList());
            f.hands.write("nobody", HandKind.WORDS, "x", STROKES);
            assertEquals(List.of(), f.cards.problems(note));
            f.notes.reword(note.getId(), "Bonjour {hand:nobody} !");
            assertEquals(
                    List.of("notes.preflight.hand.alone"),
                    f.cards.problems(note).stream().map(Preflight.Problem::key).toList());
        });
    }

    @Test
    void aTemplateMayHaveAPlaceForAHand() {
        with(f -> assertNotNull(
                f.templates.add("h", Locale.FRENCH, Occasion.ANY, "Bonjour {firstName|vous},\n{hand:merci}")));
    }

    @Test
    void aPhotosInkIsKeptAndItsPaperIsNot() {
        with(f -> {
            Hand hand = f.hands.photograph("photo", HandKind.SIGNATURE, "Martin", photo(true));
            Drawing drawing = f.hands.drawing(hand);
            assertNotNull(drawing.picture());
            assertTrue(drawing.picture().getWidth() / (drawing.width() / 25.4) >= 600);
            assertEquals(Hand.Source.PHOTO, hand.getSource());
            assertEquals(
                    "notes.hand.problem.noInk",
                    refusal(() -> f.hands.photograph("paper", HandKind.WORDS, "x", photo(false))));
            assertEquals(
                    "media.picture.error.format",
                    refusal(() -> f.hands.photograph(
                            "text", HandKind.WORDS, "x", "no picture at all".getBytes(StandardCharsets.UTF_8))));
        });
    }

    private static byte[] photo(boolean written) {
        BufferedImage photo = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setColor(new Color(235, 230, 220));
        graphics.fillRect(0, 0, 900, 600);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(8));
        if (written) {
            graphics.drawArc(300, 200, 200, 150, 20, 250);
        }
        graphics.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(photo, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsRemovedIsGoneWithItsInk() {
        with(f -> {
            Hand hand = f.hands.write("gone", HandKind.SIGNATURE, "x", STROKES);
            f.hands.remove(hand.getId());
            assertTrue(f.hands.find(hand.getId()).isEmpty());
            assertTrue(f.hands.signature().isEmpty());
        });
    }
}
