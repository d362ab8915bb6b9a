package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.SAXParserFactory;
import org.inglenook.platform.Corpora;
import org.inglenook.story.ChapterKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** Words that would be a program if any page took them for one, in every field of story, values and boards. */
@Tag("once")
class HostileWordsIT {

    private static final String WORDS =
            "\"'></title><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>#{1+1}";
    private static final String LINK = "https://example.org/\"'><script>alert(4)</script>";

    /** A row of letters that is written from the right, and one with marks that pile up. */
    private static final String PILED = "\u202e<b>tfel" + "Z\u0351\u036b\u0343\u036a\u0302".repeat(20) + "\n\n";

    private static final int LONGEST = 31_000;

    /** The demo shop's first. */
    private static final int PICTURE = 1;

    private final Api owner = Api.owner();
    private JsonObject before;

    @BeforeEach
    void remember() {
        before = done(owner.get("story/draft")).json();
    }

    @AfterEach
    void restore() {
        done(owner.put("story", before.toString()));
        done(owner.post("story/publish", null));
    }

    @Test
    void wordsOfAStoryAreWordsOnEveryPage() {
        JsonObjectBuilder story = Json.createObjectBuilder();
        Stream.of("headline", "lead", "why", "how", "what").forEach(field -> story.add(field, WORDS));
        JsonArrayBuilder chapters = Json.createArrayBuilder();
        Stream.of(ChapterKind.values()).forEach(kind -> chapters.add(chapter(kind)));
        JsonObject written = done(owner.put(
                        "story", story.add("chapters", chapters).build().toString()))
                .json();
        done(owner.post("story/publish", null));

        Reader maker = Reader.signedIn(Application.OWNER);
        Document published = harmless(maker, "/story");
        assertTrue(published.text().contains("<script>alert(1)</script>"), "what was typed is read");
        harmless(maker, "/studio/story");
        harmless(maker, "/studio/story/history");
        for (JsonObject chapter : written.getJsonArray("chapters").getValuesAs(JsonObject.class)) {
            harmless(maker, "/studio/story/chapters/" + chapter.getInt("id"));
        }
        published.select("a[href^=/our/story/]").eachAttr("href").stream()
                .distinct()
                .forEach(path -> harmless(maker, path.substring("/our".length())));
        wellFormed("/feeds/story.atom");
        harmless(new Reader(), "/search?q=alert");
    }

    @Test
    void wordsOfAClaimAreWordsOnEveryPage() {
        int value = done(owner.post("values", with("kind", "VALUE", "title", WORDS, "text", WORDS)))
                .json()
                .getInt("id");
        JsonObjectBuilder asked = Json.createObjectBuilder().add("valueId", value);
        Stream.of("statement", "scope", "verifier", "certificateNumber", "responsible")
                .forEach(field -> asked.add(field, WORDS));
        asked.add("saysSo", "THIRD_PARTY")
                .add("products", Json.createArrayBuilder().add(WORDS));
        JsonObject claim = done(owner.post("claims", asked.build().toString())).json();
        String path = "claims/" + claim.getInt("id");
        done(owner.post(path + "/evidence", with("date", "2024-05-01", "shows", WORDS, "text", WORDS)));
        done(owner.post(path + "/evidence", with("date", "2024-05-01", "shows", WORDS, "person", WORDS)));
        assertEquals(
                422,
                owner.post(
                                path + "/evidence",
                                with("date", "2024-05-01", "shows", WORDS, "link", "javascript:alert(5)"))
                        .status());
        Api.Answer linked = owner.post(path + "/evidence", with("date", "2024-05-01", "shows", WORDS, "link", LINK));
        assertTrue(List.of(201, 422).contains(linked.status()), linked.text());
        done(owner.post(path + "/publish", null));

        Reader maker = Reader.signedIn(Application.OWNER);
        String page = claim.getString("url").substring(Application.url().length());
        List.of(
                        page,
                        "/values",
                        "/values/changes",
                        "/studio/values",
                        "/studio/values/" + path,
                        "/studio/values/statements/" + value)
                .forEach(shown -> harmless(maker, shown));
        wellFormed("/feeds/values.atom");
        done(owner.post(path + "/withdraw", with("reason", WORDS)));
        harmless(maker, page);
        harmless(maker, "/values/changes");
        done(owner.delete("values/" + value));
    }

