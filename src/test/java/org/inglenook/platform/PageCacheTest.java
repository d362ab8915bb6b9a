package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageCacheTest {

    private static final byte[] PAGE = "<h1>Come in, sit down.</h1>".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final PageCache cache = new PageCache();

    @BeforeEach
    void open() {
        cache.generations = new Generations();
        cache.clock = clock;
        cache.open();
    }

    @Test
    void aPageIsKeptUntilSomethingItDependsOnChanges() {
        keep("/boards", cache.moment(), "boards", "profile");
        assertTrue(cache.find("/boards").isPresent());

        cache.drop(new PageChanged("story"));
        assertTrue(cache.find("/boards").isPresent());

        cache.drop(new PageChanged("boards"));
        assertTrue(cache.find("/boards").isEmpty());
    }

    @Test
    void aPageRenderedWhileSomethingChangedIsNotKept() {
        String moment = cache.moment();
        cache.drop(new PageChanged("topic:1"));
        keep("/topics/1/a", moment, "topic:1");
        assertTrue(cache.find("/topics/1/a").isEmpty());
    }

    @Test
    void aPageIsNotUsedPastTheMomentAtWhichItStopsBeingTrue() {
        PageTags tags = new PageTags();
        tags.add("values");
        tags.until(NOW.plusSeconds(60));
        tags.until(NOW.plusSeconds(90));
        cache.keep("/values", "text/html", PAGE, tags, cache.moment());
        assertTrue(cache.find("/values").isPresent());
        clock.now = NOW.plusSeconds(60);
        assertTrue(cache.find("/values").isEmpty());
    }

    @Test
    void theZippedCopyHoldsTheSameBytesAndTheTagChangesWithThem() throws IOException {
        PageCache.Copy copy = keep("/a", cache.moment(), "story");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(copy.zipped()))) {
            assertArrayEquals(PAGE, in.readAllBytes());
        }
        assertEquals(copy.etag(), keep("/b", cache.moment(), "story").etag());
    }

    @Test
    void aPageThatNamesNothingIsNeverKept() {
        PageTags tags = new PageTags();
        assertEquals(false, tags.isCacheable());
        tags.add("story");
        assertEquals(true, tags.isCacheable());
        tags.refuse();
        assertEquals(false, tags.isCacheable());
    }

    @Test
    void whatAPageDependsOnBesidesDropsItButDoesNotMakeItOneThatIsKept() {
        PageTags tags = new PageTags();
        tags.addBesides("story");
        assertEquals(false, tags.isCacheable());
        tags.add("boards");
        assertEquals(true, tags.isCacheable());
        cache.keep("/boards?lang=fr", "text/html", PAGE, tags, cache.moment());
        cache.drop(new PageChanged("story"));
        assertTrue(cache.find("/boards?lang=fr").isEmpty());
    }

    private PageCache.Copy keep(String key, String moment, String... names) {
        PageTags tags = new PageTags();
        tags.add(names);
        return cache.keep(key, "text/html", PAGE, tags, moment);
    }

    private static final class MovableClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
