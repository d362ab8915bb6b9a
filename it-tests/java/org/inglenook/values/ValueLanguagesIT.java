package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers get of values and claims in each language. The demo's are in English, and in part in French. */
@Tag("once")
class ValueLanguagesIT {

    private static final String MILL = "all-our-olive-oil-comes-from-one-mill-the-growers-cooperative-at-hautes-bories";

    private final Reader anybody = new Reader();
    private final Api owner = Api.owner();
    private final Api stranger = Api.anonymous();

    @Test
    void valuesAreReadInEachLanguageAsFarAsTheyAreTranslated() {
        Document french = anybody.get("/values?lang=fr").html();
        assertEquals("fr", french.select("html").attr("lang"));
        assertEquals(
                "Nommer l’huile", french.select(".value[lang=fr] h2").first().text());
        assertTrue(french.select("link[rel=canonical]").attr("href").endsWith("/values?lang=fr"));
        assertEquals(
                List.of("en", "fr", "x-default"),
                french.select("link[hreflang]").eachAttr("hreflang"));
        assertFalse(french.select(".claim[lang=en]").isEmpty(), "what isn’t translated says its own language");
        assertEquals(1, french.select(".opening .soft").size(), "and the page says that there is some");
        String claim = french.select(".claim[lang=fr] h3 a:contains(Toute notre huile)")
                .attr("href")
                .replaceFirst("^/our", "");
        Document one = anybody.get(claim).html();
        assertEquals("fr", one.select("article").attr("lang"));
        assertTrue(one.select("h1").text().startsWith("Toute notre huile"));
        assertTrue(one.select(".evidence li[lang=fr] p").text().contains("noircis"));
        assertTrue(one.select("script[type=application/ld+json]").first().data().contains("\"inLanguage\":\"fr\""));
        assertTrue(one.select(".kicker a").attr("href").contains("/values?lang=fr"));
    }

    @Test
    void claimThatIsNotTranslatedIsReadInTheOriginalAndSaysSo() {
        String path = anybody.get("/values?lang=fr")
                .html()
                .select(".claim[lang=en] h3 a")
                .attr("href")
                .replaceFirst("^/our", "");
        assertTrue(path.endsWith("?lang=fr"));
        Document claim = anybody.get(path).html();
        assertEquals(1, claim.select(".notice").size());
        assertEquals("en", claim.select("article").attr("lang"));
        assertFalse(claim.select("link[rel=canonical]").attr("href").contains("lang="));
    }

    @Test
    void logNamesWhatChangedInTheReadersLanguageAndLeavesTheRecordAsItIs() {
        Document original = anybody.get("/values/changes").html();
        Document french = anybody.get("/values/changes?lang=fr").html();
        for (Document page : List.of(original, french)) {
            assertEquals(
                    List.of("en", "fr", "x-default"),
                    page.select("link[hreflang]").eachAttr("hreflang"));
        }
        assertTrue(original.select("link[rel=canonical]").attr("href").endsWith("/values/changes"));
        assertTrue(french.select("link[rel=canonical]").attr("href").endsWith("/values/changes?lang=fr"));
        assertEquals("fr", french.select("html").attr("lang"));
        assertEquals(0, original.select(".change-of[lang=fr], .opening .soft").size());
        assertFalse(
                french.select(".change-of[lang=fr]:contains(Toute notre huile)").isEmpty());
        assertFalse(french.select(".change-of[lang=en]").isEmpty(), "what isn’t translated is named in the original");
        assertEquals(
                original.select("del, ins").eachText(),
                french.select("del, ins").eachText());
        assertEquals(
                french.select("del, ins").size(),
                french.select("del[lang=en], ins[lang=en]").size());
        assertTrue(french.select(".opening .soft").text().endsWith("en anglais."));
        assertTrue(french.select(".kicker a").attr("href").endsWith("/values?lang=fr"));
        assertEquals(
                "en",
                anybody.get("/values/changes?lang=it")
                        .html()
                        .select(".change-of")
                        .attr("lang"));
        assertEquals(
                1,
                anybody.get("/values/changes?lang=it").html().select(".notice").size());
        Document claim = anybody.get("/values/no-palm-oil-in-our-bars-since-2017?lang=fr")
                .html();
        assertTrue(claim.select("#changes-title + p").text().endsWith("en anglais."));
        assertEquals(
                List.of("fr", "en"),
                claim.select(".facts a > span").eachAttr("lang"),
                "what isn’t translated says its own language in the facts too");
    }

