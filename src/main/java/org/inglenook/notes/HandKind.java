package org.inglenook.notes;

/** What something written by hand is for. */
public enum HandKind {
    /** Stands under every note instead of the printed name. */
    SIGNATURE,
    /** A word or a line within a text. */
    WORDS,
    /** A whole note. */
    NOTE
}
