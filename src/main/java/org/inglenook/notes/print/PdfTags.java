package org.inglenook.notes.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What the marks of a PDF mean, for readers that don't see it: a document of cards, a card of paragraphs and of figures
 * that say in words what they show. As ISO 14289-1 (PDF/UA) wants it, over ISO 32000-1, 14.7.
 */
final class PdfTags {
    private final PDDocument document;
    private final Locale language;
    private final COSDictionary root = new COSDictionary();
    private final COSDictionary whole;
    private final COSArray cards = new COSArray();
    private final COSArray numbers = new COSArray();
    private final List<COSBase> onPage = new ArrayList<>();
    private COSDictionary page;
    private COSDictionary card;
    private COSArray parts;

    PdfTags(PDDocument document, Locale language, String title) throws IOException {
        this.document = document;
        this.language = language;
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        whole = element("Document", root);
        whole.setItem(COSName.K, cards);
        root.setItem(COSName.K, whole);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.STRUCT_TREE_ROOT, root);
        COSDictionary marked = new COSDictionary();
        marked.setItem(COSName.getPDFName("Marked"), COSBoolean.TRUE);
        catalog.setItem(COSName.getPDFName("MarkInfo"), marked);
        COSDictionary view = new COSDictionary();
        view.setItem(COSName.getPDFName("DisplayDocTitle"), COSBoolean.TRUE);
        catalog.setItem(COSName.getPDFName("ViewerPreferences"), view);
        catalog.setString(COSName.LANG, language.toLanguageTag());
        document.getDocumentCatalog().setMetadata(metadata(title));
    }

    /** What is marked from now on stands on this page. */
    void page(PDPage next) {
        page = next.getCOSObject();
    }

    /** A card begins; {@code spoken} is the language of its words. */
    void card(Locale spoken) {
        card = element("Art", whole);
        if (!spoken.equals(language)) {
            card.setString(COSName.LANG, spoken.toLanguageTag());
        }
        parts = new COSArray();
        card.setItem(COSName.K, parts);
        cards.add(card);
    }

    /** A paragraph of the card; returns the number under which its content is marked. */
    int paragraph() {
        return mark(element("P", card));
    }

    /** A figure and what it shows, in words; its box is in points on the page. */
    int figure(String says, float x, float y, float size) {
        COSDictionary figure = element("Figure", card);
        figure.setString(COSName.ALT, says);
        COSDictionary place = new COSDictionary();
        place.setName(COSName.O, "Layout");
        place.setName(COSName.getPDFName("Placement"), "Block");
        COSArray box = new COSArray();
        for (float side : new float[] {x, y, x + size, y + size}) {
            box.add(new COSFloat(side));
        }
        place.setItem(COSName.BBOX, box);
        figure.setItem(COSName.A, place);
        return mark(figure);
    }

    private int mark(COSDictionary element) {
        int number = onPage.size();
        element.setItem(COSName.PG, page);
        element.setItem(COSName.K, COSInteger.get(number));
        parts.add(element);
        onPage.add(element);
        return number;
    }

    /** The page is full: its marks are numbered anew on the next. */
    void endPage() {
        int key = numbers.size() / 2;
        page.setInt(COSName.STRUCT_PARENTS, key);
        COSArray elements = new COSArray();
        onPage.forEach(elements::add);
        numbers.add(COSInteger.get(key));
        numbers.add(elements);
        onPage.clear();
    }

    /** Everything is marked. */
    void end() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, numbers.size() / 2);
    }

    private static COSDictionary element(String role, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, role);
        element.setItem(COSName.P, parent);
        return element;
    }

    private PDMetadata metadata(String title) throws IOException {
        String packet = """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>Inglenook</pdf:Producer>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(escaped(title), language.toLanguageTag());
        return new PDMetadata(document, new ByteArrayInputStream(packet.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return Typesetter.tidy(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
