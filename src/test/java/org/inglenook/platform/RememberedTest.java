package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.inglenook.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final PageCache pages = new PageCache();
    private final AtomicInteger readings = new AtomicInteger();
    private Remembered<Integer> remembered;

    @BeforeEach
    void open() {
        pages.generations = new Generations();
        pages.clock = clock;
        remembered = pages.remember("story", readings::incrementAndGet);
    }

    @Test
    void isReadOnceUntilItsTagChanges() {
        assertEquals(1, remembered.get());
        assertEquals(1, remembered.get());

        pages.drop(new PageChanged("values"));
        assertEquals(1, remembered.get());

        pages.drop(new PageChanged("story"));
        assertEquals(2, remembered.get());
        assertEquals(2, remembered.get());
    }

    @Test
    void isReadAgainWhenItChangedWhileItWasRead() {
        Remembered<Integer> late = pages.remember("story", () -> {
            int number = readings.incrementAndGet();
            if (number == 1) {
                pages.drop(new PageChanged("story"));
            }
            return number;
        });
        assertEquals(1, late.get());
        assertEquals(2, late.get());
    }

    @Test
    void isReadAgainAfterTenMinutesThoughNobodySaidThatItChanged() {
        assertEquals(1, remembered.get());
        clock.advance(Duration.ofMinutes(10));
        assertEquals(2, remembered.get());
    }
}
