package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a card went into its parcel, and the parcel went away. Never changed: another takes its place. */
@Embeddable
class Parcel {
    static final Parcel NONE = new Parcel(null, null);

    @Column(name = "packedat")
    private Instant packedAt;

    @Column(name = "sentat")
    private Instant sentAt;

    protected Parcel() {}

    private Parcel(Instant packedAt, Instant sentAt) {
        this.packedAt = packedAt;
        this.sentAt = sentAt;
    }

    Parcel packed(Instant at) {
        return new Parcel(at, sentAt);
    }

    Parcel sent(Instant at) {
        return new Parcel(packedAt, at);
    }

    Instant packedAt() {
        return packedAt;
    }

    Instant sentAt() {
        return sentAt;
    }
}
