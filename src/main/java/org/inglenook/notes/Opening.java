package org.inglenook.notes;

/**
 * A first sentence that the desk offers for one note.
 *
 * @param pattern what it begins with: the kind of fact that it says
 * @param text the whole sentence, in the note's language
 */
public record Opening(String pattern, String text) {
    public String getPattern() {
        return pattern;
    }

    public String getText() {
        return text;
    }
}
