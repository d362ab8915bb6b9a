package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
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
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Prints cards as one PDF. The same cards give the same bytes, whenever and wherever they are printed. */
public final class CardPrinter implements AutoCloseable {
    private static final float TICK = mm(9);
    private static final float CROSS = mm(3);
    private static final float HAIR = .25f;

    private final PrintLayout layout;
    private final PDDocument document = new PDDocument();
    private final Map<Typeface, PdfTypeface> fonts = new LinkedHashMap<>();
    private final Map<Drawing, PDFormXObject> forms = new IdentityHashMap<>();
    private final PDResources resources = new PDResources();
    private final PdfTags tags;
    private PDPage paper;
    private PdfInk page;
    private int cards;

    public CardPrinter(PrintLayout layout, String title, Locale language) throws IOException {
        this.layout = layout;
        document.setDocumentId(0L);
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Inglenook");
        tags = new PdfTags(document, language, title);
    }

    /** Adds a card in the next free place. */
    public void add(CardFace card) throws IOException {
        int place = cards++ % layout.cardsPerPage();
        if (place == 0) {
            finishPage();
            paper = new PDPage(new PDRectangle(layout.width(), layout.height()));
            paper.setResources(resources);
            tags.page(paper);
            page = new PdfInk(this::font, this::form, tags);
            cropMarks();
        }
        PrintLayout.Place at = layout.places().get(place);
        page.card(card, mm(at.x()), mm(at.y()));
    }

    public byte[] print() throws IOException {
        finishPage();
        tags.end();
        COSDictionary entries = new COSDictionary();
        for (Map.Entry<Typeface, PdfTypeface> font : fonts.entrySet()) {
            font.getValue().embed(document);
            entries.setItem(name(font.getKey()), font.getValue().dictionary());
        }
        resources.getCOSObject().setItem(COSName.FONT, entries);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        document.save(pdf);
        return pdf.toByteArray();
    }

    static byte[] print(List<CardFace> cards, PrintLayout layout, String title, Locale language) {
        try (CardPrinter printer = new CardPrinter(layout, title, language)) {
            for (CardFace card : cards) {
                printer.add(card);
            }
            return printer.print();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private PdfInk.Font font(Typeface typeface) {
        PdfTypeface font = fonts.computeIfAbsent(typeface, PdfTypeface::new);
        return new PdfInk.Font(name(typeface), font);
    }

    private COSName name(Typeface typeface) {
        return COSName.getPDFName("F" + List.copyOf(fonts.keySet()).indexOf(typeface));
    }

    /** Each drawing is stored once, however many cards show it. */
    private COSName form(Drawing drawing) {
        PDFormXObject form = forms.computeIfAbsent(drawing, new DrawingForm(document)::of);
        return resources.add(form);
    }

    private void finishPage() throws IOException {
        if (page == null) {
            return;
        }
        tags.endPage();
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            page.writeTo(out);
        }
        paper.setContents(content);
        document.addPage(paper);
        page = null;
    }

    /**
     * Short lines on the cuts themselves, since the cards touch: from the paper's edge, where they fall away with the
     * cut, and a small cross where all four meet.
     */
    private void cropMarks() {
        if (layout != PrintLayout.A4_FOUR_UP) {
            return;
        }
        float right = layout.width();
        float top = layout.height();
        for (float x : new float[] {mm(.5f), mm(148.5f), mm(296.5f)}) {
            page.line(x, 0, x, TICK, HAIR);
            page.line(x, top - TICK, x, top, HAIR);
        }
        float middle = mm(105);
        page.line(0, middle, TICK, middle, HAIR);
        page.line(right - TICK, middle, right, middle, HAIR);
        page.line(mm(148.5f) - CROSS, middle, mm(148.5f) + CROSS, middle, HAIR);
        page.line(mm(148.5f), middle - CROSS, mm(148.5f), middle + CROSS, HAIR);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
