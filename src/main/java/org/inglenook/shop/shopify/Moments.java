package org.inglenook.shop.shopify;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.UnreadableDelivery;

/** Times as Shopify writes them: with the shop's own distance from UTC. */
final class Moments {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    private Moments() {}

    /** @throws UnreadableDelivery if there is something that is not a time */
    static Optional<Instant> read(Fields fields, String name) {
        String text = fields.text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw new UnreadableDelivery(name);
            }
            return Optional.of(time);
        } catch (DateTimeException e) {
            throw new UnreadableDelivery(name);
        }
    }
}
