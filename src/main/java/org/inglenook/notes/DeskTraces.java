package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the desk remembers of its work on a note. */
@Embeddable
public class DeskTraces {

    @Column(name = "laterat")
    private Instant laterAt;

    @Column(name = "opening")
    private String opening;

    void putOff(Instant until) {
        laterAt = until;
    }

    void beginWith(String pattern) {
        opening = pattern != null && pattern.matches("[a-z]{1,20}") ? pattern : null;
    }

    Instant getLaterAt() {
        return laterAt;
    }

    String getOpening() {
        return opening;
    }
}
