package org.inglenook.notes.print;

import static org.inglenook.notes.print.SampleCards.card;
import static org.inglenook.notes.print.SampleCards.face;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CardPrinterTest {
    private static final float MM = 72 / 25.4f;

    @Test
    void everyNameCanBeCopiedFromThePrint() throws IOException {
        for (String name : SampleCards.NAMES) {
            String text = text(print(PrintLayout.A6_SINGLE, face(SampleCards.to(name))));
            assertTrue(text.contains("Dear " + name + ","), name + " in " + text);
        }
    }

    @Test
    void mixedDirectionsOnOneLineKeepTheirReadingOrder() throws IOException {
        String text = text(print(PrintLayout.A6_SINGLE, face(card("Élodie, Дарья and مريم with क्षितिजा"))));
        assertTrue(text.replaceAll(" +", " ").contains("Élodie, Дарья and مريم with क्षितिजा"), text);
    }

    @Test
    void twoHundredMixedCardsStaySmall() {
        byte[] pdf = CardPrinter.print(SampleCards.mixed(200), PrintLayout.A4_FOUR_UP, "Cards", Locale.ENGLISH);
        assertTrue(pdf.length < 500_000, pdf.length + " bytes");
    }

    @Test
    void printsTheSameBytesEachTime() {
        byte[] once = print(PrintLayout.A4_FOUR_UP, face(SampleCards.to("مريم")), face(SampleCards.to("Łukasz")));
        byte[] again = print(PrintLayout.A4_FOUR_UP, face(SampleCards.to("مريم")), face(SampleCards.to("Łukasz")));
        assertArrayEquals(once, again);
    }

    @Test
    void fourUpFillsA4LandscapeAndStartsANewPageForTheFifth() throws IOException {
        List<CardFace> five = SampleCards.mixed(5);
        byte[] pdf = CardPrinter.print(five, PrintLayout.A4_FOUR_UP, "Cards", Locale.ENGLISH);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertEquals(297, paper.getWidth() / MM, .01);
            assertEquals(210, paper.getHeight() / MM, .01);
        }
        assertEquals(2, PrintLayout.A4_FOUR_UP.pages(5));
    }

    @Test
    void cutMarksPartCardsOfExactly148By105Millimetres() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(PrintLayout.A4_FOUR_UP, face(card("Merci."))))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 508);
            assertEquals(List.of(.5, 148.5, 296.5), marks(page, true));
            assertEquals(List.of(105.0), marks(page, false));
        }
    }

    /** Where dark marks cross a line 2 mm inside the paper's edge, in millimetres at 20 dots each. */
    private static List<Double> marks(BufferedImage page, boolean across) {
        List<Double> marks = new ArrayList<>();
        int length = across ? page.getWidth() : page.getHeight();
        int start = -1;
        for (int i = 0; i < length; i++) {
            boolean dark = ((across ? page.getRGB(i, 40) : page.getRGB(40, i)) & 0xff) < 200;
            if (dark && start < 0) {
                start = i;
            } else if (!dark && start >= 0) {
                marks.add(Math.round((start + i) / 2.0 / 20 * 10) / 10.0);
                start = -1;
            }
        }
        return marks;
    }

    @Test
    void oneCardPerPageIsA6() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(PrintLayout.A6_SINGLE, face(card("Merci."))))) {
            PDRectangle paper = document.getPage(0).getMediaBox();
            assertEquals(148, paper.getWidth() / MM, .01);
            assertEquals(105, paper.getHeight() / MM, .01);
        }
    }

    @Test
    void theCodeLeadsToTheNotesPage() throws Exception {
        Card card = SampleCards.to("Nguyễn");
        try (PDDocument document = Loader.loadPDF(print(PrintLayout.A6_SINGLE, face(card)))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var code = new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(picture)));
            assertEquals(card.address(), code.getText());
        }
    }

    @Test
    void everyFontIsASubsetThatIsStoredOnce() throws IOException {
        byte[] pdf = CardPrinter.print(SampleCards.mixed(40), PrintLayout.A4_FOUR_UP, "Cards", Locale.ENGLISH);
        List<String> fonts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded());
                fonts.add(font.getName());
            }
            assertEquals(
                    document.getPage(0).getResources().getCOSObject().getItem(COSName.FONT),
                    document.getPage(9).getResources().getCOSObject().getItem(COSName.FONT));
        }
        assertEquals(5, fonts.size(), fonts.toString());
        assertTrue(fonts.stream().allMatch(name -> name.matches("[A-Z]{6}\\+.+")), fonts.toString());
    }

    @Test
    void nothingIsDrawnAsAMissingGlyph() {
        for (String name : SampleCards.NAMES) {
            face(SampleCards.to(name))
                    .lines()
                    .forEach(placed -> placed.line().runs().forEach(run -> {
                        for (int i = 0; i < run.count(); i++) {
                            assertTrue(run.glyph(i) > 0, run.text() + " with " + run.typeface());
                        }
                    }));
        }
    }

    private static byte[] print(PrintLayout layout, CardFace... faces) {
        return CardPrinter.print(List.of(faces), layout, "Cards", Locale.ENGLISH);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
