package org.inglenook.community.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveReaderTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Heard heard = new Heard();
    private final LiveReader reader = new LiveReader(heard, "192.0.2.7", 12L, 55L, NOON);

    @Test
    void isToldANumberOnceUntilItChanges() {
        reader.unread(3, NOON);
        reader.unread(3, NOON);
        reader.latest(20, NOON);
        reader.latest(22, NOON);
        assertEquals(
                List.of("event: bell\ndata: 3\n\n", "event: posts\ndata: 20\n\n", "event: posts\ndata: 22\n\n"),
                heard.events);
    }

    @Test
    void isSpokenToBeforeAProxyHangsUp() {
        reader.keep(NOON.plusSeconds(20));
        assertTrue(heard.events.isEmpty());
        reader.keep(NOON.plusSeconds(26));
        reader.keep(NOON.plusSeconds(30));
        assertEquals(List.of(":\n\n"), heard.events);
    }

    @Test
    void isLetGoAfterTenMinutesAndToldNothingMore() {
        reader.keep(NOON.plusSeconds(601));
        reader.unread(4, NOON.plusSeconds(602));
        assertTrue(reader.isGone());
        assertEquals(1, heard.closed);
        assertTrue(heard.events.isEmpty());
    }

    @Test
    void isGoneWhenTheLineIsDead() {
        heard.dead = true;
        reader.unread(1, NOON);
        assertTrue(reader.isGone());
        reader.leave();
        assertEquals(1, heard.closed);
    }

    @Test
    void staysWhileSomebodyListens() {
        reader.unread(1, NOON);
        assertFalse(reader.isGone());
    }

    private static final class Heard implements LiveReader.Line {
        private final List<String> events = new ArrayList<>();
        private boolean dead;
        private int closed;

        @Override
        public void write(String event) throws IOException {
            if (dead) {
                throw new IOException("gone");
            }
            events.add(event);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
