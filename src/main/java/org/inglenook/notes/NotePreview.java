package org.inglenook.notes;

import java.util.List;

/** A note's card as it would be printed: a drawing, its words, and what forbids to print it. */
public record NotePreview(String svg, String text, List<NoteProblem> problems) {
    public NotePreview {
        problems = List.copyOf(problems);
    }
}
