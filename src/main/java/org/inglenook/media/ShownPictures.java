package org.inglenook.media;

/**
 * A room that shows pictures to the public; found by CDI. What no room shows is there for the people who work here alone: addresses are
 * numbered, and a draft's could be guessed.
 */
public interface ShownPictures {

    /** Whether everybody may see this one now. */
    boolean shows(long pictureId);

    /** Whether this member may see it though not everybody does, because it is their own. */
    default boolean showsTo(long pictureId, long memberId) {
        return false;
    }

    /** Whether a key that stands in the picture's address, such as that of a private preview, lets whoever holds it see this one. */
    default boolean opens(long pictureId, String key) {
        return false;
    }
}
