package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The oracle is another parser: whatever comes out, jsoup must find nothing in it but what a page may hold. */
class SafeHtmlTest {

    private static final Map<String, Set<String>> OWNER = Map.of("a", Set.of("href"));
    private static final Set<String> OWNER_ELEMENTS =
            Set.of("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "strong", "b", "em", "i", "a");
    private static final Map<String, Set<String>> MEMBER = Map.ofEntries(
            Map.entry("a", Set.of("href", "title", "rel")),
            Map.entry("img", Set.of("src", "alt", "title")),
            Map.entry("ol", Set.of("start")),
            Map.entry("code", Set.of("class")),
            Map.entry("th", Set.of("align")),
            Map.entry("td", Set.of("align")),
            Map.entry("input", Set.of("type", "disabled", "checked", "aria-labelledby")),
            Map.entry("summary", Set.of("aria-labelledby")),
            Map.entry("details", Set.of("class")),
            Map.entry("label", Set.of("class")),
            Map.entry("span", Set.of("class")));
    private static final Set<String> MEMBER_ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "strong",
            "em",
            "del",
            "code",
            "pre",
            "img",
            "input",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "details",
            "summary",
            "label",
            "span",
            "a");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?|mailto|tel):.*|[^:]*|[^:]*[/?#].*", Pattern.DOTALL);

    @Test
    void wordsOfTwoBlocksStayApartAndWordsInOneStayWhole() {
        assertEquals("", SafeHtml.words(""));
        assertEquals(
                "Oil & lye 1 < 2 first second",
                SafeHtml.words("<h2>Oil</h2>&amp; <b>l</b>ye<br />1 &lt; 2<ul><li>first</li><li>second</li></ul>"));
    }

    @Test
    void nothingHostileSurvivesInTheOwnersText() {
        assertAll(hostile().map(p -> () -> assertHarmless(p, SafeHtml.clean(p), OWNER_ELEMENTS, OWNER)));
    }

    @Test
    void nothingHostileSurvivesInMarkdown() {
        assertAll(hostile().map(p -> () -> assertHarmless(p, Markdown.toHtml(p), MEMBER_ELEMENTS, MEMBER)));
    }

    @Test
    void nothingHostileSurvivesWhereMarkdownPutsIt() {
        List<UnaryOperator<String>> places = List.of(
                p -> "[a](" + p + ")",
                p -> "![a](<" + p + ">)",
                p -> "[a](/b \"" + p + "\")",
                p -> "![" + p + "](/b)",
                p -> "```" + p + "\nx\n```",
                p -> "[a]: " + p + "\n\n[a]",
                p -> "|" + p + "|\n|-|\n|" + p + "|",
                p -> "<" + p + ">",
                p -> "> " + p + "\n- [x] " + p);
        assertAll(places.stream()
                .flatMap(place -> hostile().map(place))
                .map(p -> () -> assertHarmless(p, Markdown.toHtml(p), MEMBER_ELEMENTS, MEMBER)));
    }

    /** Even if the renderer let HTML through, the gate behind it would hold. */
    @Test
    void nothingHostileSurvivesTheMembersGate() {
        assertAll(hostile().map(p -> () -> assertHarmless(p, SafeHtml.ofMember(p), MEMBER_ELEMENTS, MEMBER)));
    }

    @Test
    void cleanTextStaysAsItIs() {
        assertAll(hostile().map(p -> () -> {
            String once = SafeHtml.clean(p);
            assertEquals(PageHtml.of(once), PageHtml.of(SafeHtml.clean(once)), p);
            String member = Markdown.toHtml(p);
            assertEquals(PageHtml.of(member), PageHtml.of(SafeHtml.ofMember(member)), p);
        }));
    }

    @Test
    void naughtyStringsKeepTheirWords() {
        assertAll(Corpora.naughtyStrings()
                .filter(s -> s.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == ' '))
                .map(s -> () -> assertEquals(PageHtml.spaced(s), PageHtml.text(SafeHtml.clean(s)))));
    }

    @Test
    void endlessNestingAndUnclosedTagsEnd() {
        Stream.of(
                        "<b>".repeat(100_000),
                        "<div><ul><li>".repeat(20_000),
                        "<a href=".repeat(20_000),
                        "<!--".repeat(20_000),
                        "&".repeat(100_000),
                        "<ol><li data-list=bullet class=ql-indent-8>".repeat(5_000),
                        "</p>".repeat(50_000))
                .forEach(html -> assertTrue(PageHtml.depth(SafeHtml.clean(html)) <= 300, () -> html.substring(0, 20)));
    }

    @Test
    void editorsFlatListsBecomeNestedOnes() {
        String written =
                "<h2>Making</h2><ol><li data-list=\"bullet\"><span class=\"ql-ui\" contenteditable=\"false\"></span>oil</li>"
                        + "<li data-list=\"ordered\" class=\"ql-indent-1\">olive</li><li data-list=\"ordered\" class=\"ql-indent-1\">almond</li>"
                        + "<li data-list=\"bullet\">lye</li><li data-list=\"ordered\">stir</li></ol><p class=\"ql-align-center\" style=\"color:red\">done</p>";
        assertEquals(
                PageHtml.of("<h2>Making</h2><ul><li>oil<ol><li>olive</li><li>almond</li></ol></li><li>lye</li></ul>"
                        + "<ol><li>stir</li></ol><p>done</p>"),
                PageHtml.of(SafeHtml.clean(written)));
    }

    @Test
    void ordinaryListsStay() {
        String html = "<ol><li>one<ul><li>two</li></ul></li></ol><ul><li>three</li></ul>";
        assertEquals(PageHtml.of(html), PageHtml.of(SafeHtml.clean(html)));
    }

    private static Stream<String> hostile() {
        return Corpora.hostile();
    }

    private static void assertHarmless(
            String payload, String html, Set<String> elements, Map<String, Set<String>> attributes) {
        for (Element element : Jsoup.parseBodyFragment(html).body().children().select("*")) {
            String name = element.tagName();
            assertTrue(elements.contains(name), () -> name + " from " + payload);
            Set<String> allowed = attributes.getOrDefault(name, Set.of());
            for (Attribute attribute : element.attributes()) {
                assertTrue(allowed.contains(attribute.getKey()), () -> name + " " + attribute + " from " + payload);
            }
            for (String address : List.of(element.attr("href"), element.attr("src"))) {
                assertTrue(isHarmlessAddress(address), () -> address + " from " + payload);
            }
        }
    }

    /** As a browser reads it: white space and control characters before and in the protocol don't count. */
    private static boolean isHarmlessAddress(String address) {
        String plain = address.codePoints()
                .filter(c -> c > ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(plain).matches() && !plain.startsWith("javascript") && !plain.startsWith("data:");
    }
}
