package org.inglenook.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Something that many pages show: read once, and again when a {@link PageChanged} named its tag, on this node or (within a second) on
 * another. Like a page's copy it is believed for ten minutes at most, for nodes that share a database and no data grid. Made by
 * {@link PageCache#remember}. What decides by it asks the database, within its own transaction.
 */
public final class Remembered<T> {

    private record Held<T>(String generation, Instant until, T value) {}

    private final Supplier<String> generation;
    private final Supplier<T> source;
    private final Clock clock;
    private final Duration longest;
    private volatile Held<T> held;

    /** @param source what it is read from; never called twice for one generation, unless by two who ask at the same time */
    Remembered(Supplier<String> generation, Supplier<T> source, Clock clock, Duration longest) {
        this.generation = generation;
        this.source = source;
        this.clock = clock;
        this.longest = longest;
    }

    /** Never to be changed. */
    public T get() {
        String now = generation.get();
        Held<T> known = held;
        if (known == null || !known.generation().equals(now) || !known.until().isAfter(clock.instant())) {
            known = new Held<>(now, clock.instant().plus(longest), source.get());
            held = known;
        }
        return known.value();
    }
}
