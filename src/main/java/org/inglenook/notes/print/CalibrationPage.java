package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A page to find out how far a printer is off: a line two centimetres from the left edge and one two centimetres from the upper edge,
 * to be measured, and a cross in the middle of each card, to be held against the light where the back is printed too.
 */
public final class CalibrationPage {
    /** From the edges to the lines, in tenths of a millimetre. */
    public static final int RIGHT = 200;

    private static final float HAIR = .25f;
    private static final float CROSS = 5;
    private static final float TICK = 2;
    private static final float TEXT = 9;
    private static final float LEADING = 12.5f;
    private static final float MARGIN = 5;

    private final PrintLayout layout;
    private final CardFonts fonts;
    private final Locale language;
    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final Map<Typeface, PdfTypeface> typefaces = new LinkedHashMap<>();
    private final PdfTags tags;

    private CalibrationPage(PrintLayout layout, CardFonts fonts, Locale language, String title) throws IOException {
        this.layout = layout;
        this.fonts = fonts;
        this.language = language;
        document.setDocumentId(0L);
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Inglenook");
        tags = new PdfTags(document, language, title);
    }

    /**
     * The PDF: a page, and one for the back where the layout has one.
     *
     * @param front what stands on it, and {@code back} on the other side
     */
    public static byte[] print(
            PrintLayout layout, CardFonts fonts, Locale language, String title, String front, String back) {
        try {
            CalibrationPage page = new CalibrationPage(layout, fonts, language, title);
            try (PDDocument ended = page.document) {
                page.side(front, false);
                if (layout.back() != Back.NONE) {
                    page.side(back, true);
                }
                return page.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void side(String words, boolean onBack) throws IOException {
        PDPage paper = new PDPage(new PDRectangle(mm(layout.width()), mm(layout.height())));
        paper.setResources(resources);
        tags.page(paper);
        PdfInk ink = new PdfInk(
                this::font,
                drawing -> {
                    throw new IllegalStateException("Nothing is drawn here");
                },
                tags);
        ink.move(mm(layout.shift().right(onBack)), mm(layout.shift().up(onBack)));
        float line = RIGHT / 10f;
        line(ink, line, 0, line, layout.height());
        line(ink, 0, layout.height() - line, layout.width(), layout.height() - line);
        for (int tick = 1; tick < line * 2; tick++) {
            float half = tick % 5 == 0 ? TICK : TICK / 2;
            line(ink, tick, layout.height() - line - half, tick, layout.height() - line + half);
            line(ink, line - half, layout.height() - tick, line + half, layout.height() - tick);
        }
        for (PrintLayout.Place front : layout.places()) {
            PrintLayout.Place place = onBack ? layout.behind(front) : front;
            float x = place.x() + layout.card().width() / 2;
            float y = place.y() + layout.card().height() / 2;
            line(ink, x - CROSS, y, x + CROSS, y);
            line(ink, x, y - CROSS, x, y + CROSS);
        }
        tags.card(language);
        ink.paragraph(words(words));
        tags.endPage();
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            ink.writeTo(out);
        }
        paper.setContents(content);
        document.addPage(paper);
    }

    /** Right and below of the two lines, in the upper left card. */
    private List<CardFace.Placed> words(String words) {
        float left = mm(RIGHT / 10f + MARGIN);
        float width = mm(Math.min(layout.width(), layout.card().width()) - RIGHT / 10f - 2 * MARGIN);
        float y = mm(layout.height() - RIGHT / 10f - MARGIN) - TEXT;
        List<CardFace.Placed> placed = new ArrayList<>();
        for (Line set : new Typesetter(fonts.note(), language).lines(words, width / TEXT)) {
            placed.add(new CardFace.Placed(set, left, y, TEXT, false, 0));
            y -= LEADING;
        }
        return placed;
    }

    private byte[] end() throws IOException {
        tags.end();
        COSDictionary entries = new COSDictionary();
        for (Map.Entry<Typeface, PdfTypeface> font : typefaces.entrySet()) {
            font.getValue().embed(document);
            entries.setItem(name(font.getKey()), font.getValue().dictionary());
        }
        resources.getCOSObject().setItem(COSName.FONT, entries);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        document.save(pdf);
        return pdf.toByteArray();
    }

    private PdfInk.Font font(Typeface typeface) {
        PdfTypeface font = typefaces.computeIfAbsent(typeface, PdfTypeface::new);
        return new PdfInk.Font(name(typeface), font);
    }

    private COSName name(Typeface typeface) {
        return COSName.getPDFName("F" + List.copyOf(typefaces.keySet()).indexOf(typeface));
    }

    private static void line(PdfInk ink, float x, float y, float toX, float toY) {
        ink.line(mm(x), mm(y), mm(toX), mm(toY), HAIR);
    }
}
