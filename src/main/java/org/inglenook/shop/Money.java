package org.inglenook.shop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in a currency's major unit, kept to four decimals.
 *
 * @param currency an ISO 4217 code in capitals; empty where the shop gives none
 */
public record Money(BigDecimal amount, String currency) {

    private static final int KEPT = 4;
    private static final int LONGEST = 40;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(14);

    /** Whether the database has room for such an amount; a number written with absurdly many digits has none. */
    public static boolean fits(BigDecimal amount) {
        return Math.abs(amount.scale()) <= LONGEST
                && amount.precision() <= LONGEST
                && amount.abs().compareTo(LIMIT) < 0;
    }

    public static BigDecimal kept(BigDecimal amount) {
        return amount.setScale(KEPT, RoundingMode.HALF_EVEN);
    }

    /** Without decimals that are zero. */
    static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /**
     * The amount with as many decimals as the currency has, and more only where they are not zero: a shop set to two
     * decimals sends {@code 1210.00} yen.
     */
    public String plain() {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.setScale(Math.max(decimals(), stripped.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private int decimals() {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findAny()
                .map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .orElse(2);
    }
}
