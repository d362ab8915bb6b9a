package org.inglenook.values;

/** Where a claim stands today: what its author did with it, and what the calendar did since. */
public enum Standing {
    DRAFT,
    /** Published, but its first day is still to come. */
    UPCOMING,
    VALID,
    EXPIRED,
    WITHDRAWN
}