    @Test
    void feedNamesWhatChangedInTheLanguageThatItIsAskedFor() {
        String address = anybody.get("/values?lang=fr")
                .html()
                .select("link[type=application/atom+xml]")
                .attr("href");
        assertTrue(address.endsWith("/feeds/values.atom?lang=fr"), address);
        Document french = feed(address);
        assertEquals("fr", french.select("feed").attr("xml:lang"));
        assertTrue(french.select("feed > title").text().startsWith("Ce qui a changé ici"));
        assertTrue(french.select("feed > link:not([hreflang])[rel=alternate]")
                .attr("href")
                .endsWith("/values/changes?lang=fr"));
        assertTrue(french.select("feed > link[hreflang=en]").attr("href").endsWith("/feeds/values.atom"));
        assertFalse(french.select("entry > title:contains(Toute notre huile)").isEmpty());
        french.select("entry > link").eachAttr("href").forEach(link -> assertTrue(link.contains("?lang=fr"), link));
        assertEquals(
                List.of("en"),
                french.select("content span").eachAttr("xml:lang").stream()
                        .distinct()
                        .toList(),
                "what was recorded says the language that it is in");
        Document original = feed("/feeds/values.atom");
        assertEquals("en", original.select("feed").attr("xml:lang"));
        assertTrue(original.select("feed > link[hreflang=fr]").attr("href").endsWith("/feeds/values.atom?lang=fr"));
        assertTrue(original.select("content").isEmpty());
    }

    @Test
    void claimIsFoundByItsWordsInEachLanguage() {
        String inFrench = ".results a[href*=/values/][href$=?lang=fr]";
        Element hit = anybody.awaited("/search?q=coop%C3%A9rative+producteurs", inFrench, 1)
                .html()
                .selectFirst(inFrench);
        assertTrue(hit.text().startsWith("Toute notre huile"), hit.text());
        assertEquals("fr", hit.attr("lang"));
        assertEquals(
                hit.text(), anybody.get(hit.attr("href")).html().select("h1").text());
        assertFalse(anybody.get("/search?q=growers+cooperative")
                .html()
                .select(".results a[href$=/values/" + MILL + "]")
                .isEmpty());
    }

