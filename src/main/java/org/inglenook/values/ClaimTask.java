package org.inglenook.values;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * Something about a claim that waits for the owner.
 *
 * @param day the day that it is about, or null
 */
public record ClaimTask(Kind kind, Claim claim, LocalDate day) {

    /** What is to be done; the most pressing comes first. */
    public enum Kind {
        /** It says of itself that it expired. */
        EXPIRED("c.validUntil < :today", "c.validUntil, c.id", Claim::getValidUntil),
        /** The day on which somebody wanted to look again has come. */
        REVIEW_DUE(
                "c.reviewOn <= :today and (c.validFrom is null or c.validFrom <= :today)"
                        + " and (c.validUntil is null or c.validUntil >= :today)",
                "c.reviewOn, c.id",
                Claim::getReviewOn),
        ENDS_SOON("c.validUntil between :today and :soon", "c.validUntil, c.id", Claim::getValidUntil),
        NO_EVIDENCE(
                "(c.validUntil is null or c.validUntil >= :today)"
                        + " and not exists (select e.id from Evidence e where e.claimId = c.id)",
                "c.id",
                claim -> null),
        /** It has neither a last day nor one to look again, so nobody will be reminded of it. */
        NO_DATE("c.validUntil is null and c.reviewOn is null", "c.id", claim -> null);

        private final String condition;
        private final String order;
        private final Function<Claim, LocalDate> day;

        Kind(String condition, String order, Function<Claim, LocalDate> day) {
            this.condition = condition;
            this.order = order;
            this.day = day;
        }

        /** Of a claim {@code c} that was published and not withdrawn. */
        String condition() {
            return condition;
        }

        String order() {
            return order;
        }

        LocalDate dayOf(Claim claim) {
            return day.apply(claim);
        }
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
