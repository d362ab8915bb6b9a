package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What members write beyond the specifications: names of pictures and of members, and what is better not read at once. */
class MarkdownTextTest {

    private static final int MOST = 32_000;

    private static final String SPOILER =
            "<label class='spoiler'><input type='checkbox' aria-labelledby='spoiler-name'><span class='spoiler'>";

    private static void shows(String html, String markdown) {
        assertEquals(PageHtml.of(html), PageHtml.of(Markdown.toHtml(markdown)), markdown);
    }

    @Test
    void picturesAreCalledByTheirNames() {
        shows("<p>I ❤️ soap 🧼, 👍 and 👍</p>", "I :heart: soap :soap:, :+1: and :thumbs_up:");
        shows("<p>(😄) <a href='/x'>🎉</a> <strong>✅</strong></p>", "(:smile:) [:tada:](/x) **:white_check_mark:**");
        assertEquals("I ❤️ it", Markdown.toText("I :heart: it"));
    }

    @Test
    void colonsThatNameNoPictureStayColons() {
        Stream.of("at 10:30:15", ":no such:", ":nosuchpicture:", "a::b", ":", ": heart :", "std:heart:x", ":heart")
                .forEach(text -> shows("<p>" + text + "</p>", text));
        shows("<p><code>:heart:</code> :heart:</p>", "`:heart:` \\:heart:");
        shows("<pre><code>:heart:\n</code></pre>", "```\n:heart:\n```");
    }

    @Test
    void membersAreLinkedWhereTheyAreNamed() {
        MarkdownText text = Markdown.read("@ines, ask @Thé-Vert (or @nobody). *@ines*!");
        assertEquals(List.of("ines", "the-vert", "nobody"), List.copyOf(text.mentions()));
        assertEquals(
                PageHtml.of(
                        "<p><a href='/our/members/ines'>@ines</a>, ask <a href='/our/members/the-vert'>@Thé-Vert</a>"
                                + " (or @nobody). <em><a href='/our/members/ines'>@ines</a></em>!</p>"),
                PageHtml.of(text.html(Map.of("ines", "/our/members/ines", "the-vert", "/our/members/the-vert"))));
    }

    @Test
    void aSignThatNamesNobodyHereIsJustASign() {
        Stream.of(
                        "write to ines@soap.example",
                        "https://social.example/@ines and https://a.example/?to=@ines",
                        "`@ines`",
                        "    @ines",
                        "\\@ines",
                        "[@ines](/x)",
                        "@ines@social.example",
                        "<https://a.example/@ines>",
                        "@ @- @@",
                        "@" + "a".repeat(100))
                .forEach(text -> assertEquals(Set.of(), Markdown.read(text).mentions(), text));
        shows("<p><a href='/x'>@ines</a></p>", "[@ines](/x)");
        shows("<p>@ines</p>", "@ines");
        assertEquals("@ines said", Markdown.toText("@ines said"));
    }

    @Test
    void aThousandNamesCallOnlyTheFirst() {
        MarkdownText text = Markdown.read(
                IntStream.rangeClosed(1, 1_000).mapToObj(i -> "@member-" + i).collect(Collectors.joining(" ")));
        assertEquals(MarkdownText.MOST_MENTIONED, text.mentions().size());
        assertEquals("member-1", text.mentions().iterator().next());
    }

    @Test
    void whatIsTickedOffHasANameForWhoCannotSeeTheBox() {
        String box = "<input type='checkbox' disabled='' %saria-labelledby='tick-name'>";
        shows(
                "<ul><li>" + box.formatted("checked='' ") + " done</li><li>" + box.formatted("") + " open</li></ul>",
                "- [x] done\n- [ ] open");
    }

    @Test
    void aSpoilerIsReadWhenItIsAskedFor() {
        shows("<p>The last is " + SPOILER + "a <em>rose</em></span></label>.</p>", "The last is ||a *rose*||.");
        shows(
                "<details class='spoiler'><summary>The &lt;end&gt;</summary><p>It was</p><ul><li>the rose</li></ul></details><p>So.</p>",
                "::: spoiler The <end>\nIt was\n- the rose\n:::\nSo.");
        shows(
                "<p>What</p><details class='spoiler'><summary aria-labelledby='spoiler-name'>…</summary><p>a</p></details>",
                "What\n:::spoiler\na");
        shows(
                "<details class='spoiler'><summary>a</summary><details class='spoiler'><summary>b</summary><p>c</p></details></details>",
                ":::: spoiler a\n::: spoiler b\nc\n:::\n::::");
    }

    @Test
    void twoBarsWithoutWordsBetweenThemHideNothing() {
        Stream.of("a || b", "a||", "||a", "|a|", "::: note", ":::", "|||a|||", "a || b || c")
                .forEach(text -> shows("<p>" + text + "</p>", text));
        shows("<p><code>||a||</code> ||a||</p>", "`||a||` \\||a\\||");
        shows(
                "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>" + SPOILER
                        + "b</span></label></td></tr></tbody></table>",
                "|a|\n|-|\n|\\|\\|b\\|\\||");
    }

