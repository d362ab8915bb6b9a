package org.inglenook.platform.web;

/** A converter whose text is for machines, and which can say the same to people: where two texts are shown side by side. */
public interface ReadableText {

    /** @param text as the converter wrote it, or as a browser sent it */
    String read(String text);
}
