package org.inglenook.notes.print;

/** What goes into the printer. */
public enum Paper {
    A4(210, 297),
    LETTER(215.9f, 279.4f),
    /** Paper as large as the card, or a label of a roll. */
    SINGLE(0, 0),
    /** One card on each page for a printing house: three millimetres of bleed around it, and crop marks outside of that. */
    PRESS(0, 0);

    private final float narrow;
    private final float wide;

    Paper(float narrow, float wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    float narrow() {
        return narrow;
    }

    float wide() {
        return wide;
    }
}
