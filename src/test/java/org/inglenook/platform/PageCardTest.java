package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCardTest {

    private static final String LINK = "https://soap.example/?a=1&b=2";
    private static final Set<String> ELEMENTS = Set.of("p", "a", "span", "img");
    private static final Set<String> ATTRIBUTES =
            Set.of("class", "href", "rel", "src", "alt", "width", "height", "loading", "dir");

    @Test
    void noTitleIsMoreThanWords() {
        Corpora.hostile().forEach(title -> {
            Element card = card(title);
            card.getAllElements().stream().skip(0).forEach(element -> {
                assertTrue(ELEMENTS.contains(element.normalName()), title);
                element.attributes().forEach(attribute -> assertTrue(ATTRIBUTES.contains(attribute.getKey()), title));
            });
            assertEquals(LINK, card.selectFirst("a").attr("href"));
            assertEquals(2, card.select("span").size());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/p.png", "//evil.example/p.png", "javascript:alert(1)", "/\\evil.example"})
    void picturesAreOurs(String picture) {
        String html = Markdown.read(LINK)
                .showing(Map.of(LINK, new PageCard("Soap", "soap.example", picture)))
                .html(Map.of());
        assertTrue(Jsoup.parse(html).select("img[src]").isEmpty());
    }

    private static Element card(String title) {
        String html = Markdown.read(LINK)
                .showing(Map.of(LINK, new PageCard(title, "soap.example", "/our/link-pictures/1?v=2")))
                .html(Map.of());
        return Jsoup.parse(html).selectFirst("p.link-card");
    }
}
