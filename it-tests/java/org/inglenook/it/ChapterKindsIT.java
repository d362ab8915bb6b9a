package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The editors of the chapters' kinds, without scripts and with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChapterKindsIT {

    private Reader owner;

    @BeforeAll
    void signIn() {
        owner = Reader.signedIn(Application.OWNER);
    }

    @ParameterizedTest
    @EnumSource(ChapterKind.class)
    void everyKindHasAnEditorThatAsksForWhatItNeeds(ChapterKind kind) {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=" + kind);
        assertEquals(200, form.status());
        for (ChapterPart.Field field : ChapterPart.Field.values()) {
            int fields = form.html().select("[data-row] #" + field.of(1)).size();
            assertEquals(kind.has(field) ? 1 : 0, fields, () -> kind + " " + field);
        }
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutScriptsAndNothingTypedIsLost() {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=TIMELINE");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "title", "Dates", "part-1-when", "May 2009", "part-1-title", "The stall", "part-1-words", "Rain."));
        Reader.Page two = press(form, "add", typed);
        assertEquals("Dates", two.html().getElementById("title").val());
        Reader.Page turned = press(two, "up-2", Map.of("part-2-when", "soon", "part-2-title", "The shed"));
        assertEquals(List.of("The shed", "The stall"), titles(turned));

        Reader.Page refused = owner.submit(turned, "chapter", "save", Map.of());
        assertEquals(200, refused.status());
        assertEquals("soon", refused.html().getElementById("part-1-when").val());
        assertEquals(1, refused.html().select("#part-1-when-error").size());
        Reader.Page saved = owner.submit(press(refused, "remove-1", Map.of()), "chapter", "save", Map.of());
        assertEquals(302, saved.status(), saved::text);

        Reader.Page again = owner.get("/studio/story/chapters/"
                + saved.header("Location").orElseThrow().replaceAll(".*#chapter-", ""));
        assertEquals(List.of("The stall"), titles(again));
        assertEquals("2009-05", again.html().getElementById("part-1-when").val());
        assertEquals("Rain.", again.html().getElementById("part-1-words").val());
    }

    @Test
    void yearsThatNoStoryTellsOfComeBackWithTheirSentences() {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=STOPPED");
        Reader.Page refused = owner.submit(
                form,
                "chapter",
                "save",
                Map.of("title", "Far ahead", "year", "9999", "part-1-when", "May 2201", "part-1-title", "Then"));
        assertEquals(200, refused.status());
        assertEquals("Far ahead", refused.html().getElementById("title").val());
        assertEquals("9999", refused.html().getElementById("year").val());
        assertEquals("May 2201", refused.html().getElementById("part-1-when").val());
        for (String field : List.of("year", "part-1-when")) {
            assertTrue(
                    refused.html()
                            .getElementById(field)
                            .parent()
                            .select(".error")
                            .text()
                            .contains("2200"),
                    field);
        }
    }

    @Test
    void anotherKindKeepsWhatItHasRoomFor() {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=PEOPLE");
        Map<String, String> typed =
                Map.of("title", "Who", "part-1-title", "Amélie", "part-1-words", "She cuts.", "kind", "QUESTIONS");
        Reader.Page questions = press(form, "kind", typed);
        assertEquals(
                "She cuts.", questions.html().getElementById("part-1-words").val());
        assertEquals(0, questions.html().select("#part-1-detail").size());
    }

    @Test
    void rowsMoveByKeysAndARemovedOneIsPutBack() {
        try (BrowserContext context = Chromium.get().newContext(PagesIT.plain())) {
            context.addCookies(List.of(new Cookie("inglenook", owner.cookie()).setUrl(Application.url())));
            Page page = context.newPage();
            page.navigate(Application.url() + "/studio/story/chapters/new?kind=QUESTIONS");
            page.locator("#title").fill("Asked");
            page.locator(".ql-editor").click();
            page.keyboard().press("Tab");
            assertEquals(false, page.evaluate("!!document.activeElement.closest('.ql-editor')"), "keys lead out");
            assertEquals("", page.locator(".ql-editor").innerText().replace("\n", ""), "and leave the text alone");
            page.locator(".ql-editor").click();
            page.keyboard().press("Shift+Tab");
            assertEquals(false, page.evaluate("!!document.activeElement.closest('.ql-editor')"));
            page.locator("#part-1-title").fill("First?");
            page.locator("#part-1-words").fill("Yes.");
            page.locator("button[value=add]").click();
            assertEquals("part-2-title", page.evaluate("document.activeElement.id"));
            page.locator("#part-2-title").fill("Second?");
            page.locator("#part-2-words").fill("No.");
            page.locator("#part-2-words").press("Alt+ArrowUp");
            assertEquals("part-2-words", page.evaluate("document.activeElement.id"));
            page.locator("button[value=remove-1]").click();
            page.keyboard().press("Enter");
            page.locator("#save").click();
            page.waitForURL("**/studio/story**");
        }
        Reader.Page list = owner.get("/studio/story");
        String chapter =
                list.html().select("#chapters a.main").last().attr("href").replaceFirst("^.*/studio", "/studio");
        Reader.Page again = owner.get(chapter);
        assertEquals(List.of("Second?", "First?"), titles(again));
    }

    @Test
    void placeIsPointedAtOnTheMapWithoutScripts() {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=PLACES");
        Reader.Page opened = press(form, "map-1", Map.of("part-1-title", "Forcalquier"));
        String drawing = opened.html().select("input[type=image]").first().attr("src");
        assertTrue(owner.get(drawing.replaceFirst("^/our", "")).text().contains("<path"), drawing);
        Map<String, String> pressed = new LinkedHashMap<>(Map.of("part-1-at.x", "117", "part-1-at.y", "71"));
        Reader.Page placed = owner.submit(opened, "chapter", null, pressed);
        String position = placed.html().getElementById("part-1-position").val();
        assertTrue(position.matches("4\\d\\.\\d+, \\d\\.\\d+"), position);
        assertEquals("Forcalquier", placed.html().getElementById("part-1-title").val());
        assertEquals(404, new Reader().get("/map/section.svg").status());
    }

    @Test
    void placesAreOnAMapAndInAList() {
        Reader.Page story = new Reader().get("/story");
        var places = story.html().select(".kind-places");
        assertTrue(places.select("svg.map .pin").size() >= 4, story::text);
        assertTrue(places.select("ol.from > li").size() >= places.select(".pin").size());
        assertTrue(places.select("svg.map path.land").attr("d").startsWith("M"));
        assertEquals(0, story.html().select("[style]").size());
    }

    private Reader.Page press(Reader.Page form, String row, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(typed);
        fields.put("row", row);
        return owner.submit(form, "chapter", null, fields);
    }

    private static List<String> titles(Reader.Page page) {
        return page.html().select("[data-rows-list] input[name$=-title]").eachAttr("value");
    }
}
