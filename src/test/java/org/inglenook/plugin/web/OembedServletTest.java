package org.inglenook.plugin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.inglenook.plugin.web.OembedServlet.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OembedServletTest {

    private static final String ROOT = "https://shop.example/our";

    @Test
    void addressesOfPagesBecomeFramesOfThem() {
        assertEquals(Optional.of(new Frame("story", "", null)), OembedServlet.frame(ROOT + "/story", ROOT));
        assertEquals(
                Optional.of(new Frame("values", "?lang=fr", "fr")),
                OembedServlet.frame(ROOT + "/values?lang=fr", ROOT));
        assertEquals(
                Optional.of(new Frame("topics", "?board=harvest", null)),
                OembedServlet.frame(ROOT + "/boards/harvest", ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/our/story",
                "https://shop.example/our.evil.example/story",
                "https://shop.example/our/n/abcdef",
                "https://shop.example/our/studio",
                "https://shop.example/our/boards/\"><script>",
                "https://shop.example/our/story?x=1"
            })
    void nothingElseDoes(String url) {
        assertEquals(Optional.empty(), OembedServlet.frame(url, ROOT));
    }

    @Test
    void shopsNameIsTextInTheFramesTitle() {
        String html = OembedServlet.html(ROOT + "/frames/story", "Story · \"><script>", 640, 480);
        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("width=\"640\" height=\"480\""), html);
    }
}
