package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the REST API refuses: always with a problem that says which. */
class ApiRefusalsIT {

    private static final String BOARD = "slow-mornings";

    private final Api owner = Api.owner();
    private final Api stranger = Api.anonymous();

    @ParameterizedTest
    @CsvSource({
        "GET, notes",
        "GET, orders",
        "GET, customers",
        "GET, shops",
        "GET, deliveries",
        "GET, me",
        "GET, story/draft",
        "PUT, story",
        "POST, story/publish",
        "POST, story/revert",
        "POST, story/take-down",
        "GET, story/revisions",
        "PUT, story/plan",
        "POST, story/preview-links",
        "POST, values",
        "POST, claims",
        "POST, boards/slow-mornings/topics",
        "GET, moderation/queue",
        "POST, moderation/queue/flag/1/keep",
        "POST, moderation/queue/held/1/refuse",
        "GET, moderation/members/somebody/sanctions",
        "POST, moderation/members/somebody/sanctions",
        "POST, moderation/members/somebody/sanctions/1/lift",
        "POST, shops",
        "POST, sheets"
    })
    void withoutATokenThereIsNothing(String method, String path) {
        for (Api api : List.of(stranger, Api.with("not-a-token"))) {
            Api.Answer refused = method.equals("GET")
                    ? api.get(path)
                    : method.equals("PUT") ? api.put(path, "{}") : api.post(path, "{}");
            assertProblem(401, refused);
            assertTrue(refused.header("WWW-Authenticate").orElse("").startsWith("Bearer"));
        }
    }

    @Test
    void aTokenOpensNoMoreThanItsScope() {
        Reader maker = Reader.signedIn(Application.OWNER);
        Reader.Page tokens = maker.get("/studio/tokens");
        Reader.Page answer = maker.submit(
                tokens, "newToken", "issue", Map.of("name", "A program for the boards", "scope-community", "on"));
        assertEquals(200, answer.status());
        assertTrue(
                answer.text().contains("id=\"issued\""),
                () -> answer.html().getElementById("main").text());
        List<String> buttons =
                answer.html().select("#tokens input[type=submit]").eachAttr("name");
        assertEquals(Set.copyOf(buttons).size(), buttons.size(), "each row has a button of its own: " + buttons);
        assertEquals(
                buttons,
                maker.get("/studio/tokens")
                        .html()
                        .select("#tokens input[type=submit]")
                        .eachAttr("name"));
        Api boards = Api.with(answer.html().getElementById("issued").text());
        assertEquals(
                List.of("community"),
                ok(boards.get("me")).getJsonArray("scopes").stream()
                        .map(scope -> ((JsonString) scope).getString())
                        .toList());
        Stream.of("notes", "orders", "customers", "shops", "story/draft")
                .forEach(path -> assertProblem(403, boards.get(path)));
        assertProblem(403, boards.post("values", json("title", "a", "text", "b")));
        Api.Answer started = boards.post(
                "boards/" + BOARD + "/topics", json("title", "Written by a program", "markdown", "As it should."));
        assertEquals(201, started.status(), started.text());
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, story",
        "PUT, story/plan",
        "POST, story/preview-links",
        "POST, values",
        "POST, claims",
        "POST, boards/slow-mornings/topics",
        "POST, preview",
        "POST, moderation/queue/held/1/refuse",
        "POST, shops",
        "POST, sheets"
    })
    void whatIsNotJsonIsMalformed(String method, String path) {
        for (String body : List.of("{\"title\": ", "[]", "null", "")) {
            assertProblem(400, method.equals("PUT") ? owner.put(path, body) : owner.post(path, body));
        }
    }

    @Test
    void aFieldThatIsRefusedIsNamed() {
        Api.Answer headline = owner.put("story", json("headline", "x".repeat(10_000)));
        assertProblem(422, headline);
        assertEquals("headline", field(headline));
        Api.Answer chapter = owner.put(
                "story",
                "{\"chapters\": [{\"title\": \"Fine\", \"html\": \"<p>So.</p>\"}, {\"title\": \"%s\", \"html\": \"<p>So.</p>\"}]}"
                        .formatted("x".repeat(10_000)));
        assertProblem(422, chapter);
        assertEquals("chapters[1].title", field(chapter));
        Api.Answer dates = owner.put(
                "story",
                "{\"chapters\": [{\"title\": \"Far\", \"year\": 9999, \"kind\": \"TIMELINE\", \"parts\": [{\"when\": \"9999\", \"title\": \"Then\"}]}]}");
        assertProblem(422, dates);
        assertEquals(
                List.of("chapters[0].year", "chapters[0].part-1-when"),
                dates.json().getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                        .map(problem -> problem.getString("field"))
                        .toList());
    }

    private static String field(Api.Answer refused) {
        return refused.json().getJsonArray("problems").getJsonObject(0).getString("field");
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        String words = "a".repeat(4_000_000);
        JsonObject before = ok(owner.get("story/draft"));
        assertProblem(413, stranger.post("preview", json("markdown", words)));
        assertProblem(413, owner.put("story", json("lead", words)));
        assertEquals(before, ok(owner.get("story/draft")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topics/999999999",
                "topics/999999999/posts",
                "topics/nothing",
                "boards/nothing/topics",
                "values/999999999",
                "claims/999999999",
                "pictures/999999999",
                "story/revisions/999999",
                "story/revisions/999999/differences",
                "notes/999999999",
                "sheets/999999999",
                "sheets/999999999/pdf",
                "orders/999999999",
                "customers/999999999",
                "shops/nothing",
                "moderation/members/nobody-at-all/sanctions",
                "orders?shop=nothing",
                "orders/nothing",
                "nothing"
            })
    void whatDoesNotExistIsNotFound(String path) {
        assertProblem(404, owner.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes",
                "orders",
                "customers",
                "deliveries",
                "values",
                "claims",
                "moderation/queue",
                "boards/slow-mornings/topics"
            })
    void aCursorThatWeDidNotGiveIsMalformed(String path) {
        assertProblem(400, owner.get(path + "?after=bm90aGluZw"));
        assertProblem(400, owner.get(path + "?after=%21%21"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag/999999999", "held/999999999", "appeal/999999999", "flag/none", "rumour/1"})
    void whatDoesNotWaitIsNotDecided(String waiting) {
        assertProblem(404, owner.post("moderation/queue/" + waiting + "/keep", null));
        assertProblem(404, owner.post("moderation/queue/" + waiting + "/refuse", json("reason", "Spam")));
    }

    @Test
    void anotherTypeOfContentIsNotTaken() {
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.address("preview"))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("words"));
        assertProblem(415, stranger.send(request, "POST", "preview"));
    }

    @Test
    void aMethodThatNobodyOffersIsNamedAsSuch() {
        assertProblem(405, owner.delete("story"));
    }

    private static JsonObject ok(Api.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static void assertProblem(int status, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.response().uri() + ": " + answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type").orElse(""), answer.text());
        JsonObject problem = answer.json();
        assertTrue(problem.getString("type").startsWith("urn:inglenook:problem:"), answer.text());
        assertEquals(status, problem.getInt("status"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
    }

    private static String json(String... namesAndValues) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return json.build().toString();
    }
}
