package org.inglenook.notes.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A card laid out in its format, in points from the lower left corner. The text is set as large as
 * the card allows; where it does not fit at the smallest size, {@link #overflow()} says by how much. Nothing is cut off.
 */
public final class CardFace {
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
    private final List<Placed> back = new ArrayList<>();
    private final CardFormat format;
    private final float width;
    private final float height;
    private final float side;
    private final float top;
    private final float bottom;
    private final float codeSize;
    private final Locale language;
    private final String address;
    private final QrCode code;
    private final float codeX;
    private final float overflow;
    private int parts;

    /** A card on ISO A6 landscape. */
    public CardFace(Card card, CardFonts fonts) {
        this(card, fonts, CardFormat.A6);
    }

    public CardFace(Card card, CardFonts fonts, CardFormat format) {
        this.format = format;
        width = mm(format.width());
        height = mm(format.faceHeight());
        side = mm(format.side());
        top = mm(format.top());
        bottom = mm(format.bottom());
        codeSize = mm(format.code());
        Typesetter hand = new Typesetter(fonts.note(), card.language());
        Typesetter signature = new Typesetter(fonts.signature(), card.language());
        Text text = printsText(card) ? fit(hand, card) : new Text(List.of(), SIZES[0]);
        boolean mirrored =
                text.lines().anyMatch(Line::rightToLeft) && text.lines().allMatch(l -> l.isEmpty() || l.rightToLeft());
        language = card.language();
        address = card.address();
        code = QrCode.of(address);
        codeX = mirrored ? side : width - side - codeSize;
        overflow = Math.max(0, text.height() - room());
        place(text, fonts.note().first(), mirrored);
        if (card.drawn().whole() != null && !card.drawn().left()) {
            Drawing whole = card.drawn().whole();
            float scale = scale(whole, width - 2 * side, room());
            float tall = mm(whole.height()) * scale;
            draw(whole, side, height - top - tall, scale, card.text(), parts++);
        }
        foot(card, hand, signature, mirrored);
        back(signature.line(card.shop()));
    }

    /** The shop's name in the middle: of the back or, where the card is folded, of its front. */
    private void back(Line name) {
        if (!name.isEmpty()) {
            float size = Math.min(SIGNATURE * format.scale(), (width - 2 * side) / name.width());
            back.add(new Placed(name, (width - name.width() * size) / 2, height / 2 - size * .3f, size, false, 0));
        }
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
        return bottom;
    }

    float codeSize() {
        return codeSize;
    }

    /** Of what the words stand on. */
    float width() {
        return width;
    }

    float height() {
        return height;
    }

    CardFormat format() {
        return format;
    }

    /** What is on the back, from the lower left corner of it. */
    List<Placed> back() {
        return back;
    }

    /** By how many points the text is too tall; 0 when it fits. */
    public float overflow() {
        return overflow;
    }

    /** A line of words or, where there is one, a drawing in its place; and which paragraph it belongs to. */
    private record Row(Line line, Card.Said drawn, int part, float width) {
        float height(float size) {
            if (drawn != null) {
                return mm(drawn.drawing().height()) * scale(drawn.drawing(), width, TALLEST_LINE) + BETWEEN_DRAWINGS;
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

    private float room() {
        return height - top - bottom - codeSize - ABOVE_CODE;
    }

    private Text fit(Typesetter hand, Card card) {
        Text text = null;
        for (float step : SIZES) {
            float size = step * format.scale();
            text = new Text(rows(hand, card, (width - 2 * side) / size), size);
            if (text.height() <= room()) {
                break;
            }
        }
        return text;
    }

    /** What stands for a drawing that there isn't stays words, for the preflight to find. */
    private List<Row> rows(Typesetter hand, Card card, float measure) {
        List<Row> rows = new ArrayList<>();
        int part = 0;
        for (String paragraph : Typesetter.tidy(card.text()).split("\n", -1)) {
            Card.Said drawn = card.drawn().lines().get(Card.placed(paragraph));
            if (drawn == null) {
                for (Line line : hand.lines(paragraph, measure)) {
                    rows.add(new Row(line, null, part, width - 2 * side));
                }
            } else {
                rows.add(new Row(null, drawn, part, width - 2 * side));
            }
            part++;
        }
        return rows;
    }

    private void place(Text text, Typeface face, boolean mirrored) {
        float size = text.size();
        float above = size * (LEADING - face.ascent() - face.descent()) / 2;
        float y = height - top + above;
        for (Row row : text.rows()) {
            float step = row.height(size);
            if (row.drawn() != null) {
                Drawing drawing = row.drawn().drawing();
                float scale = scale(drawing, width - 2 * side, TALLEST_LINE);
                float x = mirrored ? width - side - mm(drawing.width()) * scale : side;
                draw(
                        drawing,
                        x,
                        y - above - step + BETWEEN_DRAWINGS / 2,
                        scale,
                        row.drawn().words(),
                        row.part());
            } else if (!row.line().isEmpty()) {
                Line line = row.line();
                float x = line.rightToLeft() ? width - side - line.width() * size : side;
                lines.add(new Placed(line, x, y - above - size * face.ascent(), size, false, row.part()));
            }
            y -= step;
            parts = row.part() + 1;
        }
    }

    private void foot(Card card, Typesetter hand, Typesetter signature, boolean mirrored) {
        float left = mirrored ? side + codeSize + mm(4) : side;
        float right = mirrored ? width - side : width - side - codeSize - mm(4);
        float free = right - left;
        Line invitation = hand.line(card.invitation());
        if (format == CardFormat.LABEL62) {
            narrowFoot(card, hand, signature, mirrored, left, right);
            return;
        }
        float tail = Math.min(invitation.width() * SMALL, free * .5f);
        Drawing signed = card.drawn().signature();
        if (signed != null && !card.drawn().left()) {
            float scale = scale(signed, free - tail, TALLEST_SIGNATURE);
            float x = mirrored ? right - mm(signed.width()) * scale : left;
            draw(signed, x, bottom + mm(4.5f), scale, card.signature(), parts++);
        } else if (!card.drawn().left()) {
            at(signature.line(card.signature()), free - tail, SIGNATURE, bottom + mm(6), false, mirrored, left, right);
        }
        at(hand.line(card.shop()), free - tail - mm(4), SMALL, bottom + .5f, true, mirrored, left, right);
        at(invitation, tail, SMALL, bottom + .5f, true, !mirrored, left, right);
    }

    /** Where there is no room side by side, one stands above the other. */
    private void narrowFoot(
            Card card, Typesetter hand, Typesetter signature, boolean mirrored, float left, float right) {
        float free = right - left;
        Drawing signed = card.drawn().signature();
        if (signed != null && !card.drawn().left()) {
            float scale = scale(signed, free, mm(8));
            float x = mirrored ? right - mm(signed.width()) * scale : left;
            draw(signed, x, bottom + mm(7), scale, card.signature(), parts++);
        } else if (!card.drawn().left()) {
            float size = SIGNATURE * format.scale();
            at(signature.line(card.signature()), free, size, bottom + mm(8), false, mirrored, left, right);
        }
        at(hand.line(card.shop()), free, SMALL, bottom + mm(3.5f), true, mirrored, left, right);
        at(hand.line(card.invitation()), free, SMALL, bottom + .5f, true, mirrored, left, right);
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
