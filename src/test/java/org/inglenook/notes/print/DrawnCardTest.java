package org.inglenook.notes.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Cards on which something is drawn by hand. */
class DrawnCardTest {
    private static final float DOTS_PER_MM = 10;

    /** The upper left half of 20 × 10 mm, as vectors. */
    private static final Drawing HALF = new Drawing(
            20,
            10,
            List.of(new Drawing.Outline(
                    new float[] {0, 0, 20, 0, 20, 0, 20, 0, 0, 10, 0, 10, 0, 10, 0, 0, 0, 0, 0, 0})),
            null);

    @Test
    void aDrawingStandsInItsLineAndItsWordsCanBeCopied() throws IOException {
        Card card = card(
                "Dear Ada,\n{hand:merci}\nsee you soon.", Map.of("merci", new Card.Said(HALF, "Merci")), null, null);
        try (PDDocument pdf = pdf(card)) {
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(text.contains("{hand"), text);
            BufferedImage page = page(pdf);
            int[] box = ink(page, 0, 0, 60, 45);
            assertEquals(13, box[0] / DOTS_PER_MM, 1.5, "begins where the words begin");
            assertTrue(dark(page, 16, 25) ^ dark(page, 31, 31), "the upper left half is filled, the lower right isn't");
        }
    }

    @Test
    void aPlaceIsFoundHoweverItIsSpaced() {
        for (String line : List.of("{hand:merci}", " { hand: merci } ", "{hand: merci }", "{\thand:merci}")) {
            assertEquals("merci", Card.placed(line), line);
        }
        assertEquals("", Card.placed("Say {hand:merci}"));
    }

    @Test
    void aPhotographedHandIsStencilledTheRightWayRound() throws IOException {
        BufferedImage half = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 200; x++) {
                half.setRGB(x, y, (x < 50 && y < 50 ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        Drawing drawing = new Drawing(80, 40, List.of(), half);
        try (PDDocument pdf = pdf(card("Dear Ada, thank you", Map.of(), null, drawing))) {
            BufferedImage page = page(pdf);
            assertTrue(dark(page, 13 + 5, 12 + 5), "ink above, on the left");
            assertFalse(dark(page, 13 + 40, 12 + 5));
            assertFalse(dark(page, 13 + 5, 12 + 30));
            assertFalse(new PDFTextStripper().getText(pdf).contains("Dear Ada"), "the words are drawn, not set");
        }
    }

    @Test
    void aDrawnSignatureTakesThePlaceOfTheSetOne() throws IOException {
        try (PDDocument pdf = pdf(card("Thank you", Map.of(), HALF, null))) {
            assertFalse(glyphs(pdf).contains("Martin"));
            int[] box = ink(page(pdf), 5, 74, 60, 91);
            assertEquals(20, (box[2] - box[0]) / DOTS_PER_MM, 1.5, "at its own size");
        }
    }

    @Test
    void aCardForThePenCarriesTheWayToItsPageAlone() throws IOException {
        Card card = with("Thank you", new Card.Drawn(Map.of(), HALF, null, true));
        try (PDDocument pdf = pdf(card)) {
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(text.contains("Thank you") || text.contains("Martin"), text);
            assertTrue(text.contains("Your note, and a way to answer"), text);
        }
    }

    @Test
    void aSignatureIsStoredOnceForAllCards() throws IOException {
        List<CardFace> faces = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            faces.add(SampleCards.face(card("Thank you", Map.of(), HALF, null)));
        }
        byte[] bytes = CardPrinter.print(faces, PrintLayout.A4_FOUR_UP, "Cards", Locale.ENGLISH);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            long forms = 0;
            for (var name : pdf.getPage(0).getResources().getXObjectNames()) {
                forms++;
            }
            assertEquals(1, forms);
        }
    }

    @Test
    void theScreenShowsTheSameDrawing() {
        String svg = CardDrawing.svg(SampleCards.face(card("Thank you", Map.of(), HALF, null)));
        assertTrue(svg.contains("M0.000 0.000C20.000 0.000"), svg);
    }

    private static Card card(String text, Map<String, Card.Said> lines, Drawing signature, Drawing whole) {
        return with(text, new Card.Drawn(lines, signature, whole, false));
    }

    private static Card with(String text, Card.Drawn drawn) {
        Card set = SampleCards.card(text);
        return new Card(
                set.text(), set.signature(), set.shop(), set.address(), set.invitation(), set.language(), drawn);
    }

    private static PDDocument pdf(Card card) throws IOException {
        return Loader.loadPDF(
                CardPrinter.print(List.of(SampleCards.face(card)), PrintLayout.A6_SINGLE, "Cards", Locale.ENGLISH));
    }

    private static String glyphs(PDDocument pdf) throws IOException {
        return new String(pdf.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage page(PDDocument pdf) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_MM * 25.4f);
    }

    /** Whether there is ink so many millimetres from the left and from above. */
    private static boolean dark(BufferedImage page, float x, float y) {
        return (page.getRGB(Math.round(x * DOTS_PER_MM), Math.round(y * DOTS_PER_MM)) & 0xFF) < 128;
    }

    /** Left, upper, right and lower edge of the ink between these millimetres, in dots. */
    private static int[] ink(BufferedImage page, int left, int above, int right, int below) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = (int) (above * DOTS_PER_MM); y < below * DOTS_PER_MM; y++) {
            for (int x = (int) (left * DOTS_PER_MM); x < right * DOTS_PER_MM; x++) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    box = new int[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
                    };
                }
            }
        }
        return box;
    }
}
