package org.inglenook.notes;

/** Why a rule leaves an order out: the first of these that is so. */
public enum NotPicked {
    /** It came to nothing: never paid for, cancelled, refunded or deleted before anybody wrote. */
    OVER,
    /** The rule is about who ordered, and somebody else unwraps it. */
    FOR_SOMEBODY_ELSE,
    OCCASION,
    PRODUCT,
    /** Nobody told where it went, as with orders from before that was kept. */
    COUNTRY_UNKNOWN,
    COUNTRY,
    CURRENCY,
    TOTAL,
    /** It fits, and a rule further up takes it. */
    EARLIER_RULE
}
