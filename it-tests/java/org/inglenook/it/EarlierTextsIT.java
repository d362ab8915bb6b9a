package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was saved can be undone, and what was said before can be compared and brought back, with forms alone and over the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierTextsIT {

    private Reader owner;

    @BeforeAll
    void signIn() {
        owner = Reader.signedIn(Application.OWNER);
    }

    @Test
    void aSavedValueIsUndoneFromThePageThatSaysSo() {
        String statement = statement("We answer letters", "Within a week.");
        Reader.Page saved = owner.follow(save(statement, "Within a day."));
        assertEquals(List.of("Within a week."), said(statement));

        Reader.Page undone = owner.submit(saved, "undoing", "undo-it", Map.of());

        assertEquals(302, undone.status(), undone::text);
        assertEquals(
                "Within a week.",
                owner.get(statement).html().getElementById("text").val());
        assertEquals(List.of("Within a day.", "Within a week."), said(statement));
    }

    @Test
    void whatWasRewrittenSinceIsNotUndoneUnseen() {
        String statement = statement("We mend", "For a year.");
        Reader.Page saved = owner.follow(save(statement, "For two years."));
        save(statement, "For three years.");

        Reader.Page refused = owner.submit(saved, "undoing", "undo-it", Map.of());

        assertEquals(200, refused.status());
        assertTrue(refused.html().select("#problems").text().contains("rewritten since"), refused::text);
        assertEquals(
                "For three years.",
                owner.get(statement).html().getElementById("text").val());
    }

    @Test
    void anEarlierVersionIsComparedWithNow() {
        String statement = statement("We compost", "All of it.");
        save(statement, "Most of it.");
        String compare =
                owner.get(statement).html().select("#earlier-versions a").attr("href");

        Reader.Page compared = owner.get(statement + compare.replace("#earlier", ""));

        assertEquals("All", compared.html().select(".since del").text());
        assertEquals("Most", compared.html().select(".since ins").text());
    }

    @Test
    void theApiBringsAnEarlierTextBack() {
        String statement = statement("We recycle", "Paper.");
        save(statement, "Paper and glass.");
        int id = Api.owner()
                .get("earlier-texts?place=" + place(statement))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");

        Api.Answer back = Api.owner().post("earlier-texts/" + id + "/bring-back", "{}");

        assertEquals(200, back.status(), back::text);
        assertEquals(
                "Paper.", owner.get(statement).html().getElementById("text").val());
        assertEquals(
                404,
                Api.owner().post("earlier-texts/999999999/bring-back", "{}").status());
        assertEquals(404, Api.owner().get("earlier-texts?place=no%20place").status());
        assertEquals(401, Api.anonymous().get("earlier-texts?place=opening").status());
    }

    /** Makes a value and says where it is edited. */
    private String statement(String title, String text) {
        Reader.Page form = owner.get("/studio/values/statements/new");
        Reader.Page added = owner.submit(form, "statement", "save", Map.of("title", title, "text", text));
        assertEquals(302, added.status(), added::text);
        return owner.follow(added).html().select("a[href*=/studio/values/statements/]").stream()
                .filter(link -> link.text().equals(title))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private Reader.Page save(String statement, String text) {
        Reader.Page saved = owner.submit(owner.get(statement), "statement", "save", Map.of("text", text));
        assertEquals(302, saved.status(), saved::text);
        return saved;
    }

    private static List<String> said(String statement) {
        return Api.owner()
                .get("earlier-texts?place=" + place(statement))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getJsonObject("text").getString("text"))
                .toList();
    }

    private static String place(String statement) {
        return statement.replaceAll(".*/", "statement:");
    }
}
