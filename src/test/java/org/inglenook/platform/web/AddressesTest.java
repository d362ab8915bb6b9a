package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class AddressesTest {

    /** Stands for a page of a room. */
    static class SomeFinePage {}

    @Test
    void aVariableFillsOneSegment() {
        Addresses.Route route = Addresses.route("/topics/{id}/{slug}", SomeFinePage.class);
        assertEquals(List.of("id", "slug"), route.variables());
        Matcher matcher = route.pattern().matcher("/topics/12/what-do-you-grow");
        assertTrue(matcher.matches());
        assertEquals("12", matcher.group("id"));
        assertEquals("what-do-you-grow", matcher.group("slug"));
        assertFalse(route.pattern().matcher("/topics/12").matches());
        assertFalse(route.pattern().matcher("/topics/12/a/b").matches());
    }

    @Test
    void whatLooksLikeAPatternIsTakenLiterally() {
        assertFalse(Addresses.route("/embed.js", SomeFinePage.class)
                .pattern()
                .matcher("/embedXjs")
                .matches());
    }

    @Test
    void theViewFollowsFromTheBeansName() {
        assertEquals("/platform/some-fine.xhtml", Addresses.view(SomeFinePage.class));
    }

    @Test
    void gzipIsSentOnlyToWhomAccepts() {
        assertTrue(PageCacheFilter.accepts("deflate, gzip, br"));
        assertFalse(PageCacheFilter.accepts("br"));
        assertFalse(PageCacheFilter.accepts("gzip;q=0"));
        assertFalse(PageCacheFilter.accepts(null));
    }
}
