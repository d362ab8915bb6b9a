package org.inglenook.media;

/** A room that keeps some of its pictures from the public, such as those of a draft; found by CDI. */
public interface WithheldPictures {

    /** Whether only the people who work here may see this one now. */
    boolean withholds(long pictureId);
}
