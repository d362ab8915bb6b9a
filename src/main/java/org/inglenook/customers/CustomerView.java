package org.inglenook.customers;

import java.time.Instant;
import java.util.List;

/**
 * A customer as seen from one of their orders.
 *
 * @param name what the latest order with a name says; may be empty
 * @param position which of the customer's orders this one is, by when they were placed: 1 for the first; 0 if this order came to
 *     nothing (unpaid, cancelled, refunded, deleted)
 * @param total how many of their orders came to something
 * @param previous when the earlier ones were placed, the latest first, at most ten
 */
public record CustomerView(long id, String name, String email, int position, int total, List<Instant> previous) {

    public CustomerView {
        previous = List.copyOf(previous);
    }
}