    @Test
    void whatASpoilerHidesIsFoundInNoSearchAndNoSummary() {
        assertAll(Stream.of("The end: ||the *rose* did it||!", "The end:\n::: spoiler Really\nthe rose did it\n:::\n!")
                .map(markdown ->
                        () -> assertFalse(Markdown.toText(markdown).contains("rose"), Markdown.toText(markdown))));
        assertEquals("The end: […]!", Markdown.toText("The end: ||the rose||!"));
        assertEquals("Really […] So", Markdown.toText("::: spoiler Really\nthe rose\n:::\nSo"));
    }

    @Test
    void whatIsWrittenInFewLettersAndOftenStaysInProportion() {
        Map<String, String> ines = Map.of("ines", "/our/members/ines");
        assertAll(Stream.of(
                        often("||a"),
                        often("||a|| "),
                        often("@ines "),
                        often("a@b.c "),
                        often("- [ ] a\n"),
                        often("::: spoiler\n:::\n"),
                        "[a]: /" + "u".repeat(10_000) + "\n\n" + "[a]".repeat(7_000),
                        "[a]: /u '" + "u".repeat(10_000) + "'\n\n" + "![a]".repeat(5_000),
                        table(100, "|b\n", 10_000),
                        "> " + table(1_000, "|b\n> ", 4_000))
                .map(markdown -> () -> {
                    int length = Markdown.read(markdown).html(ines).length();
                    assertEquals(true, length < 10 * MOST, length + " of " + markdown.substring(0, 20));
                }));
    }

    private static String often(String words) {
        return words.repeat(MOST / words.length());
    }

    private static String table(int columns, String row, int rows) {
        return "|a".repeat(columns) + "|\n" + (row.endsWith("> ") ? "> " : "") + "|-".repeat(columns) + "|\n"
                + (row.endsWith("> ") ? "> " : "") + row.repeat(rows);
    }

    @Test
    void whatComesAfterMoreThanAnyoneWritesStaysText() {
        String html = Markdown.toHtml("||a|| ".repeat(InProportion.MOST_SPOILERS) + "||*b*||");
        assertEquals(true, html.contains("||<em>b</em>||"), html);
        assertEquals(
                PageHtml.of("<p>" + "<a href='/b'>a</a> ".repeat(InProportion.MOST_LINKS) + "a</p>"),
                PageHtml.of(Markdown.toHtml("[a](/b) ".repeat(InProportion.MOST_LINKS + 1))));
        MarkdownText called = Markdown.read("@ines ".repeat(MarkdownText.MOST_CALLS + 1));
        assertEquals(
                PageHtml.of("<p>" + "<a href='/i'>@ines</a> ".repeat(MarkdownText.MOST_CALLS) + "@ines</p>"),
                PageHtml.of(called.html(Map.of("ines", "/i"))));
        Stream.of("- ", "> ", ">", "1. ", "> - ")
                .map(mark -> often(mark) + " words")
                .forEach(deep -> assertEquals(
                        PageHtml.of("<p>" + deep.replace(">", "&gt;") + "</p>"), PageHtml.of(Markdown.toHtml(deep))));
        assertEquals(
                10,
                Markdown.toHtml(":::spoiler a\n".repeat(20)).split("<details", -1).length - 1,
                "spoilers within spoilers cost each line");
    }

    @Test
    void aTableThatIsWrittenOutIsATable() {
        String whole = "|a".repeat(10) + "|\n" + "|-".repeat(10) + "|\n" + ("|b".repeat(10) + "|\n").repeat(1_400);
        assertEquals(
                14_000, Markdown.toHtml(whole).split("<td>", -1).length - 1, "as many cells as 32,000 characters have");
        assertEquals(
                2, Markdown.toHtml("|a|b|\n|-|-|\n|c").split("<td>", -1).length - 1, "the rest of a row is filled up");
    }

    @Test
    void depthThatNobodyWritesEndsAsPlainWords() {
        Stream.of(
                        "::: spoiler a\n".repeat(2_000) + "words",
                        "||a ".repeat(8_000) + "words" + "||".repeat(8_000) + " words",
                        "> ::: spoiler a\n".repeat(1_000) + "words",
                        "@".repeat(30_000) + "words",
                        ":a:".repeat(10_000) + "words",
                        ":+".repeat(15_000) + "words",
                        "@a".repeat(15_000) + " words")
                .forEach(markdown -> {
                    String html = Markdown.toHtml(markdown);
                    assertFalse(PageHtml.depth(html) > 200, () -> markdown.substring(0, 20));
                    assertEquals(true, PageHtml.text(html).contains("words"), () -> markdown.substring(0, 20));
                });
    }
}