    @Test
    void wordsOfAPostAreWordsOnEveryPage() {
        JsonObject topic = done(owner.post(
                        "boards/slow-mornings/topics",
                        with("title", WORDS, "markdown", "Krambambuli. " + WORDS + " ||" + WORDS + "||")))
                .json();
        done(owner.post(
                "topics/" + topic.getInt("id") + "/posts", with("markdown", "[a](javascript:alert(6)) " + LINK)));
        Reader reader = new Reader();
        harmless(reader, "/boards");
        Document board = harmless(reader, "/boards/slow-mornings");
        String page = board.select("a[href*=/topics/" + topic.getInt("id") + "/]")
                .attr("href")
                .substring("/our".length());
        harmless(reader, page);
        wellFormed("/feeds/boards.atom");
        wellFormed("/feeds/topics/" + topic.getInt("id") + ".atom");
        reader.awaited("/search?q=krambambuli", "a[href*=/topics/" + topic.getInt("id") + "/]", 1);
        harmless(reader, "/search?q=krambambuli");
        wellFormed("/feeds/search.atom?q=krambambuli");

        Reader newcomer = newcomer("nora.newcomer@example.org");
        Reader.Page asked = newcomer.get(page + "/1/flag");
        assertEquals(
                302,
                newcomer.submit(asked, "flagForm", "raise", Map.of("reason", WORDS))
                        .status());
        Reader.Page form = newcomer.get("/topics/new?board=slow-mornings");
        Map<String, String> first = Map.of("title", WORDS, "text", WORDS + " and so on".repeat(2_500));
        assertEquals(302, newcomer.submit(form, "topicForm", "start", first).status());
        Reader maker = Reader.signedIn(Application.OWNER);
        Document queue = harmless(maker, "/studio/moderation");
        assertTrue(
                queue.select("main :containsOwn(<script>alert(1)</script>)").size() > 2,
                "what was flagged and what waits is read");

        JsonObject held =
                done(owner.get("moderation/queue")).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                        .filter(item -> item.getString("kind").equals("held")
                                && item.getString("title").equals(WORDS))
                        .findFirst()
                        .orElseThrow();
        done(owner.post("moderation/queue/held/" + held.getInt("id") + "/refuse", with("reason", WORDS)));
        Document mine = harmless(newcomer, "/me/boards");
        assertTrue(mine.text().contains("<script>alert(1)</script>"), "and what was declined");
        harmless(maker, "/studio/moderation/log");

        String name = held.getJsonObject("author").getString("name");
        done(owner.post("topics/" + topic.getInt("id") + "/posts", with("markdown", "@" + name + " " + WORDS)));
        newcomer.submit(newcomer.get("/me/introduction"), "introductionForm", "save", Map.of("line", WORDS));
        harmless(newcomer, "/members/" + name);
        harmless(newcomer, "/members/" + topic.getJsonObject("author").getString("name"));
        newcomer.awaited("/me/notifications", "a[href*=/topics/" + topic.getInt("id") + "/]", 1);
        harmless(newcomer, "/me/notifications");
    }

    private static Reader newcomer(String email) {
        Reader reader = new Reader();
        int seen = Mailbox.count(email);
        reader.submit(reader.get("/sign-in"), "signIn", "enter", Map.of("email", email));
        Reader.Page link = reader.get(Mailbox.link(Mailbox.awaitAfter(seen, email)));
        assertEquals(
                302,
                reader.submit(link, "follow", "enter", Map.of("displayName", "\"'><b onclick=alert(7)>"))
                        .status());
        return reader;
    }

