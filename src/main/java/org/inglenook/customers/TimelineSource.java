package org.inglenook.customers;

import java.time.Instant;
import java.util.List;

/** A room that knows what happened with a person. Implemented as a CDI bean; {@code customers} asks them all. */
public interface TimelineSource {

    /**
     * The person's latest entries before a moment.
     *
     * @return at most {@code most}, the latest first; empty if the room knows nothing
     */
    List<TimelineEntry> entries(Person person, Instant before, int most);
}
