package org.inglenook.customers;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened.
 *
 * @param key message key of the sentence that says it, with {@code args}
 * @param address where to read more, under the context root, or empty
 */
public record TimelineEntry(Instant at, String key, List<String> args, String address) {

    public TimelineEntry {
        args = List.copyOf(args);
    }
}
