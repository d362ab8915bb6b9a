package org.inglenook.platform;

import java.util.Optional;

/** A room that has something to talk about; found by CDI. */
public interface SubjectSource {

    /** The word before the colon in its references. */
    String kind();

    /** What the public may see of it. */
    Optional<Subject> find(long id);

    /** The same in another language, as far as it is there in it. */
    default Optional<Subject> find(long id, String tongue) {
        return find(id);
    }
}
