package org.inglenook.notes;

/** Where a thank-you note stands. */
public enum NoteState {
    /** On the writing desk. */
    WAITING,
    /** Written and checked; may go on a sheet. */
    APPROVED,
    /** On paper. */
    PRINTED,
    /** In its parcel. */
    PACKED,
    /** Its parcel left with it, as the shop says. */
    SENT,
    /** Its order was cancelled, refunded or deleted before it was printed. */
    WITHDRAWN,
    /** The owner decided against a printed one, and said why. */
    SKIPPED;

    /** Whether a card of it is on paper. */
    public boolean isOnPaper() {
        return this == PRINTED || this == PACKED || this == SENT;
    }
}
