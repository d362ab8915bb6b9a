package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Prints cards as one PDF. The same cards give the same bytes, whenever and wherever they are printed. */
public final class CardPrinter implements AutoCloseable {
    private final PrintLayout layout;
    /** What pages weigh beyond this lies in a file of the node's until they are written. */
    private static final long IN_MEMORY = 16_000_000;

    private final PDDocument document = new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
    private final Map<Typeface, PdfTypeface> fonts = new LinkedHashMap<>();
    private final Map<Drawing, PDFormXObject> forms = new IdentityHashMap<>();
    private final PDResources resources = new PDResources();
    private final PdfTags tags;
    private final List<CardFace> onSheet = new ArrayList<>();
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
            finishSheet();
            beginPage(false);
        }
        PrintLayout.Place at = layout.places().get(place);
        page.card(card, mm(at.x()), mm(at.y()));
        onSheet.add(card);
    }

    /** Writes the PDF, all of it; the target stays open. */
    public void print(OutputStream target) throws IOException {
        finishSheet();
        tags.end();
        COSDictionary entries = new COSDictionary();
        for (Map.Entry<Typeface, PdfTypeface> font : fonts.entrySet()) {
            font.getValue().embed(document);
            entries.setItem(name(font.getKey()), font.getValue().dictionary());
        }
        resources.getCOSObject().setItem(COSName.FONT, entries);
        document.save(target);
    }

    static byte[] print(List<CardFace> cards, PrintLayout layout, String title, Locale language) {
        try (CardPrinter printer = new CardPrinter(layout, title, language)) {
            for (CardFace card : cards) {
                printer.add(card);
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            printer.print(pdf);
            return pdf.toByteArray();
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

    private void finishSheet() throws IOException {
        if (page == null) {
            return;
        }
        finishPage();
        if (layout.back() != Back.NONE) {
            beginPage(true);
            for (int i = 0; i < onSheet.size(); i++) {
                PrintLayout.Place at = layout.behind(layout.places().get(i));
                boolean turned = layout.turnsOverTop() != layout.card().folded();
                page.back(onSheet.get(i), mm(at.x()), mm(at.y()), turned);
            }
            finishPage();
        }
        onSheet.clear();
    }

    private void finishPage() throws IOException {
        tags.endPage();
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            page.writeTo(out);
        }
        paper.setContents(content);
        document.addPage(paper);
        page = null;
    }

    /** A page with its boxes: what is left of it after the cut, and what is printed beyond so that no cut shows white. */
    private void beginPage(boolean onBack) {
        paper = new PDPage(new PDRectangle(mm(layout.width()), mm(layout.height())));
        if (layout.paper() == Paper.PRESS) {
            paper.setTrimBox(within(PrintLayout.MARKS + PrintLayout.BLEED));
            paper.setBleedBox(within(PrintLayout.MARKS));
        }
        paper.setResources(resources);
        tags.page(paper);
        page = new PdfInk(this::font, this::form, tags);
        page.move(mm(layout.shift().right(onBack)), mm(layout.shift().up(onBack)));
        if (layout.paper() != Paper.SINGLE) {
            new CropMarks(layout).draw(page);
        }
    }

    private PDRectangle within(float margin) {
        return new PDRectangle(
                mm(margin), mm(margin), mm(layout.width() - 2 * margin), mm(layout.height() - 2 * margin));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
