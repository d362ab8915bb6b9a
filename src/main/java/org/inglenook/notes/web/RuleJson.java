package org.inglenook.notes.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.notes.DryRun;
import org.inglenook.notes.NotPicked;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.NoteRule;
import org.inglenook.notes.RuleConditions;
import org.inglenook.notes.RuleLine;
import org.inglenook.notes.RuleOccasion;
import org.inglenook.notes.RuleOutcome;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * A rule as the API tells it.
 *
 * @param place 1 for the first that is asked
 * @param sentence what it says, in the language of the request
 * @param lack why it picks nothing although it is active; empty where all is well
 */
public record RuleJson(
        long id, int place, String name, boolean active, When when, Then then, String sentence, String lack) {

    /** Which orders; amounts are texts, as in orders. */
    public record When(
            String occasion,
            Integer number,
            String words,
            String product,
            String country,
            String totalFrom,
            String totalTo,
            String currency) {

        static When of(RuleConditions conditions) {
            return new When(
                    conditions.occasion().name(),
                    conditions.number(),
                    conditions.words(),
                    conditions.product(),
                    conditions.country(),
                    plain(conditions.from()),
                    plain(conditions.to()),
                    conditions.currency());
        }

        private static String plain(BigDecimal amount) {
            return amount == null ? null : amount.stripTrailingZeros().toPlainString();
        }

        RuleConditions conditions() {
            return new RuleConditions(
                    chosen(RuleOccasion.class, occasion, RuleOccasion.ANY),
                    number,
                    words,
                    product,
                    country,
                    RuleConditions.amount("from", totalFrom),
                    RuleConditions.amount("to", totalTo),
                    currency);
        }
    }

    /** What is wanted for them. */
    public record Then(Long template, String mode, Long hand, String enclosure) {

        static Then of(RuleOutcome outcome) {
            return new Then(outcome.templateId(), outcome.mode().name(), outcome.handId(), outcome.enclosure());
        }

        RuleOutcome outcome() {
            return new RuleOutcome(template, chosen(NoteMode.class, mode, NoteMode.PRINT), hand, enclosure);
        }
    }

    /** What to keep; without {@code place} a new rule is the last and a kept one stays where it is, and it is active unless said otherwise. */
    public record Body(String name, Boolean active, Integer place, When when, Then then) {}

    /** All of them: there are never so many that they would come in parts. */
    public record RuleList(List<RuleJson> items) {}

    /** What a rule would have picked; {@code after} goes on further back. */
    public record DryRunJson(
            int looked,
            Instant until,
            Instant since,
            List<DryRun.Picked> items,
            Map<NotPicked, Integer> others,
            String after) {

        static DryRunJson of(DryRun run) {
            return new DryRunJson(run.looked(), run.until(), run.since(), run.picked(), run.others(), run.further());
        }
    }

    static RuleJson of(NoteRule rule, RuleLine line) {
        return new RuleJson(
                rule.getId(),
                line.number(),
                rule.getName(),
                rule.isActive(),
                When.of(rule.getConditions()),
                Then.of(rule.getOutcome()),
                line.sentence(),
                line.lack());
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name, E otherwise) {
        if (name == null || name.isBlank()) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            DomainException refusal = new DomainException(
                    Kind.MALFORMED, "notes.rule.api.choice", name, Arrays.toString(type.getEnumConstants()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
