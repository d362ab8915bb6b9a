package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;

/** Says a rule as one plain sentence. */
@ApplicationScoped
public class RuleWords {
    private static final String SAY = "notes.rule.say.";
    private static final int LAST_ORDINAL = 10;

    @Inject
    NoteRules rules;

    @Inject
    Language language;

    /** All rules, in the order in which they are asked. */
    public List<RuleLine> all() {
        RuleBook book = rules.book();
        List<RuleLine> lines = new ArrayList<>();
        for (NoteRule rule : book.rules()) {
            lines.add(line(rule, book));
        }
        return lines;
    }

    public RuleLine of(NoteRule rule) {
        return line(rule, rules.book());
    }

    /** What the rule that a note began by says, if it is as it was then. */
    public Optional<RuleLine> of(ThankYouNote note) {
        return Optional.ofNullable(note.getRuleId())
                .flatMap(rules::find)
                .filter(rule -> !rule.getChangedAt().isAfter(note.getRuledAt()))
                .map(this::of);
    }

    private RuleLine line(NoteRule rule, RuleBook book) {
        Locale locale = language.getLocale();
        String lack = book.lacks(rule)
                .map(what -> Messages.text(locale, "notes.rule.lacks." + what))
                .orElse("");
        String template = book.template(rule).map(NoteTemplate::getName).orElse("");
        String hand = book.hand(rule).map(Hand::getName).orElse("");
        return new RuleLine(
                rule.getId(),
                book.rules().indexOf(rule) + 1,
                rule.getName(),
                sentence(locale, rule.getConditions(), rule.getOutcome(), template, hand),
                rule.isActive(),
                lack);
    }

    /** @param template its name, {@code hand} that of the whole note; empty where none is named, or it was removed */
    static String sentence(Locale locale, RuleConditions when, RuleOutcome then, String template, String hand) {
        List<String> conditions = conditions(locale, when);
        List<String> wishes = new ArrayList<>();
        if (then.templateId() == null) {
            wishes.add(say(locale, "template.none"));
        } else {
            wishes.add(template.isEmpty() ? say(locale, "template.gone") : say(locale, "template", template));
        }
        wishes.add(
                then.mode() == NoteMode.HAND && !hand.isEmpty()
                        ? say(locale, "mode.named", hand)
                        : say(locale, "mode." + then.mode()));
        if (!then.enclosure().isEmpty()) {
            wishes.add(say(locale, "enclosure", then.enclosure()));
        }
        String outcome = String.join(", ", wishes);
        return conditions.isEmpty()
                ? say(locale, "always", outcome)
                : say(locale, "when", joined(locale, conditions), outcome);
    }

    private static List<String> conditions(Locale locale, RuleConditions when) {
        List<String> said = new ArrayList<>();
        if (when.occasion() != RuleOccasion.ANY) {
            said.add(occasion(locale, when));
        }
        if (!when.product().isEmpty()) {
            said.add(say(locale, "product", when.product()));
        }
        if (!when.country().isEmpty()) {
            said.add(say(locale, "country", country(when.country(), locale)));
        }
        String from = amount(locale, when.from(), when.currency());
        String to = amount(locale, when.to(), when.currency());
        if (!from.isEmpty() && !to.isEmpty()) {
            said.add(say(locale, "between", from, to));
        } else if (!from.isEmpty()) {
            said.add(say(locale, "from", from));
        } else if (!to.isEmpty()) {
            said.add(say(locale, "to", to));
        }
        return said;
    }

    private static String occasion(Locale locale, RuleConditions when) {
        Integer number = when.number();
        return switch (when.occasion()) {
            case NTH_ORDER -> number <= LAST_ORDINAL ? say(locale, "nth", number) : say(locale, "numbered", number);
            case EVERY_NTH -> say(locale, "every", number, 2 * number, 3 * number);
            case BULK -> bulk(locale, when);
            case LONG_SILENCE -> say(locale, "silence", number);
            default -> say(locale, "occasion." + when.occasion());
        };
    }

    private static String bulk(Locale locale, RuleConditions when) {
        if (when.words().isEmpty()) {
            return say(locale, "bulk.many", when.number());
        }
        return when.number() == null
                ? say(locale, "bulk.words", when.words())
                : say(locale, "bulk.both", when.number(), when.words());
    }

    /** The name of a country, in a language. */
    public static String country(String code, Locale locale) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    private static String amount(Locale locale, BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(4);
        return format.format(amount);
    }

    private static String joined(Locale locale, List<String> conditions) {
        String all = conditions.get(0);
        for (String next : conditions.subList(1, conditions.size())) {
            all = say(locale, "and", all, next);
        }
        return all;
    }

    private static String say(Locale locale, String key, Object... args) {
        return Messages.text(locale, SAY + key, args);
    }
}
