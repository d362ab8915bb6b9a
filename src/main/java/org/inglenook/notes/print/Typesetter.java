package org.inglenook.notes.print;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets text in lines: each paragraph in its own direction, mixed directions ordered by the Unicode bidirectional
 * algorithm, joined and stacked by the JDK's layout engine. All measures are in ems.
 */
public final class Typesetter {
    /** How far a paragraph may be set narrower so that its last line is not a lone word. */
    private static final float[] NARROWER = {1f, .96f, .92f, .88f};

    private static final float LONE = .22f;

    private final Typefaces typefaces;
    private final Locale language;

    Typesetter(Typefaces typefaces, Locale language) {
        this.typefaces = typefaces;
        this.language = language;
    }

    /** Composed, with plain line ends and without characters that steer a machine and draw nothing. */
    public static String tidy(String text) {
        String composed = Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        StringBuilder tidy = new StringBuilder(composed.length());
        composed.codePoints()
                .map(c -> c == '\t' || c == 0xA0 ? ' ' : c)
                .filter(c -> c == '\n' || !Character.isISOControl(c) && c != 0xFE0E && c != 0xFE0F && c != 0xFEFF)
                .forEach(tidy::appendCodePoint);
        return tidy.toString().strip();
    }

    /** Breaks a text into lines no wider than {@code width}; an empty line stays an empty line. */
    List<Line> lines(String text, float width) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : tidy(text).split("\n", -1)) {
            if (paragraph.isBlank()) {
                lines.add(new Line(List.of(), 0, false));
            } else {
                lines.addAll(new Paragraph(paragraph.strip()).setWithoutLoneWord(width));
            }
        }
        return lines;
    }

    /** The whole text on one line, however wide. */
    Line line(String text) {
        String tidy = tidy(text).replace('\n', ' ');
        return tidy.isEmpty() ? new Line(List.of(), 0, false) : new Paragraph(tidy).line(0, tidy.length());
    }

    private final class Paragraph {
        private final String text;
        private final Bidi bidi;
        private final boolean rightToLeft;

        Paragraph(String text) {
            this.text = text;
            this.bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            this.rightToLeft = !bidi.baseIsLeftToRight();
        }

        List<Line> setWithoutLoneWord(float width) {
            List<Line> widest = set(width);
            for (float factor : NARROWER) {
                List<Line> lines = factor == 1f ? widest : set(width * factor);
                if (lines.size() > widest.size()) {
                    break;
                }
                if (lines.get(lines.size() - 1).width() >= width * LONE) {
                    return lines;
                }
            }
            return widest;
        }

        private List<Line> set(float width) {
            List<Line> lines = new ArrayList<>();
            BreakIterator places = BreakIterator.getLineInstance(language);
            places.setText(text);
            int start = 0;
            while (start < text.length()) {
                int end = furthest(places, start, width);
                lines.add(line(start, end));
                start = end;
            }
            return lines;
        }

        /** The last place at which a line that starts here may end; inside a word only where the word alone is too wide. */
        private int furthest(BreakIterator places, int start, float width) {
            int end = start;
            for (int next = places.following(start); next != BreakIterator.DONE; next = places.next()) {
                if (line(start, next).width() > width) {
                    break;
                }
                end = next;
            }
            return end > start ? end : insideWord(start, width);
        }

        private int insideWord(int start, float width) {
            BreakIterator characters = BreakIterator.getCharacterInstance(language);
            characters.setText(text);
            int end = characters.following(start);
            for (int next = end; next != BreakIterator.DONE; next = characters.next()) {
                if (line(start, next).width() > width) {
                    break;
                }
                end = next;
            }
            return end;
        }

        Line line(int start, int limit) {
            int end = limit;
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            Bidi order = bidi.createLineBidi(start, end);
            List<GlyphRun> runs = new ArrayList<>();
            List<Byte> levels = new ArrayList<>();
            for (int i = 0; i < order.getRunCount(); i++) {
                int level = order.getRunLevel(i);
                String run = text.substring(start + order.getRunStart(i), start + order.getRunLimit(i));
                for (Typefaces.Stretch stretch : typefaces.stretches(run)) {
                    String part = run.substring(stretch.start(), stretch.limit());
                    runs.add(stretch.typeface().shape(part, level % 2 == 1));
                    levels.add((byte) level);
                }
            }
            return ordered(runs, levels);
        }

        private Line ordered(List<GlyphRun> runs, List<Byte> levels) {
            Object[] visual = runs.toArray();
            byte[] depth = new byte[visual.length];
            for (int i = 0; i < depth.length; i++) {
                depth[i] = levels.get(i);
            }
            Bidi.reorderVisually(depth, 0, visual, 0, visual.length);
            List<GlyphRun> left = new ArrayList<>();
            float width = 0;
            for (Object run : visual) {
                left.add((GlyphRun) run);
                width += ((GlyphRun) run).advance();
            }
            return new Line(left, width, rightToLeft);
        }
    }
}
