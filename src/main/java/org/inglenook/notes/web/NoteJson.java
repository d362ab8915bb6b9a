package org.inglenook.notes.web;

import java.time.Instant;
import java.util.List;
import org.inglenook.notes.NotePreview;
import org.inglenook.notes.NoteProblem;
import org.inglenook.notes.ThankYouNote;

/** A note as the API tells it. */
public record NoteJson(
        long id,
        long orderId,
        String orderNumber,
        String recipientName,
        String state,
        String text,
        String mode,
        Long handId,
        String token,
        String language,
        Instant placedAt,
        Instant printedAt,
        int printCount,
        Instant packedAt,
        Instant sentAt,
        boolean byMail,
        Instant mailDueAt,
        String enclosure,
        String reason) {

    static NoteJson of(ThankYouNote note) {
        return new NoteJson(
                note.getId(),
                note.getOrderId(),
                note.getOrderNumber(),
                note.getRecipientName(),
                note.getState().name(),
                note.getText(),
                note.getMode().name(),
                note.getHandId(),
                note.getToken(),
                note.getLanguageTag(),
                note.getPlacedAt(),
                note.getPrintedAt(),
                note.getPrintCount(),
                note.getPackedAt(),
                note.getSentAt(),
                note.isByMail(),
                note.getMailDueAt(),
                note.getEnclosure(),
                note.getReason());
    }

    /** What to change of a note; what is absent stays. */
    public record Change(String text, String recipientName) {}

    /** How the card is made: PRINT, HAND or PEN; {@code handId} is a whole note in the owner's hand, for HAND. */
    public record MakingJson(String mode, Long handId) {}

    /** What stands on the desk; {@code template} is absent for words of one's own. */
    public record DraftJson(String name, boolean nameIsRight, Long template, String sentence, String opening) {}

    /** What the card looks like. */
    public record CardJson(
            String svg, String text, List<ProblemJson> problems, List<ProblemJson> warnings, boolean saved) {
        static CardJson of(NotePreview preview, boolean saved) {
            return new CardJson(
                    preview.svg(),
                    preview.text(),
                    preview.problems().stream().map(ProblemJson::of).toList(),
                    preview.warnings().stream().map(ProblemJson::of).toList(),
                    saved);
        }
    }

    /** One thing that forbids to print it. */
    public record ProblemJson(String field, String sentence) {
        static ProblemJson of(NoteProblem problem) {
            return new ProblemJson(problem.field(), problem.sentence());
        }
    }
}
