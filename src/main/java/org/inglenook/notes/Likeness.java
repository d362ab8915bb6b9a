package org.inglenook.notes;

import java.time.Instant;

/**
 * That a note is much like another.
 *
 * @param tenths how many of ten words are the same
 * @param samePerson whether the other went to the same customer
 * @param name to whom the other goes; {@code at} when it was approved
 */
public record Likeness(int tenths, boolean samePerson, long noteId, String name, Instant at) {
    public int getTenths() {
        return tenths;
    }

    public boolean isSamePerson() {
        return samePerson;
    }

    public long getNoteId() {
        return noteId;
    }

    public String getName() {
        return name;
    }

    public Instant getAt() {
        return at;
    }
}
