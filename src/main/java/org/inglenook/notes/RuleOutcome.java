package org.inglenook.notes;

import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * What a rule wants for the orders that it picks.
 *
 * @param templateId null for the template that fits the order, as without a rule
 * @param handId the whole note in the owner's hand; null where it is chosen on the desk, or where the card is not made so
 * @param enclosure what goes into the parcel beside the card; empty for nothing
 */
public record RuleOutcome(Long templateId, NoteMode mode, Long handId, String enclosure) {

    static final int LONGEST_ENCLOSURE = 200;

    public RuleOutcome {
        mode = mode == null ? NoteMode.PRINT : mode;
        enclosure = enclosure == null ? "" : enclosure.strip().replaceAll("\\s+", " ");
        if (handId != null && mode != NoteMode.HAND) {
            throw DomainException.field("hand", Kind.INVALID, "notes.rule.problem.noHand");
        }
        if (enclosure.length() > LONGEST_ENCLOSURE) {
            throw DomainException.field("enclosure", Kind.INVALID, "notes.rule.problem.enclosure", LONGEST_ENCLOSURE);
        }
    }
}
