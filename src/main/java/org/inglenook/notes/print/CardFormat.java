package org.inglenook.notes.print;

/** What a card is: its size as it lies before one, and how much of it words may take. All measures are in millimetres. */
public enum CardFormat {
    A6(148, 105, 105, 13, 12, 11, 17, 1),
    US4X6(152.4f, 101.6f, 101.6f, 13, 11, 10, 17, 1),
    /** US A2, folded in the middle: the words are in the lower half of its inside, the upper half of its outside is the front. */
    FOLDED(139.7f, 215.9f, 107.95f, 12, 12, 11, 17, 1),
    DL(210, 99, 99, 15, 11, 10, 17, 1),
    /** A label of a roll 62 mm wide. */
    LABEL62(62, 100, 100, 5, 6, 6, 15, .72f),
    /** A label of a roll 102 mm wide. */
    LABEL102(102, 152, 152, 9, 10, 9, 18, 1);

    /** What a cutter may miss the line by: nothing is printed nearer to the edge. */
    static final float SAFE = 4;

    private final float width;
    private final float height;
    private final float faceHeight;
    private final float side;
    private final float top;
    private final float bottom;
    private final float code;
    private final float scale;

    CardFormat(
            float width, float height, float faceHeight, float side, float top, float bottom, float code, float scale) {
        this.width = width;
        this.height = height;
        this.faceHeight = faceHeight;
        this.side = side;
        this.top = top;
        this.bottom = bottom;
        this.code = code;
        this.scale = scale;
    }

    float width() {
        return width;
    }

    /** Of the whole piece of paper, unfolded. */
    float height() {
        return height;
    }

    /** Of the part that the words stand on, the lower one where the card is folded. */
    float faceHeight() {
        return faceHeight;
    }

    boolean folded() {
        return faceHeight < height;
    }

    /** Whether it comes from a roll: one on each page, and with nothing on its back. */
    public boolean label() {
        return this == LABEL62 || this == LABEL102;
    }

    float side() {
        return side;
    }

    float top() {
        return top;
    }

    float bottom() {
        return bottom;
    }

    float code() {
        return code;
    }

    /** How large type is beside that of an A6 card. */
    float scale() {
        return scale;
    }
}
