package org.inglenook.values;

import java.time.LocalDate;

/**
 * Something about a claim that waits for the owner.
 *
 * @param day the day that it is about, or null
 */
public record ClaimTask(Kind kind, Claim claim, LocalDate day) {

    /** What is to be done; the most pressing comes first. */
    public enum Kind {
        /** It says of itself that it expired. */
        EXPIRED,
        /** The day on which somebody wanted to look again has come. */
        REVIEW_DUE,
        ENDS_SOON,
        NO_EVIDENCE,
        /** It has neither a last day nor one to look again, so nobody will be reminded of it. */
        NO_DATE
    }

    public Kind getKind() {
        return kind;
    }

    public Claim getClaim() {
        return claim;
    }

    public LocalDate getDay() {
        return day;
    }
}
