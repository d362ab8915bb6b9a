package org.inglenook.platform;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.inglenook.platform.Corpora.Example;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Parser SPECIFIED =
            Parser.builder().postProcessor(new ShallowText()).build();
    private static final HtmlRenderer AS_SPECIFIED =
            HtmlRenderer.builder().percentEncodeUrls(true).build();

    /** Bare links, which GitHub's rules and ours make links and the bare specification does not. */
    private static final Set<Integer> BARE_LINKS = Set.of(604, 608, 610, 613, 614);

    /** A relative address with a colon, which the sanitiser takes for a protocol: the words stay, the link goes. */
    private static final int ODD_ADDRESS = 502;

    /** Where a bare link ends (625, 626, 631), an example without an expectation (20), and footnotes (23). */
    private static final Set<Integer> NOT_AS_GITHUB = Set.of(625, 626, 631, 20, 23);

    @Test
    void everyExampleOfTheSpecificationIsUnderstoodAsWritten() {
        assertAll(examples()
                .map(e -> () -> assertEquals(
                        e.html(),
                        AS_SPECIFIED.render(SPECIFIED.parse(e.markdown())),
                        () -> "example " + e.number() + ", " + e.section())));
    }

    /** The whole way to the page changes nothing but links' marks, other servers' pictures and forbidden protocols. */
    @Test
    void everyExampleWithoutHtmlReachesThePageAsSpecified() {
        assertAll(examples()
                .filter(e -> !hasHtml(e.markdown()) && !BARE_LINKS.contains(e.number()))
                .filter(e -> e.number() != ODD_ADDRESS)
                .map(e -> () -> assertEquals(
                        PageHtml.expected(e.html()),
                        PageHtml.of(Markdown.toHtml(e.markdown())),
                        () -> "example " + e.number() + ", " + e.section())));
    }

    /**
     * Where an example holds HTML, the specification passes it on and we show it: the expected page is the example's
     * tree with every piece of HTML put in as text.
     */
    @Test
    void htmlInAnExampleIsShownAsText() {
        assertAll(examples().filter(e -> hasHtml(e.markdown())).map(e -> () -> {
            String html = Markdown.toHtml(e.markdown());
            String page = PageHtml.text(html);
            htmlIn(e.markdown())
                    .forEach(raw -> assertTrue(
                            page.contains(PageHtml.spaced(raw)),
                            () -> "example " + e.number() + ": " + raw + " in " + html));
        }));
    }

    @Test
    void githubsTablesStrikethroughLinksAndTasksWork() {
        Stream<Example> examples =
                Stream.of("gfm_spec_extension_examples", "gfm_extensions").flatMap(g -> Corpora.gfm(g).stream());
        assertAll(examples.filter(e -> !NOT_AS_GITHUB.contains(e.number()) && !hasHtml(e.markdown()))
                .map(e -> () -> assertEquals(
                        PageHtml.expected(e.html()),
                        PageHtml.of(withoutNames(Markdown.toHtml(e.markdown()))),
                        () -> "example " + e.number() + ", " + e.section())));
    }

    /** What we add to a task's box: the specification leaves it without a name for whoever can't see it. */
    private static String withoutNames(String html) {
        return html.replace(" aria-labelledby=\"" + Markdown.TICK_NAME + '"', "");
    }

    private static Stream<Example> examples() {
        List<Example> examples = Corpora.commonMark();
        assertEquals(655, examples.size());
        return examples.stream();
    }

    private static boolean hasHtml(String markdown) {
        return !htmlIn(markdown).isEmpty();
    }

    private static List<String> htmlIn(String markdown) {
        List<String> found = new ArrayList<>();
        SPECIFIED.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                found.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                found.add(html.getLiteral());
            }
        });
        return found;
    }

    @Test
    void aTextThatIsTooDeepForTheStackIsTakenWordForWord() throws Exception {
        String deep = "**".repeat(8_000) + "words" + "**".repeat(7_999);
        AtomicReference<String> html = new AtomicReference<>();
        Thread small = new Thread(null, () -> html.set(Markdown.toHtml(deep)), "small stack", 256 * 1024);
        small.start();
        small.join();
        assertTrue(PageHtml.text(html.get()).contains("words"), "nothing was said");
    }

    @Test
    void depthThatNobodyWritesEndsAsPlainWords() {
        Stream.of(
                        ">".repeat(16_000) + "words",
                        "*a **a ".repeat(5_000) + "words",
                        "![".repeat(10_000) + "words",
                        "- ".repeat(15_000) + "words",
                        "1. ".repeat(10_000) + "words",
                        "[".repeat(30_000) + "words",
                        "*a_ ".repeat(8_000) + "words",
                        "![x".repeat(4_000) + "](y)".repeat(4_000) + "words",
                        "_~~".repeat(5_000) + "words" + "~~_".repeat(5_000),
                        "`".repeat(15_000) + " `words",
                        "<".repeat(30_000) + "words",
                        "&".repeat(30_000) + "words",
                        "| ".repeat(10_000) + "words\n" + "|-".repeat(10_000) + "\n",
                        "**".repeat(8_000) + "words" + "**".repeat(7_999),
                        IntStream.range(0, 220)
                                        .mapToObj(i -> " ".repeat(2 * i % 240) + "- a\n")
                                        .collect(joining()) + "words")
                .forEach(markdown -> {
                    String html = Markdown.toHtml(markdown);
                    assertTrue(PageHtml.text(html).contains("words"), () -> markdown.substring(0, 20));
                    assertTrue(PageHtml.depth(html) < 200, () -> markdown.substring(0, 20));
                });
    }

    @Test
    void picturesOfOthersAreLinksAndOursAreShown() {
        assertEquals(
                PageHtml.of("<p><a href='https://a.example/x.png' rel='nofollow ugc noopener'>a mug</a></p>"),
                PageHtml.of(Markdown.toHtml("![a *mug*](https://a.example/x.png)")));
        assertEquals(
                PageHtml.of("<p><img src='/our/media/3/mug.webp' alt='a mug'></p>"),
                PageHtml.of(Markdown.toHtml("![a mug](/our/media/3/mug.webp)")));
        assertEquals(
                PageHtml.of("<p><img src='/b.png' alt='b'> <a href='/x'>a</a></p>"),
                PageHtml.of(Markdown.toHtml("![b](/b.png) [![a](//evil.example/a.png)](/x)")));
    }

    @Test
    void ownLinksCarryNoMarkAndOthersDo() {
        String html = Markdown.toHtml("[here](/our/topics/1/a) [there](https://a.example) [schemeless](//a.example)");
        assertEquals(2, html.split("nofollow ugc noopener", -1).length - 1, html);
    }

    @Test
    void wordsAloneAreGivenForSearch() {
        assertEquals(
                "Soap & lye is bold and linked", Markdown.toText("Soap &amp; lye\n\nis **bo**ld and [linked](/x)"));
    }
}
