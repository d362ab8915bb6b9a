package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.notes.Preflight.Problem;

/**
 * What may be right and should be looked at before a note is approved. Unlike what {@link Preflight} finds, the owner may mean it, and
 * says so.
 */
@ApplicationScoped
class NoteWarnings {
    /** The field by which the owner says that it is meant. */
    static final String FIELD = "warningsAreMeant";

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int AMONG_WORDS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    /** Money, a share that is taken off, and what such a thing is called. */
    private static final Pattern PRICE = Pattern.compile(
            "(?:€|\\$|£|¥|\\bCHF|\\bEUR|\\bUSD|\\bGBP)\\s?\\d+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?\\s?(?:€|£|\\bCHF\\b|\\bEUR\\b|\\bUSD\\b|\\bGBP\\b|\\beuros?\\b|\\bdollars?\\b)"
                    + "|[-−–]\\s?\\d+\\s?%|\\d+\\s?(?:%|percent|pour cent|Prozent)\\s(?:off|discount|de (?:remise|réduction)|Rabatt|Nachlass)"
                    + "|\\b(?:coupons?|vouchers?|discounts?|promo(?:tion)?[ -]?codes?|discount[ -]?codes?"
                    + "|codes? promo|bons? d[’']achat|remises?|rabais"
                    + "|Gutscheine?s?|Rabatte?s?|\\p{L}*gutschein(?:codes?)?|Rabattcodes?|Gutscheincodes?|Preisnachlass)\\b",
            AMONG_WORDS);

    @Inject
    Clock clock;

    @Inject
    Cards cards;

    @Inject
    NoteLikenesses likenesses;

    List<Problem> of(ThankYouNote note) {
        List<Problem> warnings = new ArrayList<>();
        if (note.isGift()) {
            warnings.add(warning("gift", note.getRecipientName()));
        }
        List<ThankYouNote> sent = likenesses.sentTo(note);
        sent.stream()
                .filter(other -> other.getRecipientName().equals(note.getRecipientName()))
                .filter(other -> lately(other.getApprovedAt()))
                .findFirst()
                .ifPresent(other -> warnings.add(warning("thanked", note.getRecipientName(), other.getOrderNumber())));
        Sameness.Words words = Sameness.of(note);
        sent.stream()
                .filter(other -> Sameness.tenths(words, Sameness.of(other)) >= Sameness.SAME)
                .findFirst()
                .ifPresent(other -> warnings.add(warning("same", other.getOrderNumber())));
        wrongName(note).ifPresent(other -> warnings.add(warning("hand", other, note.getGreeting())));
        String price = price(cards.read(note));
        if (!price.isEmpty()) {
            warnings.add(warning("price", price));
        }
        Locale said = cards.languageOf(note);
        if (note.getMode() == NoteMode.PRINT
                && !said.getLanguage().equals(note.getLanguage().getLanguage())) {
            warnings.add(warning(
                    cards.beginsIn(note.getLanguage()) ? "language" : "language.none", said, note.getLanguage()));
        }
        return warnings;
    }

    /** Whom the whole note in the owner's hand greets, if it went to them before and this card goes to somebody else. */
    private Optional<String> wrongName(ThankYouNote note) {
        String says = note.cardWords();
        if (note.getHandId() == null || Names.isIn(note.getGreeting(), says)) {
            return Optional.empty();
        }
        return likenesses.greetedWith(note).stream()
                .filter(name -> !name.equalsIgnoreCase(note.getGreeting()) && Names.isIn(name, says))
                .findFirst();
    }

    private boolean lately(Instant at) {
        return at.isAfter(clock.instant().minus(LATELY));
    }

    private static Problem warning(String key, Object... args) {
        return new Problem(FIELD, "notes.warning." + key, args);
    }

    /** The first thing in a text that speaks of money, or empty. */
    static String price(String text) {
        Matcher matcher = PRICE.matcher(text);
        return matcher.find() ? matcher.group().strip() : "";
    }
}