    /** Each beside what would end the place in which it stands; in a narrow window, and quoted and previewed there. */
    @Test
    void noHostileStringRunsOrBreaksThePageInABrowser() {
        String all = Corpora.hostile()
                .filter(text -> !text.isBlank())
                .map(text -> text + "\n\n</script></textarea>\n\n")
                .reduce(PILED, String::concat);
        List<String> texts = Stream.iterate(0, at -> at < all.length(), at -> at + LONGEST)
                .map(at -> all.substring(at, Math.min(at + LONGEST, all.length())))
                .toList();
        JsonObject topic = done(owner.post(
                        "boards/slow-mornings/topics", with("title", PILED, "markdown", texts.get(0))))
                .json();
        texts.stream()
                .skip(1)
                .forEach(text -> done(owner.post("topics/" + topic.getInt("id") + "/posts", with("markdown", text))));
        Reader maker = Reader.signedIn(Application.OWNER);
        try (BrowserContext browser = Chromium.get().newContext(PagesIT.plain().setViewportSize(360, 800))) {
            browser.addCookies(List.of(new Cookie("inglenook", maker.cookie()).setUrl(Application.url())));
            List<String> asked = new ArrayList<>();
            browser.onRequest(request -> asked.add(request.url()));
            Page page = browser.newPage();
            page.onDialog(dialog -> {
                asked.add("a dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.navigate(topic.getString("url") + "/1?quote=1");
            assertEquals(texts.size(), page.locator("article.post").count());
            assertEquals(
                    360, page.evaluate("document.documentElement.scrollWidth"), "nothing is wider than the window");
            assertTrue(page.locator("#text").inputValue().startsWith("> "), "it is quoted");
            page.locator("#look").click();
            page.locator("#preview:not([hidden])").waitFor();
            assertEquals(360, page.evaluate("document.documentElement.scrollWidth"), "nor is its preview");
            assertEquals(
                    List.of(),
                    asked.stream()
                            .filter(url -> !url.startsWith(Application.url()) && !url.startsWith("data:"))
                            .toList());
        }
        wellFormed("/feeds/boards.atom");
        harmless(new Reader(), "/search?q=alert");
    }

    private static JsonObject chapter(ChapterKind kind) {
        JsonObjectBuilder chapter = Json.createObjectBuilder()
                .add("kind", kind.name())
                .add("title", WORDS)
                .add("html", WORDS);
        JsonObjectBuilder part = Json.createObjectBuilder().add("when", "2009").add("pictureId", PICTURE);
        Stream.of("title", "detail", "words").forEach(field -> part.add(field, WORDS));
        part.add("latitude", 1.5).add("longitude", 2.5);
        if (kind.isPictured()) {
            chapter.add("pictureId", PICTURE).add("caption", WORDS);
        }
        if (kind.isInParts()) {
            chapter.add("parts", Json.createArrayBuilder().add(part));
        }
        return chapter.build();
    }

    /** The page, in which nothing of ours has become a program. */
    private static Document harmless(Reader reader, String path) {
        Reader.Page page = reader.get(path);
        assertEquals(200, page.status(), path);
        List<String> found = new ArrayList<>();
        for (Element element : page.html().getAllElements()) {
            boolean acts = element.attributes().asList().stream()
                    .anyMatch(attribute -> attribute.getKey().startsWith("on")
                            || (List.of("href", "src", "action", "formaction").contains(attribute.getKey())
                                    && attribute
                                            .getValue()
                                            .strip()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("javascript:")));
            boolean runs = element.normalName().equals("script")
                    && !element.attr("type").equals("application/ld+json")
                    && element.data().contains("alert(");
            if (acts || runs || element.is("img[src=x]")) {
                found.add(element.outerHtml());
            }
        }
        assertEquals(List.of(), found, path);
        return page.html();
    }

    private static void wellFormed(String path) {
        Reader.Page feed = new Reader().get(path);
        assertEquals(200, feed.status(), path);
        assertDoesNotThrow(
                () -> SAXParserFactory.newInstance()
                        .newSAXParser()
                        .parse(new InputSource(new StringReader(feed.text())), new DefaultHandler()),
                path);
        Document read = Jsoup.parse(feed.text(), "", Parser.xmlParser());
        assertTrue(read.select("entry > title").size() > 0, path);
        assertEquals(0, read.select("script, img[src=x], svg").size(), path);
    }

    private static String with(String... namesAndValues) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return json.build().toString();
    }

    private static Api.Answer done(Api.Answer answer) {
        assertTrue(answer.status() >= 200 && answer.status() < 300, answer.status() + " " + answer.text());
        return answer;
    }
}
