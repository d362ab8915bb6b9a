package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.notes.print.CardDrawing;
import org.inglenook.platform.Messages;

/** Draws notes for the screen with what the print is made with, so that both break lines and overflow alike. */
@ApplicationScoped
public class NotePreviews {
    @Inject
    Cards cards;

    @Inject
    Messages messages;

    @Inject
    NoteWarnings warnings;

    @Inject
    NotesByMail byMail;

    /** The words of a note as they are read: those that are drawn on the card are typed here. */
    public String words(ThankYouNote note) {
        return cards.read(note);
    }

    public NotePreview of(ThankYouNote note) {
        return new NotePreview(
                cards.fonts().isPresent() ? CardDrawing.svg(cards.face(cards.card(note))) : "",
                cards.read(note),
                said(Stream.concat(cards.problems(note).stream(), byMail.problems(note).stream())
                        .toList()),
                said(warnings.of(note)));
    }

    private List<NoteProblem> said(List<Preflight.Problem> problems) {
        return problems.stream()
                .map(problem -> new NoteProblem(problem.field(), messages.text(problem.key(), problem.args())))
                .toList();
    }
}
