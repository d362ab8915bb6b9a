package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;
import static org.inglenook.notes.print.SampleCards.FONTS;
import static org.inglenook.notes.print.SampleCards.face;
import static org.inglenook.notes.print.SampleCards.to;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class CalibrationPageTest {
    private static final float PER_MM = 8;
    private static final Shift ASKEW = new Shift(12, -5, -30, 40);

    private static byte[] page(PrintLayout layout) {
        return CalibrationPage.print(
                layout, FONTS, Locale.ENGLISH, "Calibration", "Measure the front.", "And the back.");
    }

    /** Where the first dark line stands as one goes along a row or a column of the picture, in millimetres. */
    private static float dark(BufferedImage picture, boolean across, float at) {
        int end = across ? picture.getWidth() : picture.getHeight();
        int still = Math.round(at * PER_MM);
        int from = -1;
        for (int i = 0; i < end; i++) {
            int rgb = across ? picture.getRGB(i, still) : picture.getRGB(still, i);
            boolean ink = (rgb & 0xff) < 200;
            if (ink && from < 0) {
                from = i;
            }
            if (!ink && from >= 0) {
                return (from + i - 1) / 2f / PER_MM;
            }
        }
        return -1;
    }

    private static List<Float> lines(byte[] pdf, int side) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImage(side, PER_MM * 25.4f / 72);
            // Away from the ticks beside the edges, and from the crosses.
            return List.of(dark(picture, true, 55), dark(picture, false, 62));
        }
    }

    @Test
    void itsLinesAreTwoCentimetresFromTheEdgesAndFurtherByTheShift() throws IOException {
        for (String name : List.of("A6/A4/LONG", "A6/LETTER/SHORT", "A6/SINGLE/LONG")) {
            PrintLayout layout = PrintLayout.of(name);
            for (int side = 0; side < 2; side++) {
                near(List.of(20f, 20f), lines(page(layout), side), name);
            }
            byte[] shifted = page(layout.shifted(ASKEW));
            near(List.of(21.2f, 19.5f), lines(shifted, 0), name);
            near(List.of(17f, 24f), lines(shifted, 1), name);
        }
    }

    private static void near(List<Float> wanted, List<Float> seen, String name) {
        for (int i = 0; i < 2; i++) {
            assertEquals(wanted.get(i), seen.get(i), .15f, name);
        }
    }

    @Test
    void itSaysWhatToDoOnEveryPaperAndConformsToPdfUa() throws Exception {
        PdfTagsTest.begin();
        for (PrintLayout layout : PrintLayoutTest.all()) {
            byte[] pdf = page(layout);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertEquals(layout.back() == Back.NONE ? 1 : 2, document.getNumberOfPages());
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertTrue(text.contains("Measure the front."), layout.name() + text);
            }
        }
        assertEquals(
                List.of(),
                PdfTagsTest.failures(page(PrintLayout.of("A6/A4/LONG").shifted(ASKEW))));
    }

    @Test
    void aCardIsPrintedAsFarAsThePrinterIsOff() throws IOException {
        PrintLayout layout = PrintLayout.of("A6/A4/LONG");
        List<float[]> plain = corners(layout);
        List<float[]> shifted = corners(layout.shifted(ASKEW));
        assertEquals(plain.size(), shifted.size());
        for (int page = 0; page < plain.size(); page++) {
            assertEquals(mm(page == 0 ? 1.2f : -3), shifted.get(page)[0] - plain.get(page)[0], .01f);
            assertEquals(mm(page == 0 ? -.5f : 4), shifted.get(page)[1] - plain.get(page)[1], .01f);
        }
    }

    /** Where the first letter of each page stands, from the left and from above. */
    private static List<float[]> corners(PrintLayout layout) throws IOException {
        byte[] pdf = CardPrinter.print(List.of(face(to("Élodie"))), layout, "Notes", Locale.ENGLISH);
        List<float[]> corners = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                float[][] first = new float[1][];
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition letter) {
                        if (first[0] == null) {
                            first[0] = new float[] {letter.getX(), letter.getY()};
                        }
                    }
                };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                corners.add(first[0]);
            }
        }
        return corners;
    }
}
