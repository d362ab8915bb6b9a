package org.inglenook.notes;

import java.util.List;

/**
 * A note's card as it would be printed: a drawing, its words, and what forbids to print it, and what is to be
 * confirmed before.
 */
public record NotePreview(String svg, String text, List<NoteProblem> problems, List<NoteProblem> warnings) {
    public NotePreview {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
