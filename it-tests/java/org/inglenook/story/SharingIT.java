package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.inglenook.it.Api;
import org.inglenook.it.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** How the story is found and shared. */
class SharingIT {

    private static final String CHAPTER = "/story/the-stall-in-the-rain";

    private final Reader anybody = new Reader();
    private final Api stranger = Api.anonymous();

    @Test
    void everyChapterOfTheStoryIsFoundByItself() {
        List<String> paths = anybody.get("/story").html().select(".chapter h2 a").eachAttr("href").stream()
                .map(href -> href.replaceFirst("^/our", ""))
                .toList();
        assertTrue(paths.contains(CHAPTER), paths.toString());
        for (String path : paths) {
            Reader.Page chapter = anybody.get(path);
            assertEquals(200, chapter.status(), path);
            assertEquals(1, chapter.html().select("h1").size(), path);
            assertTrue(chapter.html().select("link[rel=canonical]").attr("href").endsWith(path), path);
        }
        assertEquals(404, anybody.get("/story/no-such-chapter").status());
        assertEquals(410, anybody.get("/story/chapter-999999999").status());
    }

    @Test
    void chapterLeadsToItsNeighboursAndBack() {
        Document chapter = anybody.get(CHAPTER).html();
        String next = chapter.select("a[rel=next]").attr("href").replaceFirst("^/our", "");
        assertTrue(chapter.select("a[rel=prev]").isEmpty(), "it is the first");
        assertTrue(anybody.get(next).html().select("a[rel=prev]").attr("href").endsWith(CHAPTER));
    }

    @Test
    void sharedPictureHasTheTitleAndIsKept() throws IOException {
        for (String page : List.of("/story", CHAPTER)) {
            String image =
                    anybody.get(page).html().select("meta[property=og:image]").attr("content");
            URI address = URI.create(image);
            Api.Answer drawn = stranger.get(address.getRawPath() + "?" + address.getRawQuery());
            assertEquals(200, drawn.status(), image);
            assertEquals("image/jpeg", drawn.header("Content-Type").orElse(""));
            assertTrue(drawn.header("Cache-Control").orElse("").contains("immutable"));
            BufferedImage pixels =
                    ImageIO.read(new ByteArrayInputStream(drawn.response().body()));
            assertEquals(1200, pixels.getWidth());
            assertEquals(630, pixels.getHeight());
            assertTrue(drawn.response().body().length < 300_000);
        }
        assertEquals(404, anybody.get("/share/story/no-such-chapter.jpg").status());
    }

    @Test
    void chapterSaysForMachinesWhatItIs() {
        String data = anybody.get(CHAPTER)
                .html()
                .select("script[type=application/ld+json]")
                .first()
                .data();
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            JsonArray graph = reader.readObject().getJsonArray("@graph");
            JsonObject article = graph.getJsonObject(0);
            assertEquals("Article", article.getString("@type"));
            assertTrue(article.getString("url").endsWith(CHAPTER));
            for (String needed : List.of("headline", "image", "datePublished", "dateModified", "author", "publisher")) {
                assertNotNull(article.get(needed), needed);
            }
            assertTrue(article.getString("dateModified").compareTo(article.getString("datePublished")) >= 0);
            assertEquals(
                    2, graph.getJsonObject(1).getJsonArray("itemListElement").size());
        }
    }

    @Test
    void sitemapNamesPagesThatAreThere() {
        List<String> files = xml("/sitemap.xml").select("sitemap > loc").eachText();
        assertEquals(3, files.size(), files.toString());
        for (String file : files) {
            List<String> pages = xml(within(file)).select("url > loc").eachText();
            assertTrue(pages.size() > 3, file);
            pages.stream()
                    .limit(6)
                    .forEach(page -> assertEquals(200, anybody.get(within(page)).status(), page));
        }
        assertTrue(xml("/sitemap.xml?file=story-1").text().contains(CHAPTER));
        assertEquals(404, anybody.get("/sitemap.xml?file=story-2").status());
        assertEquals(404, anybody.get("/sitemap.xml?file=nothing-1").status());
    }

    @Test
    void feedsTellWhatChanged() {
        for (String feed : List.of("/feeds/story.atom", "/feeds/values.atom", "/feeds/boards.atom")) {
            Reader.Page page = anybody.get(feed);
            assertEquals(200, page.status());
            assertTrue(page.header("Content-Type").orElse("").startsWith("application/atom+xml"));
            Document atom = Jsoup.parse(page.text(), "", Parser.xmlParser());
            assertEquals(1, atom.select("feed > id").size());
            assertTrue(atom.select("entry").size() > 0, feed);
            atom.select("entry").forEach(entry -> {
                for (String needed : List.of("id", "title", "updated", "link[rel=alternate]", "author > name")) {
                    assertEquals(1, entry.select("> " + needed).size(), feed + ": " + needed);
                }
            });
        }
        assertEquals(
                1,
                anybody.get("/story")
                        .html()
                        .select("link[type=application/atom+xml]")
                        .size());
    }

    private Document xml(String path) {
        Reader.Page page = anybody.get(path);
        assertEquals(200, page.status(), path);
        return Jsoup.parse(page.text(), "", Parser.xmlParser());
    }

    private static String within(String address) {
        URI there = URI.create(address);
        String query = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
        return there.getRawPath().replaceFirst("^/our", "") + query;
    }
}
