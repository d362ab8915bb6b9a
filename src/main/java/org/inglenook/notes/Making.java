package org.inglenook.notes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a note's card is made. Never changed: another takes its place. */
@Embeddable
class Making {
    @Enumerated(EnumType.STRING)
    private NoteMode mode = NoteMode.PRINT;

    private Long handId;
    private String handSays;

    protected Making() {}

    private Making(NoteMode mode, Long handId, String handSays) {
        this.mode = mode;
        this.handId = handId;
        this.handSays = handSays;
    }

    static Making of(NoteMode mode) {
        return new Making(mode, null, null);
    }

    /** As this whole note in the owner's hand. Its words are kept, as the drawing may be removed once it is on paper. */
    static Making by(Hand whole) {
        return new Making(NoteMode.HAND, whole.getId(), whole.getSays());
    }

    /** The same without the drawing, which was removed. */
    Making undrawn() {
        return new Making(mode, null, handSays);
    }

    NoteMode mode() {
        return mode;
    }

    Long handId() {
        return handId;
    }

    /** The words that the card gets, of what the note has as its text; nobody knows what a pen will write. */
    String words(String text) {
        return switch (mode) {
            case PRINT -> text;
            case HAND -> handSays == null ? "" : handSays;
            case PEN -> "";
        };
    }
}
