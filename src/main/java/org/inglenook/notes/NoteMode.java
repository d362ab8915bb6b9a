package org.inglenook.notes;

/** How the words come onto a card. Each is what it says it is; none looks like another. */
public enum NoteMode {
    /** Neat print. */
    PRINT,
    /** The owner's own hand, drawn or photographed, and printed. */
    HAND,
    /** A pen: the card is printed without words, and the owner writes on it. */
    PEN
}
