package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.inglenook.DefaultSettings;
import org.inglenook.MovableClock;
import org.inglenook.platform.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeTrapTest {

    private final MovableClock clock = new MovableClock("2026-11-21T12:00:00Z");
    private final TimeTrap trap = new TimeTrap();

    @BeforeEach
    void set() {
        trap.secrets = new Secrets("a key for tests, long enough for all of them");
        trap.settings = DefaultSettings.create();
        trap.clock = clock;
    }

    @Test
    void formThatComesBackFasterThanPeopleTypeIsCaughtUntilTheTimeIsOver() {
        String stamp = trap.stamp(null);
        clock.advance(Duration.ofMillis(2900));
        assertTrue(trap.catches(stamp));
        assertEquals(stamp, trap.stamp(stamp), "the time goes on counting");
        clock.advance(Duration.ofMillis(200));
        assertFalse(trap.catches(stamp));
    }

    @Test
    void timeThatWasMadeUpIsNone() {
        String forged = trap.stamp(null).replaceFirst("^\\d", "0");
        clock.advance(Duration.ofMinutes(1));
        assertTrue(trap.catches(forged));
        assertTrue(trap.catches(null));
        assertTrue(trap.catches("x"));
        assertNotEquals(forged, trap.stamp(forged));
    }

    @Test
    void stampIsNotGoodForEver() {
        String stamp = trap.stamp(null);
        clock.advance(Duration.ofDays(3));
        assertTrue(trap.catches(stamp));
    }
}
