package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers get of the story in each language. The demo's is in English, and in part in French. */
@Tag("once")
class LanguagesIT {

    private static final String STALL = "/story/the-stall-in-the-rain";

    private final Reader anybody = new Reader();
    private final Api stranger = Api.anonymous();

    @Test
    void storyInEachLanguageNamesTheOthersAndItself() {
        for (String path : List.of("/story", STALL)) {
            Document original = anybody.get(path).html();
            Document french = anybody.get(path + "?lang=fr").html();
            for (Document page : List.of(original, french)) {
                assertEquals(
                        List.of("en", "fr", "x-default"),
                        page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"));
                assertEquals(2, page.select("nav.tongues a").size());
            }
            assertTrue(canonical(original).endsWith(path));
            assertTrue(canonical(french).endsWith(path + "?lang=fr"));
            assertEquals("fr", french.select("html").attr("lang"));
            assertEquals("fr", french.select(".story").attr("lang"));
            assertNotEquals(image(original), image(french), "the title is drawn in its language");
            URI drawn = URI.create(image(french));
            assertEquals(
                    200,
                    stranger.get(drawn.getRawPath() + "?" + drawn.getRawQuery()).status());
            assertTrue(french.select("script[type=application/ld+json]")
                    .first()
                    .data()
                    .contains("\"inLanguage\":\"fr\""));
        }
        Element picture =
                anybody.get(STALL + "?lang=fr").html().select(".chapter img").first();
        assertTrue(picture.attr("alt").startsWith("Un étal de marché"));
        assertEquals("fr", picture.attr("lang"));
        assertEquals(
                "L’étal sous la pluie",
                anybody.get(STALL + "?lang=fr").html().select("h1").text());
    }

    @Test
    void whatIsNotTranslatedIsSaidToBeTheOriginal() {
        Document french = anybody.get("/story?lang=fr").html();
        String untranslated =
                french.select(".chapter[lang=en] h2 a").attr("href").replaceFirst("^/our", "");
        assertTrue(untranslated.endsWith("?lang=fr"), untranslated);
        Document chapter = anybody.get(untranslated).html();
        assertEquals(1, chapter.select(".notice").size());
        assertEquals("en", chapter.select(".chapter").attr("lang"));
        assertEquals("fr", chapter.select("html").attr("lang"));
        assertFalse(canonical(chapter).contains("lang="));
        assertTrue(chapter.select("link[hreflang]").isEmpty());
        assertTrue(
                chapter.select(".neighbours a").attr("href").endsWith("?lang=fr"),
                "who reads French goes on in French");
    }

    @Test
    void whatIsOlderThanTheOriginalLeadsToIt() {
        Document french = anybody.get("/story?lang=fr").html();
        String original =
                french.select(".chapter .soft a[href*=/story#chapter]").attr("href");
        String id = original.substring(original.indexOf('#') + 1);
        String alone = french.select("#" + id + "-title a").attr("href").replaceFirst("^/our", "");
        Document chapter = anybody.get(alone).html();
        String back = chapter.select(".chapter .soft a").attr("href").replaceFirst("^/our", "");
        assertEquals(alone.replace("?lang=fr", ""), back);
        assertEquals("en", anybody.get(back).html().select(".chapter").attr("lang"));
    }

    @Test
    void languageThatIsNotThereIsAnsweredInTheOriginalAndSaysSo() {
        for (String path : List.of("/story?lang=it", STALL + "?lang=it", STALL + "?lang=%3Cb%3E")) {
            Document page = anybody.get(path).html();
            assertEquals("en", page.select(".story").attr("lang"), path);
            assertFalse(canonical(page).contains("lang="), path);
        }
        assertEquals(1, anybody.get(STALL + "?lang=it").html().select(".notice").size());
    }

    @Test
    void sitemapNamesEachLanguageOfAPage() {
        Document map = Jsoup.parse(anybody.get("/sitemap.xml?file=story-1").text(), "", Parser.xmlParser());
        List<String> pages = map.select("url > loc").eachText();
        for (String end : List.of("/story", "/story?lang=fr", STALL, STALL + "?lang=fr")) {
            assertTrue(pages.stream().anyMatch(page -> page.endsWith(end)), end);
        }
        map.select("url").forEach(url -> url.select("xhtml|link")
                .forEach(link -> assertTrue(
                        link.attr("hreflang").equals("x-default") || pages.contains(link.attr("href")),
                        link.outerHtml())));
        assertEquals(3, map.select("url").first().select("xhtml|link").size());
    }

    @Test
    void feedSpeaksTheLanguageThatItIsAskedFor() {
        String address = anybody.get("/story?lang=fr")
                .html()
                .select("link[type=application/atom+xml]")
                .attr("href")
                .replaceFirst("^/our", "");
        Document french = feed(address);
        assertEquals("fr", french.select("feed").attr("xml:lang"));
        assertTrue(
                french.select("feed > title").text().startsWith("Les changements"),
                french.select("feed > title").text());
        assertEquals(
                "Demandez-nous qui l’a fait.",
                french.select("entry > title").last().text());
        assertTrue(french.select("entry > link").attr("href").contains("lang=fr"));
        assertEquals("en", feed("/feeds/story.atom?lang=it").select("feed").attr("xml:lang"));
    }

    @Test
    void ownerSeesWhatIsMissingAndTakesATranslationAwayOverTheApi() {
        Api owner = Api.owner();
        assertEquals(404, owner.delete("story/translations/it").status());
        assertEquals(404, owner.delete("story/translations/it/opening").status());
        assertEquals(401, stranger.delete("story/translations/fr").status());
        JsonObject before = owner.get("story/draft").json();
        assertEquals(204, owner.delete("story/translations/fr/opening").status());
        assertFalse(french(owner.get("story/draft").json()).containsKey("opening"));
        assertEquals(
                1,
                anybody.get("/story?lang=fr")
                        .html()
                        .select("h1:contains(Demandez)")
                        .size(),
                "it is published yet");
        assertEquals(204, owner.delete("story/translations/fr").status());
        assertTrue(owner.get("story/draft").json().getJsonArray("translations").isEmpty());
        assertEquals(200, owner.put("story", before.toString()).status());
        assertEquals(before, owner.get("story/draft").json());
    }

    @Test
    void draftIsShownInEachOfItsLanguagesBeforeItIsPublished() {
        Api owner = Api.owner();
        JsonObject before = owner.get("story/draft").json();
        JsonObject opening = Json.createObjectBuilder(before)
                .add("lead", "Nobody has read this yet.")
                .remove("translations")
                .build();
        assertEquals(200, owner.put("story", opening.toString()).status());
        JsonObject link = owner.post("story/preview-links", "{\"days\": 2}").json();
        String shared = URI.create(link.getString("url")).getPath().replaceFirst("^/our", "");
        Reader studio = Reader.signedIn(Application.OWNER);
        for (String path : List.of(shared, "/studio/story/preview")) {
            Reader reader = path.equals(shared) ? anybody : studio;
            Document original = reader.get(path).html();
            assertEquals("en", original.select("nav.tongues a[aria-current]").attr("hreflang"), path);
            String switched = original.select("nav.tongues a[hreflang=fr]").attr("href");
            Document french = reader.get(switched).html();
            assertEquals("fr", french.select("html").attr("lang"), path);
            assertEquals("fr", french.select(".story").attr("lang"), path);
            assertEquals("ltr", french.select(".story").attr("dir"), path);
            assertEquals("Demandez-nous qui l’a fait.", french.select("h1").text(), path);
            assertFalse(french.select(".chapter[lang=en] .soft").isEmpty(), "what isn’t translated says so");
            assertTrue(
                    french.select(".story > header .soft a").attr("href").endsWith(path),
                    "what is older leads to the draft’s original, not to what is published");
            assertEquals(
                    1,
                    reader.get(path + "?lang=it")
                            .html()
                            .select("p.notice + p.notice")
                            .size(),
                    path);
            assertTrue(french.select("link[hreflang]").isEmpty(), "a private address is named to nobody");
        }
        int made = link.getInt("id");
        assertEquals(204, owner.delete("story/preview-links/" + made).status());
        assertEquals(410, anybody.get(shared + "?lang=fr").status());
        assertEquals(200, owner.put("story", before.toString()).status());
    }

    @Test
    void languageThatNobodyKnowsHasNoPageInTheStudio() {
        Reader owner = Reader.signedIn(Application.OWNER);
        assertEquals(200, owner.get("/studio/story/languages/it/opening").status());
        for (String path : List.of("xx/opening", "en/opening", "fr/no-chapter", "fr/999999999")) {
            assertEquals(404, owner.get("/studio/story/languages/" + path).status(), path);
        }
    }

    @Test
    void translatorSeesWhatTheOriginalSaidAndSays() {
        Reader owner = Reader.signedIn(Application.OWNER);
        String path = owner.get("/studio/story/languages")
                .html()
                .select("#fr a:contains(What we stopped doing)")
                .attr("href")
                .replaceFirst("^/our", "");
        Document form = owner.get(path).html();
        Element cicadas = form.select(".sides:has(#title-2)").first();
        assertEquals("Bars.", cicadas.select(".changed .lines").first().text());
        assertEquals(
                "The moulds hold paper clips",
                cicadas.select(".changed ins").text().replaceAll("^\\W+", ""));
        assertEquals("en", cicadas.select(".changed .lines").attr("lang"));
        assertEquals(
                "Saying “plastic-free”",
                form.select(".sides:has(#title-3) ins").first().text());
        assertTrue(
                form.select(".sides:has(#text, #plain) .changed ins").text().contains("proud of for exactly as long"));
        assertTrue(form.select(".sides:has(#title) .changed").isEmpty(), "the title says what it said");
    }

    @Test
    void whatTheOriginalSaidBeforeAnybodyKeptItIsSaidNotToBeKnown() {
        Api owner = Api.owner();
        JsonObject before = owner.get("story/draft").json();
        JsonObject dutch = Json.createObjectBuilder()
                .add("language", "nl")
                .add(
                        "opening",
                        Json.createObjectBuilder()
                                .add("headline", "Vraag wie het maakte")
                                .add("older", true))
                .add("chapters", JsonValue.EMPTY_JSON_ARRAY)
                .build();
        JsonArray languages = Json.createArrayBuilder(before.getJsonArray("translations"))
                .add(dutch)
                .build();
        JsonObject more =
                Json.createObjectBuilder(before).add("translations", languages).build();
        assertEquals(200, owner.put("story", more.toString()).status());
        Document form = Reader.signedIn(Application.OWNER)
                .get("/studio/story/languages/nl/opening")
                .html();
        assertTrue(
                form.select(".stuck").text().contains("isn’t known any more"),
                form.select(".stuck").text());
        assertTrue(form.select(".changed, ins, del").isEmpty());
        assertEquals(204, owner.delete("story/translations/nl").status());
    }

    @Test
    void wordsOfALanguageThatIsWrittenFromTheRightStandSo() {
        Api owner = Api.owner();
        JsonObject before = owner.get("story/draft").json();
        JsonObject arabic = Json.createObjectBuilder()
                .add("language", "ar")
                .add("opening", Json.createObjectBuilder().add("headline", "اسألونا من صنعها"))
                .add("chapters", JsonValue.EMPTY_JSON_ARRAY)
                .build();
        JsonArray languages = Json.createArrayBuilder(before.getJsonArray("translations"))
                .add(arabic)
                .build();
        JsonObject more =
                Json.createObjectBuilder(before).add("translations", languages).build();
        assertEquals(200, owner.put("story", more.toString()).status());
        assertEquals(200, owner.post("story/publish", null).status());
        Document page = anybody.get("/story?lang=ar").html();
        assertEquals("rtl", page.select(".story > header[lang=ar]").attr("dir"));
        assertEquals(
                "ltr", page.select(".chapter[lang=en]").attr("dir"), "what isn't translated stands as it is written");
        assertEquals(204, owner.delete("story/translations/ar").status());
        assertEquals(200, owner.post("story/publish", null).status());
    }

    private static JsonObject french(JsonObject story) {
        return story.getJsonArray("translations").getJsonObject(0);
    }

    private Document feed(String path) {
        return Jsoup.parse(anybody.get(path).text(), "", Parser.xmlParser());
    }

    private static String canonical(Document page) {
        return page.select("link[rel=canonical]").attr("href");
    }

    private static String image(Document page) {
        return page.select("meta[property=og:image]").attr("content");
    }
}
