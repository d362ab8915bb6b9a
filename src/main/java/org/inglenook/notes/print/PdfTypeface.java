package org.inglenook.notes.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * A typeface as one PDF uses it. Every pair of a glyph and the text it stands for gets a character code of its own, so
 * that what a reader copies from the print is exact even where one shape serves several texts; the outlines of a glyph
 * are stored once. Encoded as Identity-H over a subset (ISO 32000-1, 9.7.4 and 9.10.3).
 */
final class PdfTypeface {
    private record Use(int glyph, String text) {}

    private static final String[] TABLES = {"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep"};
    private static final int MOST_MAPPINGS_AT_ONCE = 100;

    private final Typeface typeface;
    private final COSDictionary dictionary = new COSDictionary();
    private final Map<Use, Integer> codes = new HashMap<>();
    private final List<Use> uses = new ArrayList<>(List.of(new Use(0, "")));

    PdfTypeface(Typeface typeface) {
        this.typeface = typeface;
    }

    /** The font's entry in a page's resources; complete after {@link #embed}. */
    COSDictionary dictionary() {
        return dictionary;
    }

    int code(int glyph, String text) {
        return codes.computeIfAbsent(new Use(glyph, text), use -> {
            uses.add(use);
            return uses.size() - 1;
        });
    }

    /** Writes the subset, the widths and the texts of all codes that were handed out. */
    void embed(PDDocument document) throws IOException {
        try (TrueTypeFont tables = typeface.tables()) {
            Set<Integer> glyphs = new LinkedHashSet<>();
            uses.forEach(use -> glyphs.add(use.glyph()));
            TTFSubsetter subsetter = new TTFSubsetter(tables, List.of(TABLES));
            subsetter.addGlyphIds(glyphs);
            Map<Integer, Integer> newToOld = subsetter.getGIDMap();
            Map<Integer, Integer> oldToNew = new HashMap<>();
            newToOld.forEach((to, from) -> oldToNew.put(from, to));
            ByteArrayOutputStream subset = new ByteArrayOutputStream();
            subsetter.writeToStream(subset);
            String name = tag(subset.toByteArray()) + "+" + tables.getName();
            describe(document, name, tables, subset.toByteArray(), oldToNew);
        }
    }

    private void describe(
            PDDocument document, String name, TrueTypeFont tables, byte[] subset, Map<Integer, Integer> oldToNew)
            throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, name);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(document, name, tables, subset));
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphNumbers(oldToNew)));

        dictionary.setItem(COSName.TYPE, COSName.FONT);
        dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
        dictionary.setName(COSName.BASE_FONT, name);
        dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        dictionary.setItem(COSName.DESCENDANT_FONTS, descendants);
        dictionary.setItem(COSName.TO_UNICODE, stream(document, texts().getBytes(StandardCharsets.US_ASCII)));
    }

    private PDFontDescriptor descriptor(PDDocument document, String name, TrueTypeFont tables, byte[] subset)
            throws IOException {
        HeaderTable head = tables.getHeader();
        float scale = 1000f / tables.getUnitsPerEm();
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFontName(name);
        descriptor.setSymbolic(true);
        descriptor.setFontBoundingBox(new PDRectangle(
                head.getXMin() * scale,
                head.getYMin() * scale,
                (head.getXMax() - head.getXMin()) * scale,
                (head.getYMax() - head.getYMin()) * scale));
        descriptor.setItalicAngle(0);
        descriptor.setAscent(typeface.ascent() * 1000);
        descriptor.setDescent(-typeface.descent() * 1000);
        descriptor.setCapHeight(700);
        descriptor.setStemV(80);
        PDStream file = stream(document, subset);
        file.getCOSObject().setInt(COSName.LENGTH1, subset.length);
        descriptor.setFontFile2(file);
        return descriptor;
    }

    private COSArray widths() {
        COSArray each = new COSArray();
        for (Use use : uses) {
            each.add(COSInteger.get(typeface.width(use.glyph())));
        }
        COSArray widths = new COSArray();
        widths.add(COSInteger.ZERO);
        widths.add(each);
        return widths;
    }

    private byte[] glyphNumbers(Map<Integer, Integer> oldToNew) {
        byte[] numbers = new byte[uses.size() * 2];
        for (int code = 0; code < uses.size(); code++) {
            int glyph = oldToNew.get(uses.get(code).glyph());
            numbers[2 * code] = (byte) (glyph >> 8);
            numbers[2 * code + 1] = (byte) glyph;
        }
        return numbers;
    }

    private String texts() {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
                .append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
                .append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
                .append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 1; from < uses.size(); from += MOST_MAPPINGS_AT_ONCE) {
            int until = Math.min(uses.size(), from + MOST_MAPPINGS_AT_ONCE);
            map.append(until - from).append(" beginbfchar\n");
            for (int code = from; code < until; code++) {
                map.append(String.format("<%04X> <", code));
                uses.get(code).text().chars().forEach(c -> map.append(String.format("%04X", c)));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    /** Six letters that differ between subsets and are the same for the same subset. */
    private static String tag(byte[] subset) {
        long hash = Integer.toUnsignedLong(Arrays.hashCode(subset));
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }
}
