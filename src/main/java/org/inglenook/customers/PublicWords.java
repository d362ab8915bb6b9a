package org.inglenook.customers;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** A room in which members write for everybody to read. Implemented as a CDI bean; {@link FirstWords} asks them all. */
public interface PublicWords {

    /** When each of these members wrote the first thing there that still stands; those who never did are left out. */
    Map<Long, Instant> first(Collection<Long> members);
}
