package org.inglenook.notes;

/** What a rule waits for. */
public enum RuleOccasion {
    ANY(false),
    FIRST_ORDER(true),
    RETURNING(true),
    NTH_ORDER(true),
    EVERY_NTH(true),
    AFTER_A_MISTAKE(true),
    GIFT(false),
    BULK(false),
    NO_PARCEL(false),
    WROTE_ON_A_BOARD(true),
    LONG_SILENCE(true);

    private final boolean ofBuyer;

    RuleOccasion(boolean ofBuyer) {
        this.ofBuyer = ofBuyer;
    }

    /** Whether it is about who ordered. Such words are not for whoever unwraps a present. */
    boolean isOfBuyer() {
        return ofBuyer;
    }

    /** Whether the rule says a number with it: which order, how many, how many days. */
    public boolean isCounted() {
        return this == NTH_ORDER || this == EVERY_NTH || this == BULK || this == LONG_SILENCE;
    }
}
