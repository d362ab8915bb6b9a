package org.inglenook.notes;

import java.util.Objects;

/**
 * How a note begins.
 *
 * @param rule that says so; null where none holds
 * @param template null where a shop has none that fits
 * @param hand the whole note in the owner's hand, if it is made so and the rule names one
 */
record Choice(NoteRule rule, NoteTemplate template, NoteMode mode, Hand hand, String enclosure) {

    Long templateId() {
        return template == null ? null : template.getId();
    }

    Long ruleId() {
        return rule == null ? null : rule.getId();
    }

    Making making() {
        return hand == null ? Making.of(mode) : Making.by(hand);
    }

    /** Whether a note stands as this says already. */
    boolean isOf(ThankYouNote note) {
        return Objects.equals(note.getTemplateId(), templateId())
                && Objects.equals(note.getRuleId(), ruleId())
                && note.getMode() == mode
                && Objects.equals(note.getHandId(), hand == null ? null : hand.getId())
                && note.getEnclosure().equals(enclosure);
    }
}
