package org.inglenook.notes;

import java.util.ArrayList;
import java.util.List;

/**
 * A card laid out on ISO A6 landscape, 148 × 105 mm, in points from its lower left corner. The text is set as large as
 * the card allows; where it does not fit at the smallest size, {@link #overflow()} says by how much. Nothing is cut off.
 */
final class CardFace {
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

    /** A line where it stands: the left end of its baseline, its type size, and whether it is a quiet one. */
    record Placed(Line line, float x, float y, float size, boolean quiet) {}

    private final List<Placed> lines = new ArrayList<>();
    private final QrCode code;
    private final float codeX;
    private final float overflow;

    CardFace(Card card, CardFonts fonts) {
        Typesetter hand = new Typesetter(fonts.note(), card.language());
        Typesetter signature = new Typesetter(fonts.signature(), card.language());
        Text text = fit(hand, card.text());
        boolean mirrored = text.lines().stream().anyMatch(Line::rightToLeft)
                && text.lines().stream().allMatch(l -> l.isEmpty() || l.rightToLeft());
        code = QrCode.of(card.address());
        codeX = mirrored ? SIDE : WIDTH - SIDE - CODE;
        overflow = Math.max(0, text.height() - room());
        place(text, fonts.note().first());
        foot(card, hand, signature, mirrored);
    }

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    List<Placed> lines() {
        return lines;
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
    float overflow() {
        return overflow;
    }

    private record Text(List<Line> lines, float size) {
        float height() {
            double rows =
                    lines.stream().mapToDouble(l -> l.isEmpty() ? PARAGRAPH : 1).sum();
            return (float) rows * size * LEADING;
        }
    }

    private static float room() {
        return HEIGHT - TOP - BOTTOM - CODE - ABOVE_CODE;
    }

    private static Text fit(Typesetter hand, String words) {
        Text text = null;
        for (float size : SIZES) {
            text = new Text(hand.lines(words, (WIDTH - 2 * SIDE) / size), size);
            if (text.height() <= room()) {
                break;
            }
        }
        return text;
    }

    private void place(Text text, Typeface face) {
        float size = text.size();
        float y = HEIGHT - TOP + size * (LEADING - face.ascent() - face.descent()) / 2;
        for (Line line : text.lines()) {
            float step = size * LEADING * (line.isEmpty() ? PARAGRAPH : 1);
            float baseline = y - size * (LEADING - face.ascent() - face.descent()) / 2 - size * face.ascent();
            if (!line.isEmpty()) {
                float x = line.rightToLeft() ? WIDTH - SIDE - line.width() * size : SIDE;
                lines.add(new Placed(line, x, baseline, size, false));
            }
            y -= step;
        }
    }

    private void foot(Card card, Typesetter hand, Typesetter signature, boolean mirrored) {
        float left = mirrored ? SIDE + CODE + mm(4) : SIDE;
        float right = mirrored ? WIDTH - SIDE : WIDTH - SIDE - CODE - mm(4);
        float free = right - left;
        Line invitation = hand.line(card.invitation());
        float tail = Math.min(invitation.width() * SMALL, free * .5f);
        at(signature.line(card.signature()), free - tail, SIGNATURE, BOTTOM + mm(6), false, mirrored, left, right);
        at(hand.line(card.shop()), free - tail - mm(4), SMALL, BOTTOM + .5f, true, mirrored, left, right);
        at(invitation, tail, SMALL, BOTTOM + .5f, true, !mirrored, left, right);
    }

    private void at(
            Line line, float room, float size, float y, boolean quiet, boolean flushRight, float left, float right) {
        if (!line.isEmpty()) {
            float fitting = Math.min(size, room / line.width());
            float x = flushRight ? right - line.width() * fitting : left;
            lines.add(new Placed(line, x, y, fitting, quiet));
        }
    }
}
