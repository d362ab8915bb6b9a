package org.inglenook.notes.print;

/** Whether there is something on the cards' backs, and over which edge of the paper the printer turns it. */
public enum Back {
    NONE,
    LONG,
    SHORT
}
