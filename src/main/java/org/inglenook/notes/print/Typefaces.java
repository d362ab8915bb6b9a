package org.inglenook.notes.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The typefaces of a card in order of preference: each character is drawn by the first that has it. */
public final class Typefaces {
    /** A stretch of text and the typeface that draws it. */
    record Stretch(int start, int limit, Typeface typeface) {}

    private final List<Typeface> chain;

    Typefaces(List<Typeface> chain) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one typeface");
        }
        this.chain = List.copyOf(chain);
    }

    Typeface first() {
        return chain.get(0);
    }

    List<Typeface> all() {
        return chain;
    }

    /** The characters that none of the typefaces has, as code points in ascending order. */
    public Set<Integer> missing(String text) {
        Set<Integer> missing = new TreeSet<>();
        text.codePoints()
                .filter(c -> !needsNoGlyph(c))
                .filter(c -> chain.stream().noneMatch(t -> t.draws(c)))
                .forEach(missing::add);
        return missing;
    }

    /** Divides a text by typeface. What a reader sees as one character is never divided. */
    List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = 0;
        Typeface current = null;
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; from = to, to = characters.next()) {
            Typeface next = typefaceFor(text.substring(from, to), current);
            if (current != null && next != current) {
                stretches.add(new Stretch(start, from, current));
                start = from;
            }
            current = next;
        }
        if (current != null) {
            stretches.add(new Stretch(start, text.length(), current));
        }
        return stretches;
    }

    private Typeface typefaceFor(String character, Typeface current) {
        boolean blank = character.codePoints().allMatch(Typefaces::needsNoGlyph);
        if (blank && current != null && drawsAll(current, character)) {
            return current;
        }
        return chain.stream().filter(t -> drawsAll(t, character)).findFirst().orElseGet(this::first);
    }

    private static boolean drawsAll(Typeface typeface, String character) {
        return character.codePoints().allMatch(c -> isFormat(c) || typeface.draws(c));
    }

    private static boolean needsNoGlyph(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || isFormat(codePoint);
    }

    private static boolean isFormat(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }
}
