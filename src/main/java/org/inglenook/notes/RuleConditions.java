package org.inglenook.notes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * What must be so of an order for a rule to pick it: all of it.
 *
 * @param number which order, from how many of one thing, or from how many days on; null where the occasion needs none
 * @param words of which one in the customer's note stands for many of one thing, parted by commas; may be empty
 * @param product an SKU, or a part of an item's name; may be empty
 * @param country ISO 3166-1 alpha-2, where the parcel goes; may be empty
 * @param from the least total, {@code to} the greatest; null for any
 * @param currency of these; empty where both are null
 */
public record RuleConditions(
        RuleOccasion occasion,
        Integer number,
        String words,
        String product,
        String country,
        BigDecimal from,
        BigDecimal to,
        String currency) {

    /** For every order. */
    public static final RuleConditions NONE = new RuleConditions(RuleOccasion.ANY, null, "", "", "", null, null, "");

    static final int LONGEST_WORDS = 500;
    static final int LONGEST_PRODUCT = 200;

    private static final int HIGHEST_ORDER = 1_000;
    private static final int MOST_DAYS = 10_000;
    private static final int MOST_PIECES = 1_000_000;
    private static final BigDecimal HIGHEST_TOTAL = new BigDecimal("9999999999999");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(?:[.,][0-9]{1,2})?");
    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

    public RuleConditions {
        occasion = occasion == null ? RuleOccasion.ANY : occasion;
        words = stripped(words);
        product = stripped(product);
        country = stripped(country).toUpperCase(Locale.ROOT);
        currency = stripped(currency).toUpperCase(Locale.ROOT);
        checkNumber(occasion, number, words);
        checkWords(occasion, words);
        if (product.length() > LONGEST_PRODUCT) {
            throw refused("product", "product", LONGEST_PRODUCT);
        }
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            throw refused("country", "country", country);
        }
        checkTotal(from, to, currency);
        currency = from == null && to == null ? "" : currency;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static void checkNumber(RuleOccasion occasion, Integer number, String words) {
        if (number == null) {
            if (occasion.isCounted() && (occasion != RuleOccasion.BULK || words.isEmpty())) {
                throw refused("number", "number." + occasion);
            }
            return;
        }
        switch (occasion) {
            case NTH_ORDER, EVERY_NTH -> requireNumber(number, 2, HIGHEST_ORDER, occasion);
            case BULK -> requireNumber(number, 2, MOST_PIECES, occasion);
            case LONG_SILENCE -> requireNumber(number, 1, MOST_DAYS, occasion);
            default -> throw refused("number", "noNumber");
        }
    }

    private static void requireNumber(int number, int least, int most, RuleOccasion occasion) {
        if (number < least || number > most) {
            throw refused("number", "range." + occasion, least, most);
        }
    }

    private static void checkWords(RuleOccasion occasion, String words) {
        if (!words.isEmpty() && occasion != RuleOccasion.BULK) {
            throw refused("words", "noWords");
        }
        if (words.length() > LONGEST_WORDS) {
            throw refused("words", "words", LONGEST_WORDS);
        }
        if (!words.isEmpty() && wordsOf(words).isEmpty()) {
            throw refused("words", "wordless");
        }
    }

    private static void checkTotal(BigDecimal from, BigDecimal to, String currency) {
        checkAmount("from", from);
        checkAmount("to", to);
        if (from != null && to != null && from.compareTo(to) > 0) {
            throw refused("to", "totals");
        }
        if (from != null || to != null) {
            try {
                Currency.getInstance(currency);
            } catch (IllegalArgumentException e) {
                DomainException refusal = refused("currency", "currency");
                refusal.initCause(e);
                throw refusal;
            }
        }
    }

    private static void checkAmount(String field, BigDecimal amount) {
        if (amount != null
                && (amount.signum() < 0
                        || amount.compareTo(HIGHEST_TOTAL) > 0
                        || amount.stripTrailingZeros().scale() > 4)) {
            throw refused(field, "amount");
        }
    }

    /**
     * Reads an amount as people type one. With three digits behind a comma or a point nobody knows what is meant, so that is refused.
     *
     * @return null for nothing
     */
    public static BigDecimal amount(String field, String typed) {
        String stripped = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (stripped.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(stripped).matches()) {
            throw refused(field, "amount");
        }
        return new BigDecimal(stripped.replace(',', '.'));
    }

    private static DomainException refused(String field, String key, Object... args) {
        return DomainException.field(field, Kind.INVALID, "notes.rule.problem." + key, args);
    }

    /** Whether all of it holds; else what doesn't, the first that is found. */
    Optional<NotPicked> misses(RuleFacts order) {
        if (order.gift() && occasion.isOfBuyer()) {
            return Optional.of(NotPicked.FOR_SOMEBODY_ELSE);
        }
        if (!product.isEmpty() && order.items().stream().noneMatch(this::isProduct)) {
            return Optional.of(NotPicked.PRODUCT);
        }
        if (!country.isEmpty() && !country.equals(order.country())) {
            return Optional.of(order.country().isEmpty() ? NotPicked.COUNTRY_UNKNOWN : NotPicked.COUNTRY);
        }
        if (!currency.isEmpty() && !currency.equals(order.currency())) {
            return Optional.of(NotPicked.CURRENCY);
        }
        if (from != null && order.total().compareTo(from) < 0
                || to != null && order.total().compareTo(to) > 0) {
            return Optional.of(NotPicked.TOTAL);
        }
        // Last, as it may take a question to the boards.
        return isOccasion(order) ? Optional.empty() : Optional.of(NotPicked.OCCASION);
    }

    private boolean isOccasion(RuleFacts order) {
        return switch (occasion) {
            case ANY -> true;
            case FIRST_ORDER -> order.position() == 1;
            case RETURNING -> order.position() > 1;
            case NTH_ORDER -> order.position() == number;
            case EVERY_NTH -> order.position() > 0 && order.position() % number == 0;
            case AFTER_A_MISTAKE -> order.afterMistake().getAsBoolean();
            case GIFT -> order.gift();
            case BULK -> isMany(order) || isNamed(order);
            case NO_PARCEL -> order.digital();
            case WROTE_ON_A_BOARD -> order.wrote().getAsBoolean();
            case LONG_SILENCE -> order.silence() != null && order.silence().toDays() >= number;
        };
    }

    private boolean isMany(RuleFacts order) {
        return number != null
                && order.items().stream().anyMatch(item -> item.quantity().compareTo(BigDecimal.valueOf(number)) >= 0);
    }

    private boolean isNamed(RuleFacts order) {
        String said = folded(order.words());
        return wordsOf(words).stream().anyMatch(said::contains);
    }

    private boolean isProduct(RuleFacts.Item item) {
        return item.sku().equalsIgnoreCase(product) || folded(item.name()).contains(folded(product));
    }

    private static List<String> wordsOf(String words) {
        return Arrays.stream(words.split("[,;\\n،、]"))
                .map(RuleConditions::folded)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How it is compared: people write “fête” and “Fete” for one thing. */
    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
