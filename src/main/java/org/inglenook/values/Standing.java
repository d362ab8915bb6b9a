package org.inglenook.values;

import java.time.LocalDate;

/** Where a claim stands today: what its author did with it, and what the calendar did since. */
public enum Standing {
    DRAFT,
    /** Published, but its first day is still to come. */
    UPCOMING,
    VALID,
    EXPIRED,
    WITHDRAWN;

    static Standing of(Claim claim, LocalDate today) {
        if (claim.getState() == Claim.State.DRAFT) {
            return DRAFT;
        }
        if (claim.getState() == Claim.State.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (claim.getValidUntil() != null && today.isAfter(claim.getValidUntil())) {
            return EXPIRED;
        }
        return claim.getValidFrom() != null && today.isBefore(claim.getValidFrom()) ? UPCOMING : VALID;
    }
}
