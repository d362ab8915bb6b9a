package org.inglenook.notes.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A card laid out on ISO A6 landscape, 148 × 105 mm, in points from its lower left corner. The text is set as large as
 * the card allows; where it does not fit at the smallest size, {@link #overflow()} says by how much. Nothing is cut off.
 */
public final class CardFace {
    static final float WIDTH = mm(148);
    static final float HEIGHT = mm(105);

    private static final float SIDE = mm(13);
    private static final float TOP = mm(12);
    private static final float BOTTOM = mm(11);
    private static final float CODE = mm(17);
    private static final float ABOVE_CODE = mm(5);
    private static final float[] SIZES = {15.5f, 14.5f, 13.5f, 12.5f, 11.5f, 10.75f};
    private static final float LEADING = 1.46f;
    private static final float PARAGRAPH = .5f;
    private static final float SIGNATURE = 25;
    private static final float SMALL = 7;

    /**
     * A line where it stands: the left end of its baseline, its type size, and whether it is a quiet one. Lines of one
     * {@code part} are one paragraph; parts are read in the order of their numbers.
     */
    record Placed(Line line, float x, float y, float size, boolean quiet, int part) {}

    private static final float TALLEST_LINE = mm(14);
    private static final float BETWEEN_DRAWINGS = mm(2);
    private static final float TALLEST_SIGNATURE = mm(13);

    /** A drawing where it stands: its lower left corner, its size, the words that it says, and its place in the reading. */
    record PlacedDrawing(Drawing drawing, float x, float y, float width, float height, String says, int part) {}

    private final List<Placed> lines = new ArrayList<>();
    private final List<PlacedDrawing> drawings = new ArrayList<>();
    private final Locale language;
    private final String address;
    private final QrCode code;
    private final float codeX;
    private final float overflow;
    private int parts;

    public CardFace(Card card, CardFonts fonts) {
        Typesetter hand = new Typesetter(fonts.note(), card.language());
        Typesetter signature = new Typesetter(fonts.signature(), card.language());
        Text text = printsText(card) ? fit(hand, card) : new Text(List.of(), SIZES[0]);
        boolean mirrored =
                text.lines().anyMatch(Line::rightToLeft) && text.lines().allMatch(l -> l.isEmpty() || l.rightToLeft());
        language = card.language();
        address = card.address();
        code = QrCode.of(address);
        codeX = mirrored ? SIDE : WIDTH - SIDE - CODE;
        overflow = Math.max(0, text.height() - room());
        place(text, fonts.note().first(), mirrored);
        if (card.drawn().whole() != null && !card.drawn().left()) {
            Drawing whole = card.drawn().whole();
            float scale = scale(whole, WIDTH - 2 * SIDE, room());
            float height = mm(whole.height()) * scale;
            draw(whole, SIDE, HEIGHT - TOP - height, scale, card.text(), parts++);
        }
        foot(card, hand, signature, mirrored);
    }

    private static boolean printsText(Card card) {
        return card.drawn().whole() == null && !card.drawn().left();
    }

    private void draw(Drawing drawing, float x, float y, float scale, String says, int part) {
        drawings.add(new PlacedDrawing(
                drawing, x, y, mm(drawing.width()) * scale, mm(drawing.height()) * scale, says, part));
    }

    /** How much smaller than it was drawn, so that it fits; never larger. */
    private static float scale(Drawing drawing, float width, float height) {
        return Math.min(1, Math.min(width / mm(drawing.width()), height / mm(drawing.height())));
    }

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    List<Placed> lines() {
        return lines;
    }

    List<PlacedDrawing> drawings() {
        return drawings;
    }

    /** In which language its words are. */
    Locale language() {
        return language;
    }

    /** How many paragraphs and drawings there are to read. */
    int parts() {
        return parts;
    }

    /** What the code says. */
    String address() {
        return address;
    }

    QrCode code() {
        return code;
    }

    /** The code's left edge; its lower edge is {@link #codeY()}. */
    float codeX() {
        return codeX;
    }

    float codeY() {
        return BOTTOM;
    }

    float codeSize() {
        return CODE;
    }

    /** By how many points the text is too tall; 0 when it fits. */
    public float overflow() {
        return overflow;
    }

    /** A line of words or, where there is one, a drawing in its place; and which paragraph it belongs to. */
    private record Row(Line line, Card.Said drawn, int part) {
        float height(float size) {
            if (drawn != null) {
                return mm(drawn.drawing().height()) * scale(drawn.drawing(), WIDTH - 2 * SIDE, TALLEST_LINE)
                        + BETWEEN_DRAWINGS;
            }
            return size * LEADING * (line.isEmpty() ? PARAGRAPH : 1);
        }
    }

    private record Text(List<Row> rows, float size) {
        float height() {
            return (float) rows.stream().mapToDouble(row -> row.height(size)).sum();
        }

        Stream<Line> lines() {
            return rows.stream().filter(row -> row.drawn() == null).map(Row::line);
        }
    }

    private static float room() {
        return HEIGHT - TOP - BOTTOM - CODE - ABOVE_CODE;
    }

    private static Text fit(Typesetter hand, Card card) {
        Text text = null;
        for (float size : SIZES) {
            text = new Text(rows(hand, card, (WIDTH - 2 * SIDE) / size), size);
            if (text.height() <= room()) {
                break;
            }
        }
        return text;
    }

    /** What stands for a drawing that there isn't stays words, for the preflight to find. */
    private static List<Row> rows(Typesetter hand, Card card, float width) {
        List<Row> rows = new ArrayList<>();
        int part = 0;
        for (String paragraph : Typesetter.tidy(card.text()).split("\n", -1)) {
            Card.Said drawn = card.drawn().lines().get(Card.placed(paragraph));
            if (drawn == null) {
                for (Line line : hand.lines(paragraph, width)) {
                    rows.add(new Row(line, null, part));
                }
            } else {
                rows.add(new Row(null, drawn, part));
            }
            part++;
        }
        return rows;
    }

    private void place(Text text, Typeface face, boolean mirrored) {
        float size = text.size();
        float above = size * (LEADING - face.ascent() - face.descent()) / 2;
        float y = HEIGHT - TOP + above;
        for (Row row : text.rows()) {
            float step = row.height(size);
            if (row.drawn() != null) {
                Drawing drawing = row.drawn().drawing();
                float scale = scale(drawing, WIDTH - 2 * SIDE, TALLEST_LINE);
                float x = mirrored ? WIDTH - SIDE - mm(drawing.width()) * scale : SIDE;
                draw(
                        drawing,
                        x,
                        y - above - step + BETWEEN_DRAWINGS / 2,
                        scale,
                        row.drawn().words(),
                        row.part());
            } else if (!row.line().isEmpty()) {
                Line line = row.line();
                float x = line.rightToLeft() ? WIDTH - SIDE - line.width() * size : SIDE;
                lines.add(new Placed(line, x, y - above - size * face.ascent(), size, false, row.part()));
            }
            y -= step;
            parts = row.part() + 1;
        }
    }

    private void foot(Card card, Typesetter hand, Typesetter signature, boolean mirrored) {
        float left = mirrored ? SIDE + CODE + mm(4) : SIDE;
        float right = mirrored ? WIDTH - SIDE : WIDTH - SIDE - CODE - mm(4);
        float free = right - left;
        Line invitation = hand.line(card.invitation());
        float tail = Math.min(invitation.width() * SMALL, free * .5f);
        Drawing signed = card.drawn().signature();
        if (signed != null && !card.drawn().left()) {
            float scale = scale(signed, free - tail, TALLEST_SIGNATURE);
            float x = mirrored ? right - mm(signed.width()) * scale : left;
            draw(signed, x, BOTTOM + mm(4.5f), scale, card.signature(), parts++);
        } else if (!card.drawn().left()) {
            at(signature.line(card.signature()), free - tail, SIGNATURE, BOTTOM + mm(6), false, mirrored, left, right);
        }
        at(hand.line(card.shop()), free - tail - mm(4), SMALL, BOTTOM + .5f, true, mirrored, left, right);
        at(invitation, tail, SMALL, BOTTOM + .5f, true, !mirrored, left, right);
    }

    private void at(
            Line line, float room, float size, float y, boolean quiet, boolean flushRight, float left, float right) {
        if (!line.isEmpty()) {
            float fitting = Math.min(size, room / line.width());
            float x = flushRight ? right - line.width() * fitting : left;
            lines.add(new Placed(line, x, y, fitting, quiet, parts++));
        }
    }
}
