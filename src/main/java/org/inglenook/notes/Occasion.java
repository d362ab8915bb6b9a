package org.inglenook.notes;

/** What a template is for; the desk proposes the one that fits the order. */
public enum Occasion {
    ANY,
    FIRST_ORDER,
    RETURNING,
    GIFT
}
