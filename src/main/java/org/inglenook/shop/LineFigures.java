package org.inglenook.shop;

import java.time.Instant;
import java.util.List;

/**
 * What came over a connection, in figures.
 *
 * @param day deliveries of the last 24 hours, {@code week} of the last seven days
 * @param waitingSince when the oldest came that is not applied yet; {@code null} if there is none
 * @param lagSeconds how long the last ones took from reception to being applied: half of them took no longer
 * @param ignored of the last seven days, by the end of the message key that says why
 */
public record LineFigures(long day, long week, Instant waitingSince, long lagSeconds, List<Ignored> ignored) {

    public LineFigures {
        ignored = List.copyOf(ignored);
    }

    /** @param reason the end of a message key */
    public record Ignored(String reason, long count) {}
}
