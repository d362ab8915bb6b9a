package org.inglenook.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Reader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A claim as an owner writes it whose browser runs no script. */
@Tag("once")
class ClaimFormIT {

    private static final String NEW = "/studio/values/claims/new";

    @Test
    void publishingTooEarlySaysAllThatIsMissingAndLosesNothing() {
        Reader owner = Reader.signedIn(Application.OWNER);
        Reader.Page early = owner.submit(
                owner.get(NEW),
                "claim",
                "publish",
                Map.of("says", "THIRD_PARTY", "responsible", "Amélie", "number", "EC 12"));

        assertEquals(200, early.status());
        assertEquals(
                List.of("#statement", "#scope", "#verifier"),
                early.html().select("#problems a").eachAttr("href"));
        assertEquals("Amélie", early.html().select("#responsible").val());
        assertEquals("EC 12", early.html().select("#number").val());
        assertEquals(
                "THIRD_PARTY", early.html().select("#says option[selected]").val());
        assertEquals("true", early.html().select("#scope").attr("aria-invalid"));

        Element coded =
                early.html().select("#product-names option:matches(^[^,]+$)").first();
        String name = coded.val();
        String code = coded.text();
        Reader.Page published = owner.submit(
                early,
                "claim",
                "publish",
                Map.of(
                        "statement", "The bar is cut by hand",
                        "scope", "All bars since 2024",
                        "verifier", "The guild of soap-makers",
                        "until", "2099-12-31",
                        "product", name));
        assertEquals(302, published.status(), published::text);
        Reader.Page saved = owner.get(published.header("Location").orElseThrow().replaceAll("^https?://[^/]+/our", ""));
        assertEquals(code, saved.html().select("#products").val().strip());
        assertTrue(saved.html().select(".known").text().contains(name), saved.text());
    }

    @Test
    void visitorsQuestionIsAnsweredBesideItsOwnFieldAndStandsUnderTheClaimWithItsTime() {
        JsonObject claim =
                Api.anonymous().get("claims").json().getJsonArray("items").getJsonObject(0);
        String words = "Who carries the press upstairs?";
        Reader visitor = new Reader();
        Reader.Page asked = visitor.submit(
                visitor.get("/ask/claim:" + claim.getInt("id")), "ask", "send", Map.of("question", words));
        assertEquals(302, asked.status(), asked::text);
        assertFalse(asked.header("Location").orElseThrow().contains("#"), "the thanks are at the head of the page");

        Reader owner = Reader.signedIn(Application.OWNER);
        Reader.Page moderation = owner.get("/studio/moderation");
        String form = moderation
                .html()
                .select("article:has(blockquote:contains(" + words + ")) form")
                .attr("id");
        String id = form.substring("question-".length());
        Reader.Page empty = owner.submit(moderation, form, "publish-" + id, Map.of());
        assertEquals(
                List.of("#answer-" + id), empty.html().select("#problems a").eachAttr("href"));
        assertEquals("true", empty.html().select("#answer-" + id).attr("aria-invalid"));

        Reader.Page answered = owner.submit(empty, form, "publish-" + id, Map.of("answer-" + id, "Jonas does."));
        assertEquals(302, answered.status(), answered::text);
        String questions = visitor.get(URI.create(claim.getString("url")).getPath())
                .html()
                .select("#questions")
                .text();
        assertTrue(questions.contains(words) && questions.contains("Jonas does."), questions);
        assertTrue(questions.contains("answered within the hour"), questions);
    }
}
