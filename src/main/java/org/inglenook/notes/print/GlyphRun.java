package org.inglenook.notes.print;

import java.util.Arrays;

/**
 * Shaped text of one typeface and one direction, its glyphs from left to right. Positions are in ems, y upwards;
 * {@code xs} has one entry more than there are glyphs: where the run ends.
 */
final class GlyphRun {
    /** Stands in a text copied from the print for a glyph that adds no character of its own. */
    static final String NOTHING = "\u200b";

    private final Typeface typeface;
    private final String text;
    private final boolean rightToLeft;
    private final int[] glyphs;
    private final int[] chars;
    private final float[] xs;
    private final float[] ys;

    GlyphRun(Typeface typeface, String text, boolean rightToLeft, int[] glyphs, int[] chars, float[] xs, float[] ys) {
        this.typeface = typeface;
        this.text = text;
        this.rightToLeft = rightToLeft;
        this.glyphs = glyphs;
        this.chars = chars;
        this.xs = xs;
        this.ys = ys;
    }

    Typeface typeface() {
        return typeface;
    }

    String text() {
        return text;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    int count() {
        return glyphs.length;
    }

    int glyph(int i) {
        return glyphs[i];
    }

    float x(int i) {
        return xs[i];
    }

    float y(int i) {
        return ys[i];
    }

    float advance() {
        return xs[glyphs.length];
    }

    /** The first glyph after the cluster that begins at glyph {@code i}: glyphs that only make sense together. */
    int clusterEnd(int i) {
        int end = i + 1;
        while (end < glyphs.length && chars[end] == chars[i]) {
            end++;
        }
        return end;
    }

    /** What the cluster of glyph {@code i} says, in reading order. */
    String clusterText(int i) {
        int next = Arrays.stream(chars).filter(c -> c > chars[i]).min().orElse(text.length());
        return text.substring(chars[i], next);
    }

    /** The first glyph after the word, or the space, that begins at glyph {@code i}. */
    int wordEnd(int i) {
        boolean space = clusterText(i).isBlank();
        int end = clusterEnd(i);
        while (end < glyphs.length && clusterText(end).isBlank() == space) {
            end = clusterEnd(end);
        }
        return end;
    }

    /** Whether some of these glyphs stand for a character only together, so that their own texts are an approximation. */
    boolean isIntricate(int start, int limit) {
        for (int i = start; i < limit; i = clusterEnd(i)) {
            if (clusterEnd(i) - i > 1) {
                return true;
            }
        }
        return false;
    }

    /** What these glyphs say, in reading order. */
    String text(int start, int limit) {
        StringBuilder words = new StringBuilder();
        for (int i = start; i < limit; i = clusterEnd(i)) {
            words.insert(rightToLeft ? 0 : words.length(), clusterText(i));
        }
        return words.toString();
    }

    /**
     * The part of its cluster's text that a glyph gets when the text is handed out from left to right, so that the
     * texts of all glyphs together are the run's text.
     */
    String shareOfText(int glyph) {
        int start = clusterStart(glyph);
        String whole = clusterText(glyph);
        int characters = whole.codePointCount(0, whole.length());
        int place = glyph - start;
        if (place >= characters) {
            return NOTHING;
        }
        int from = whole.offsetByCodePoints(0, place);
        boolean last = glyph + 1 == clusterEnd(start);
        return whole.substring(from, last ? whole.length() : whole.offsetByCodePoints(from, 1));
    }

    /** Whether this glyph is the one that stands for its whole cluster: the widest. */
    boolean isBearer(int glyph) {
        int start = clusterStart(glyph);
        int bearer = start;
        for (int i = start; i < clusterEnd(start); i++) {
            if (typeface.width(glyphs[i]) > typeface.width(glyphs[bearer])) {
                bearer = i;
            }
        }
        return bearer == glyph;
    }

    private int clusterStart(int glyph) {
        int start = glyph;
        while (start > 0 && chars[start - 1] == chars[glyph]) {
            start--;
        }
        return start;
    }
}
