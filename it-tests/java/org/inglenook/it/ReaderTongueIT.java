package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A walk over the demo in the language that a reader chose: it is lost nowhere, and asked for nowhere where nothing is found. */
@Tag("once")
class ReaderTongueIT {

    private static final Pattern FRENCH = Pattern.compile("[?&]lang=fr(&|$)");

    private final Reader anybody = new Reader();
    private final Map<String, Reader.Page> read = new HashMap<>();

    @Test
    void whoReadsFrenchGoesOnInFrenchWhereverThereIsSome() {
        Deque<String> ahead =
                new ArrayDeque<>(List.of("/our/story?lang=fr", "/our/values?lang=fr", "/our/search?q=lavande&lang=fr"));
        List<String> walked = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            if (walked.contains(path)) {
                continue;
            }
            walked.add(path);
            Reader.Page page = page(path);
            String elsewhere = page.header("Location").orElse("");
            if (FRENCH.matcher(elsewhere).find()) {
                ahead.add(elsewhere);
                continue;
            }
            if (page.status() != 200) {
                troubles.add(page.status() + " at " + path);
                continue;
            }
            for (Element link : page.html().select("a[href^=/our/]")) {
                String to = link.attr("href").split("#", 2)[0];
                if (FRENCH.matcher(to).find()) {
                    ahead.add(to);
                } else if (!link.hasAttr("hreflang") && isThereInFrench(to)) {
                    troubles.add("French is lost from " + path + " to " + to);
                }
            }
        }
        assertEquals(List.of(), troubles);
        assertTrue(walked.size() > 100, "boards and topics are walked too: " + walked.size());
        for (String part :
                List.of("/story/", "/values/", "/values/changes", "/topics/", "/boards/", "/members/", "/ask/")) {
            assertTrue(walked.stream().anyMatch(path -> path.startsWith("/our" + part)), part);
        }
    }

    @Test
    void pagesOfALanguageNameEachOtherAndThemselves() {
        for (String path : List.of("/story", "/values", "/values/changes", "/story/the-stall-in-the-rain")) {
            Document french = anybody.get(path + "?lang=fr").html();
            Map<String, String> alternates = new HashMap<>();
            french.select("link[hreflang]").forEach(link -> alternates.put(link.attr("hreflang"), link.attr("href")));
            assertEquals(
                    alternates.get("fr"), french.select("link[rel=canonical]").attr("href"), path);
            assertEquals(alternates.get("en"), alternates.get("x-default"), path);
            assertTrue(alternates.get("en").endsWith(path), path);
            assertEquals(
                    List.of("/our" + path, "/our" + path + "?lang=fr"),
                    french.select("nav.tongues a").eachAttr("href"),
                    path);
            assertEquals("fr", french.select("nav.tongues a[aria-current]").attr("hreflang"), path);
        }
    }

    @Test
    void whoChoseNoneMeetsNoLanguageInAnyLink() {
        for (String path : List.of("/boards", "/boards/slow-mornings", "/search?q=soap", "/sign-in")) {
            Document page = anybody.get(path).html();
            assertTrue(
                    page.select("a[href*='lang=']:not([lang]), input[name=lang]")
                            .isEmpty(),
                    path);
        }
        for (String path : List.of("/story", "/values", "/values/changes")) {
            Document page = anybody.get(path).html();
            assertTrue(page.select("a[href*='lang=']:not([hreflang])").isEmpty(), path);
        }
    }

    @Test
    void boardsHaveNoLanguageOfTheirOwnAndSpeakTheReaders() {
        Reader.Page boards = anybody.get("/boards?lang=fr");
        assertEquals("fr", boards.html().select("html").attr("lang"));
        assertTrue(boards.html().select("link[rel=canonical]").attr("href").endsWith("/boards"));
        assertTrue(boards.html().select("link[hreflang]").isEmpty());
        assertTrue(boards.header("ETag").isPresent());
        assertEquals(
                "fr", boards.html().select("form[role=search] input[name=lang]").val());
        Reader.Page italian = anybody.get("/boards?lang=it");
        assertEquals("en", italian.html().select("html").attr("lang"));
        assertTrue(italian.html().select("a[href*='lang=']").isEmpty(), "nothing can be read in it");
    }

    @Test
    void foundInBothLanguagesIsShownOnceAndInTheReaders() {
        String mill = "/values/all-our-olive-oil-comes-from-one-mill-the-growers-cooperative-at-hautes-bories";
        String hits = ".results a[href*=" + mill + "]";
        Document everybodys =
                anybody.awaited("/search?q=Hautes-Bories", hits, 2).html();
        Document french =
                anybody.awaited("/search?q=Hautes-Bories&lang=fr", hits, 1).html();
        assertEquals(2, everybodys.select(hits).size());
        Element hit = french.select(hits).first();
        assertEquals(1, french.select(hits).size());
        assertTrue(hit.attr("href").endsWith(mill + "?lang=fr"));
        assertEquals("fr", hit.attr("lang"));
        Reader.Page uncached = anybody.get("/search?q=soap&lang=fr");
        assertEquals("private, no-store", uncached.header("Cache-Control").orElse(""));
    }

    @Test
    void topicOfAClaimNamesItInTheReadersLanguage() {
        String claim = "/values/no-palm-oil-in-our-bars-since-2017?lang=fr";
        Document french = anybody.get(claim).html();
        String ask = french.select("#questions a.button").attr("href");
        assertTrue(ask.endsWith("?lang=fr"), ask);
        Document asking = anybody.get(ask).html();
        assertEquals(
                french.select("h1").text(), asking.select(".lead[lang=fr] a").text());
        assertEquals("/our" + claim, asking.select(".lead a").attr("href"));
        assertEquals("fr", asking.select("#ask input[name=lang]").val());
        assertFalse(asking.select(".lead").attr("dir").isEmpty());
    }

    private boolean isThereInFrench(String path) {
        Reader.Page page = page(path);
        return page.status() == 200
                && !page.html().select("link[rel=alternate][hreflang=fr]").isEmpty();
    }

    private Reader.Page page(String path) {
        return read.computeIfAbsent(path, anybody::get);
    }
}