    @Test
    void originalThatChangesMakesItsTranslationOlderForEverybody() {
        JsonObject claim = published("Our jars go back and forth with the baker.");
        String api = "claims/" + claim.getInt("id");
        String page = "/values/our-jars-go-back-and-forth-with-the-baker";
        assertEquals(404, owner.get(api + "/translations/de").status());
        assertEquals(401, stranger.get(api + "/translations").status());
        JsonObject said = ok(owner.put(
                api + "/translations/de",
                "{\"statement\": \"Unsere Gläser pendeln zum Bäcker.\", \"scope\": \"Alle Gläser.\"}"));
        assertFalse(said.getBoolean("older"));
        assertEquals("de", ok(stranger.get(api + "?lang=de")).getString("language"));
        assertEquals("en", ok(stranger.get(api + "?lang=it")).getString("language"));
        Document german = anybody.get(page + "?lang=de").html();
        assertEquals("Unsere Gläser pendeln zum Bäcker.", german.select("h1").text());
        assertTrue(german.select(".opening .soft").isEmpty());

        ok(owner.put(api, body("Our jars go back and forth with two bakers.")));
        assertTrue(ok(owner.get(api + "/translations/de")).getBoolean("older"));
        assertTrue(ok(stranger.get(api + "?lang=de")).getBoolean("older"));
        String original =
                anybody.get(page + "?lang=de").html().select(".opening .soft a").attr("href");
        assertTrue(original.endsWith(page), original);
        Reader studio = Reader.signedIn(Application.OWNER);
        Document states = studio.get("/studio/values/languages").html();
        assertEquals(
                1,
                states.select("#de a[href$=claim:" + claim.getInt("id") + "] + .due")
                        .size());

        Reader.Page form = studio.get("/studio/values/languages/de/claim:" + claim.getInt("id"));
        assertEquals(List.of("the baker"), form.html().select(".changed del").eachText(), "it says what it said");
        assertEquals(List.of("two bakers"), form.html().select(".changed ins").eachText());
        assertEquals("en", form.html().select(".changed p").attr("lang"));
        assertEquals(
                302,
                studio.submit(
                                form,
                                "translation",
                                "save",
                                Map.of("statement", "Unsere Gläser pendeln zu zwei Bäckern."))
                        .status());
        assertTrue(studio.get("/studio/values/languages/de/claim:" + claim.getInt("id"))
                .html()
                .select(".changed, .stuck")
                .isEmpty());
        assertFalse(ok(owner.get(api + "/translations/de")).getBoolean("older"));
        assertEquals(
                409,
                owner.put(api + "/translations/de", "{\"statement\": \"Alt\", \"edition\": 1}")
                        .status());
        assertEquals(
                422,
                owner.put(api + "/translations/en", "{\"statement\": \"Same\"}").status());
        assertEquals(204, owner.delete(api + "/translations/de").status());
        assertEquals(404, owner.delete(api + "/translations/de").status());
        assertEquals(
                "Our jars go back and forth with two bakers.",
                anybody.get(page + "?lang=de").html().select("h1").text());
        for (String path : List.of("xx/claim:1", "en/claim:1", "de/claim:0", "de/board:1")) {
            assertEquals(404, studio.get("/studio/values/languages/" + path).status(), path);
        }
    }

    @Test
    void shopsPageIsToldOfAProductInItsLanguage() {
        JsonObject claim = ok(stranger.get("claims?product=TF-OS&lang=fr"))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("statement").startsWith("Toute notre huile"))
                .findFirst()
                .orElseThrow();
        assertEquals("fr", claim.getString("language"));
        assertTrue(claim.getString("url").endsWith("?lang=fr"));
        assertEquals(
                "La facture de l’huile de 2026",
                claim.getJsonArray("evidence").getJsonObject(0).getString("shows"));
    }

    @Test
    void valueIsTranslatedOverTheApi() {
        JsonObject made = ok(owner.post("values", "{\"title\": \"Mend it\", \"text\": \"Twice.\"}"), 201);
        String api = "values/" + made.getInt("id") + "/translations";
        assertEquals(0, ok(owner.get(api)).getJsonArray("items").size());
        assertEquals(
                "Flicken",
                ok(owner.put(api + "/de", "{\"title\": \"Flicken\", \"text\": \"Zweimal.\"}"))
                        .getString("title"));
        assertEquals(1, ok(owner.get(api)).getJsonArray("items").size());
        assertTrue(anybody.get("/values?lang=de").text().contains("Flicken"));
        assertEquals(204, owner.delete(api + "/de").status());
        assertEquals(204, owner.delete("values/" + made.getInt("id")).status());
    }

    private Document feed(String path) {
        return Jsoup.parse(anybody.get(path).text(), "", Parser.xmlParser());
    }

    private JsonObject published(String statement) {
        JsonObject draft = ok(owner.post("claims", body(statement)), 201);
        return ok(owner.post("claims/" + draft.getInt("id") + "/publish", null));
    }

    private static String body(String statement) {
        return Json.createObjectBuilder()
                .add("statement", statement)
                .add("scope", "All jars.")
                .add("saysSo", "WE")
                .build()
                .toString();
    }

    private static JsonObject ok(Api.Answer answer) {
        return ok(answer, 200);
    }

    private static JsonObject ok(Api.Answer answer, int status) {
        assertEquals(status, answer.status(), answer.text());
        return answer.json();
    }
}
