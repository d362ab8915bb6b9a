package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The ink of a hand as {@link Ink} packs it; apart from it, so that lists don't read it. */
@Entity
@Table(name = "notes_hand_ink")
class HandInk {
    @Id
    private long handId;

    private byte[] ink;

    protected HandInk() {}

    HandInk(long handId, byte[] ink) {
        this.handId = handId;
        this.ink = ink.clone();
    }

    byte[] bytes() {
        return ink.clone();
    }
}
