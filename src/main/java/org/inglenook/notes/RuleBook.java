package org.inglenook.notes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The rules as they stand at one moment, with the templates and hands that they name: chooses how a note begins. A rule that is paused, or
 * whose template or hand was removed, is passed over; where none is left that fits, the template that fits the order best is taken.
 */
final class RuleBook {

    private final List<NoteRule> rules;
    private final Map<Long, NoteTemplate> templates;
    private final Map<Long, Hand> hands;
    private final Locale shops;

    RuleBook(List<NoteRule> rules, Map<Long, NoteTemplate> templates, Map<Long, Hand> hands, Locale shops) {
        this.rules = List.copyOf(rules);
        this.templates = templates;
        this.hands = hands;
        this.shops = shops;
    }

    List<NoteRule> rules() {
        return rules;
    }

    /** Whether any rule that may pick asks for this. */
    boolean asksFor(RuleOccasion occasion) {
        return rules.stream()
                .anyMatch(rule -> holds(rule) && rule.getConditions().occasion() == occasion);
    }

    Choice choose(RuleFacts order, Locale language) {
        return picking(order).map(rule -> by(rule, order, language)).orElseGet(() -> without(order, language));
    }

    /** The first rule that fits. */
    Optional<NoteRule> picking(RuleFacts order) {
        return rules.stream()
                .filter(this::holds)
                .filter(rule -> rule.getConditions().misses(order).isEmpty())
                .findFirst();
    }

    /** Whether it may pick at all. */
    boolean holds(NoteRule rule) {
        return rule.isActive() && lacks(rule).isEmpty();
    }

    /** What was removed that it names, so that it can't do what it says. */
    Optional<Lack> lacks(NoteRule rule) {
        RuleOutcome outcome = rule.getOutcome();
        if (outcome.templateId() != null && !templates.containsKey(outcome.templateId())) {
            return Optional.of(Lack.TEMPLATE);
        }
        return outcome.handId() != null && !hands.containsKey(outcome.handId())
                ? Optional.of(Lack.HAND)
                : Optional.empty();
    }

    enum Lack {
        TEMPLATE,
        HAND
    }

    Optional<NoteTemplate> template(NoteRule rule) {
        return Optional.ofNullable(rule.getOutcome().templateId()).map(templates::get);
    }

    Optional<Hand> hand(NoteRule rule) {
        return Optional.ofNullable(rule.getOutcome().handId()).map(hands::get);
    }

    private Choice by(NoteRule rule, RuleFacts order, Locale language) {
        NoteTemplate template = template(rule)
                .map(named -> NoteTemplates.inLanguage(named, templates.values(), language))
                .orElseGet(() -> fitting(order, language));
        return new Choice(
                rule,
                template,
                rule.getOutcome().mode(),
                hand(rule).orElse(null),
                rule.getOutcome().enclosure());
    }

    private Choice without(RuleFacts order, Locale language) {
        return new Choice(null, fitting(order, language), NoteMode.PRINT, null, "");
    }

    private NoteTemplate fitting(RuleFacts order, Locale language) {
        return NoteTemplates.fitting(templates.values(), order.occasion(), language, shops)
                .orElse(null);
    }
}
