package org.inglenook.notes;

import java.time.Instant;
import java.util.Locale;

/**
 * What a note needs to know of its order.
 *
 * @param recipientName who gets the parcel when it is a gift, else who bought; may be empty
 * @param givenName what a friend would say, where the shop tells; may be empty
 * @param items what was bought, in words
 * @param facts what rules ask of it
 */
record ThankedOrder(
        long orderId,
        String number,
        Standing standing,
        Long customerId,
        String recipientName,
        String givenName,
        boolean gift,
        Locale language,
        Instant placedAt,
        String items,
        RuleFacts facts) {

    /** What an order's state means for its note. */
    enum Standing {
        /** Nothing to thank for yet. */
        OPEN,
        /** Paid: to be thanked for. */
        COUNTS,
        /** Cancelled, refunded or deleted. */
        OVER
    }
}
