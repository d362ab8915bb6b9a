package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is typed into the studio is there again after the browser died, and nobody overwrites anybody unseen. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptFormsIT {

    private static final double SLOW_MACHINE = 20_000;
    private static final String STATE = "[data-keep-state]:not([hidden])";

    private Reader owner;
    private String chapter;

    @BeforeAll
    void signIn() {
        owner = Reader.signedIn(Application.OWNER);
    }

    @BeforeEach
    void writeAChapter() {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=TEXT");
        Reader.Page saved = owner.submit(form, "chapter", "save", Map.of("title", "The kiln", "plain", "It is cold."));
        assertEquals(302, saved.status(), saved::text);
        chapter = "/studio/story/chapters/"
                + saved.header("Location").orElseThrow().replaceAll(".*#chapter-", "");
    }

    @Test
    void whatWasTypedIsThereAfterTheBrowserWasKilled() {
        try (BrowserContext context = browser()) {
            Page page = context.newPage();
            page.navigate(Application.url() + chapter);
            page.locator("#title").fill("The kiln is hot");
            page.waitForResponse(
                    answer -> answer.ok() && keeps(answer.request(), "We light it."),
                    new Page.WaitForResponseOptions().setTimeout(5000 + SLOW_MACHINE),
                    () -> page.locator(".ql-editor").pressSequentially("We light it. "));
            // No farewell of the page's reaches the server.
            context.setOffline(true);
        }

        Reader.Page again = owner.get(chapter);
        assertEquals("The kiln is hot", again.html().getElementById("title").val());
        assertTrue(again.html().getElementById("text_input").val().contains("We light it."), again::text);
        assertEquals(1, again.html().select(".kept").size(), "the page says that this was not saved");

        try (BrowserContext context = browser()) {
            Page page = context.newPage();
            page.navigate(Application.url() + chapter);
            assertEquals("The kiln is hot", page.locator("#title").inputValue());
            assertTrue(page.locator(".ql-editor").innerText().contains("We light it."));
            page.locator("#title").press("Enter");
            page.waitForURL("**/studio/story**");
            page.navigate(Application.url() + chapter);
            assertEquals("The kiln is hot", page.locator("#title").inputValue());
            assertEquals(0, page.locator(".kept").count(), "what is saved is not kept any more");
        }
    }

    @Test
    void whatIsPutAsideShowsWhatIsSavedAndCanBeHadAgain() {
        refuse("Half a thought");
        Reader.Page again = owner.get(chapter);
        assertEquals("Half a thought", again.html().getElementById("title").val());

        Reader.Page put = owner.send(owner.filledIn(again, "chapter", "edition", Map.of("keep-aside", "yes")));

        assertEquals(302, put.status(), put::text);
        Reader.Page saved = owner.follow(put);
        assertEquals("The kiln", saved.html().getElementById("title").val());
        String kept = saved.html().select(".unsaved a").attr("href");
        assertEquals(
                "Half a thought",
                owner.get(chapter + kept).html().getElementById("title").val());
    }

    @Test
    void sameTabIsNoOtherWindowAndAnotherTabIs() {
        try (BrowserContext context = browser()) {
            Page page = context.newPage();
            look(page);
            look(page);
            assertEquals(0, page.locator("[data-keep-elsewhere] p").count());
            Page another = context.newPage();
            look(another);
            assertEquals(1, another.locator("[data-keep-elsewhere] p").count());
        }
    }

    /** Opens the chapter and waits until the page has heard where else it is open. */
    private void look(Page page) {
        page.waitForResponse(
                answer -> answer.request().postData() != null
                        && answer.request().postData().contains("\"undone\""),
                () -> page.navigate(Application.url() + chapter));
        page.waitForCondition(
                () -> page.locator("[data-keep-elsewhere][hidden]").count() == 0);
    }

    @Test
    void whoSavesSecondSeesBothTextsAndSavesKnowingly() {
        Reader.Page mine = owner.get(chapter);
        Reader.Page theirs = owner.get(chapter);
        save(theirs, "The kiln, as Ada tells it");

        Reader.Page both = owner.submit(mine, "chapter", "save", Map.of("title", "The kiln, my way", "year", "1999"));

        assertEquals(200, both.status());
        List<String> sides = both.html().select(".both .texts .lines").eachText();
        assertEquals(
                List.of("The kiln, as Ada tells it", "The kiln, my way", "1999"),
                sides.stream().filter(s -> !s.isEmpty()).toList());
        assertEquals("The kiln, my way", both.html().getElementById("title").val());
        save(both, "The kiln, our way");
        assertEquals(
                "The kiln, our way",
                owner.get(chapter).html().getElementById("title").val());
    }

    @Test
    void bothTextsAreInTheFieldsOfWhoGoesOnFromBoth() {
        Reader.Page mine = owner.get(chapter);
        Reader.Page theirs = owner.get(chapter);
        owner.submit(theirs, "chapter", "save", Map.of("plain", "<p>Ada’s words.</p>"));
        Reader.Page both = owner.submit(mine, "chapter", "save", Map.of("plain", "<p>My words.</p>"));

        Reader.Page joined = owner.send(owner.filledIn(both, "chapter", "edition", Map.of("keep-both", "yes")));

        String text = joined.html().getElementById("plain").val();
        assertTrue(text.indexOf("Ada’s words.") >= 0 && text.indexOf("My words.") > text.indexOf("Ada’s words."), text);
    }

    @Test
    void anotherWindowIsToldThatTheTextIsOpenElsewhere() {
        try (BrowserContext context = browser()) {
            Page first = context.newPage();
            first.navigate(Application.url() + chapter);
            first.locator("#title").fill("Typed in the first window");
            first.locator(STATE).waitFor();
            Page second = context.newPage();
            second.navigate(Application.url() + chapter);
            assertFalse(
                    second.locator("[data-keep-elsewhere] p").allTextContents().isEmpty());
            first.close();
        }
    }

    @Test
    void theApiListsWhatWasNotSaved() {
        refuse("Seen over HTTP");
        String place = chapter.replaceAll(".*/", "chapter:");

        Api.Answer answer = Api.owner().get("kept-forms?place=" + place);

        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("Seen over HTTP"), answer::text);
        assertEquals(401, Api.anonymous().get("kept-forms?place=" + place).status());
        assertEquals(404, Api.owner().get("kept-forms?place=no%20place").status());
    }

    /** Sends the form with a title that will do and a year that won't: it is refused, and kept. */
    @Test
    void whatMembersWriteOnTheBoardsIsKeptAndNothingOfTheStudio() {
        Reader member = Reader.signedIn("elodie.marchand@courrier.example");
        for (String place : List.of("topic:new", "reply:1:new", "post:1:1")) {
            assertEquals(200, keep(member, place).status(), place);
        }
        assertEquals(403, keep(member, "chapter:1").status());
    }

    private static Reader.Page keep(Reader member, String place) {
        String token = member.get("/me/notifications/wishes")
                .html()
                .select("main input[name=token]")
                .val();
        return member.send(Reader.request("/api/v1/kept-forms/" + place + "/window-of-" + place.hashCode())
                .header("Content-Type", "application/json")
                .header("X-Inglenook-Token", token)
                .PUT(HttpRequest.BodyPublishers.ofString("{\"fields\":{\"text\":[\"It is warm.\"]}}")));
    }

    private void refuse(String title) {
        Reader.Page refused =
                owner.submit(owner.get(chapter), "chapter", "save", Map.of("title", title, "year", "soon"));
        assertEquals(200, refused.status());
    }

    private void save(Reader.Page form, String title) {
        Reader.Page saved = owner.submit(form, "chapter", "save", Map.of("title", title));
        assertEquals(302, saved.status(), saved::text);
    }

    private BrowserContext browser() {
        BrowserContext context = Chromium.get().newContext(PagesIT.plain());
        context.addCookies(List.of(new Cookie("inglenook", owner.cookie()).setUrl(Application.url())));
        return context;
    }

    private static boolean keeps(Request request, String words) {
        return request.url().contains("kept-forms/chapter:")
                && String.valueOf(request.postData()).contains(words);
    }
}
