package org.inglenook.notes.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** One font file: the JDK shapes text with it, and its glyph numbers are what a PDF or a drawing refers to. */
final class Typeface {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String name;
    private final byte[] file;
    private final Font font;
    private final int unitsPerEm;
    private final float ascent;
    private final float descent;
    private final int[] widths;

    private Typeface(String name, byte[] file, Font font, TrueTypeFont tables) throws IOException {
        this.name = name;
        this.file = file;
        this.unitsPerEm = tables.getUnitsPerEm();
        this.font = font.deriveFont((float) unitsPerEm);
        this.ascent = tables.getHorizontalHeader().getAscender() / (float) unitsPerEm;
        this.descent = -tables.getHorizontalHeader().getDescender() / (float) unitsPerEm;
        this.widths = new int[tables.getNumberOfGlyphs()];
        for (int glyph = 0; glyph < widths.length; glyph++) {
            widths[glyph] = Math.round(tables.getAdvanceWidth(glyph) * 1000f / unitsPerEm);
        }
    }

    /** Reads a font with TrueType outlines; any other file is refused with an {@link IOException} that says why. */
    static Typeface read(String name, byte[] file) throws IOException {
        try (TrueTypeFont tables = parse(file)) {
            if (tables.getTableMap().get("glyf") == null) {
                throw new IOException(name + " has no TrueType outlines");
            }
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            return new Typeface(name, file, font, tables);
        } catch (FontFormatException e) {
            throw new IOException(name + " is not a font that can be read: " + e.getMessage(), e);
        }
    }

    private static TrueTypeFont parse(byte[] file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file));
    }

    /** The font's own tables, for embedding; the caller closes them. */
    TrueTypeFont tables() {
        try {
            return parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    float ascent() {
        return ascent;
    }

    float descent() {
        return descent;
    }

    /** A glyph's own width in thousandths of an em, before kerning and joining. */
    int width(int glyph) {
        return widths[glyph];
    }

    boolean draws(int codePoint) {
        return font.canDisplay(codePoint);
    }

    /** Shapes text of one direction; positions come in ems. */
    GlyphRun shape(String text, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        GlyphVector shaped = font.layoutGlyphVector(EXACT, text.toCharArray(), 0, text.length(), direction);
        int count = shaped.getNumGlyphs();
        int[] glyphs = shaped.getGlyphCodes(0, count, null);
        int[] chars = shaped.getGlyphCharIndices(0, count, null);
        float[] places = shaped.getGlyphPositions(0, count + 1, null);
        float[] xs = new float[count + 1];
        float[] ys = new float[count];
        for (int i = 0; i <= count; i++) {
            xs[i] = places[2 * i] / unitsPerEm;
            if (i < count) {
                ys[i] = -places[2 * i + 1] / unitsPerEm;
            }
        }
        return new GlyphRun(this, text, rightToLeft, glyphs, chars, xs, ys);
    }

    /** The outline of a glyph in font units, y downwards. */
    Shape outline(int glyph) {
        return font.createGlyphVector(EXACT, new int[] {glyph}).getGlyphOutline(0);
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    @Override
    public String toString() {
        return name;
    }
}
