package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.WooCommerceShop;
import org.junit.jupiter.api.Test;

/** What the REST API answers. */
class ApiIT {

    private static final String BOARD = "slow-mornings";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Api owner = Api.owner();
    private final Api stranger = Api.anonymous();

    @Test
    void theStoryIsDraftedOutOfSightAndThenPublished() {
        String lead = "Soap, and the time it takes, told anew.";
        JsonObject draft = Json.createObjectBuilder(ok(owner.get("story/draft")))
                .add("lead", lead)
                .build();
        assertEquals(lead, ok(owner.put("story", draft.toString())).getString("lead"));
        JsonObject before = ok(stranger.get("story"));
        assertNotEquals(lead, before.getJsonObject("story").getString("lead"));
        JsonObject published = ok(owner.post("story/publish", null));
        assertTrue(published.getInt("revision") > before.getInt("revision"), "drafts set aside and plans count too");
        assertEquals(lead, ok(stranger.get("story")).getJsonObject("story").getString("lead"));
        owner.put("story", before.getJsonObject("story").toString());
        owner.post("story/publish", null);
    }

    @Test
    void aValueIsAddedRewrittenAndRemoved() {
        Api.Answer made = owner.post("values", json("title", "Patience", "text", "Six weeks on the rack."));
        assertEquals(201, made.status(), made.text());
        String path = "values/" + made.json().getInt("id");
        assertEquals("Patience", ok(stranger.get(path)).getString("title"));
        assertEquals(
                "Long patience",
                ok(owner.put(path, json("title", "Long patience", "text", "Eight weeks.")))
                        .getString("title"));
        assertEquals(204, owner.delete(path).status());
        assertEquals(404, stranger.get(path).status());
    }

    @Test
    void aClaimIsSeenOnceItIsPublished() {
        JsonObject statement = items(stranger.get("values")).get(0);
        JsonObject asked = Json.createObjectBuilder()
                .add("valueId", statement.getInt("id"))
                .add("statement", "We weigh every bar twice.")
                .add("scope", "All bars since 2024")
                .add("saysSo", "WE")
                .add("validFrom", "2024-01-01")
                .add("responsible", "The makers")
                .build();
        Api.Answer made = owner.post("claims", asked.toString());
        assertEquals(201, made.status(), made.text());
        String path = "claims/" + made.json().getInt("id");
        assertEquals(404, stranger.get(path).status());
        Api.Answer shown = owner.post(
                path + "/evidence", json("shows", "The scales", "date", "2024-01-01", "text", "Two of them."));
        assertEquals(201, shown.status(), shown.text());
        ok(owner.post(path + "/publish", null));
        JsonObject seen = ok(stranger.get(path));
        assertEquals("We weigh every bar twice.", seen.getString("statement"));
        assertEquals(1, seen.getJsonArray("evidence").size());
    }

    @Test
    void aTopicIsStartedAndReadToItsEndPageByPage() {
        JsonObject topic = topic("How long does a bar last you?");
        String posts = "topics/" + topic.getInt("id") + "/posts";
        for (int reply = 2; reply <= 43; reply++) {
            Api.Answer said = owner.post(posts, json("markdown", "Reply *" + reply + "*"));
            assertEquals(201, said.status(), said.text());
            assertEquals(reply, said.json().getInt("number"));
        }
        List<JsonObject> read = new ArrayList<>();
        int pages = 0;
        for (Optional<String> next = Optional.of(posts); next.isPresent(); pages++) {
            Api.Answer page = stranger.get(next.get());
            read.addAll(items(page));
            next = page.next();
        }
        assertEquals(3, pages);
        assertEquals(
                IntStream.rangeClosed(1, 43).boxed().toList(),
                read.stream().map(post -> post.getInt("number")).toList());
        assertTrue(read.get(42).getString("html").contains("<em>43</em>"), read.get(42)::toString);
        assertEquals(42, ok(stranger.get("topics/" + topic.getInt("id"))).getInt("replyCount"));
    }

    @Test
    void aNewTopicStandsOnItsBoard() {
        JsonObject topic = topic("Which soap for a beard?");
        assertEquals(BOARD, topic.getString("board"));
        assertTrue(items(stranger.get("boards/" + BOARD + "/topics")).stream()
                .anyMatch(found -> found.getInt("id") == topic.getInt("id")));
        JsonObject board = items(stranger.get("boards")).stream()
                .filter(found -> found.getString("slug").equals(BOARD))
                .findAny()
                .orElseThrow();
        assertTrue(board.getInt("topicCount") > 0);
    }

    @Test
    void aPreviewIsSafeHtml() {
        String html = ok(stranger.post("preview", json("markdown", "**Bold** <script>alert(1)</script>")))
                .getString("html");
        assertTrue(html.contains("<strong>Bold</strong>"), html);
        assertFalse(html.contains("<script"), html);
    }

    @Test
    void anOrderNamesItsNumberCustomerAndLines() {
        WooCommerceShop shop = WooCommerceShop.connect("orders", Recorded.shopSecret());
        assertEquals(202, shop.send(Recorded.of("13-order.created-20-processing")));
        shop.awaitApplied();
        List<JsonObject> orders = items(owner.get("orders?shop=" + shop.id()));
        assertEquals(1, orders.size());
        JsonObject order = orders.get(0);
        assertEquals("20", order.getString("number"));
        assertEquals("20", order.getString("shopOrderId"));
        assertEquals("PAID", order.getString("state"));
        assertEquals("2026-11-21T20:00:13Z", order.getString("placedAt"));
        assertEquals("Ann Smith", order.getJsonObject("customer").getString("name"));
        assertEquals(3, order.getJsonArray("lines").size());
        assertEquals(order, ok(owner.get("orders/" + order.getInt("id"))));
        JsonObject customer = items(owner.get("customers?shop=" + shop.id())).get(0);
        assertEquals("Ann Smith", customer.getString("name"));
        assertEquals(1, customer.getInt("orders"));
        assertEquals(customer, ok(owner.get("customers/" + customer.getInt("id"))));
    }

    @Test
    void everyPathThatIsReadAnswersWhatTheDocumentPromises() {
        // A plan is there only while one waits, an archive, an import, a translation, a poll or a card's photo once
        // it is made, somebody's request once they asked; a shop's step of installing proves itself, and a mail's own
        // address leads to a page: they are read in tests of their own.
        OpenApi.reads().stream()
                .filter(
                        path -> !path.matches(
                                "/story/plan|/(?:ex|im)ports.*|/board-imports/.*|.*/translations/.*|/topics/.*/poll|/cards/.*/photo|/shops/.*/install/.*|/privacy-requests/.*|/unsubscribe/.*"))
                .forEach(path -> {
                    Api.Answer answer = owner.get(existing(path));
                    assertEquals(200, answer.status(), path + ": " + answer.text());
                    if (answer.header("Content-Type").orElse("").startsWith("application/json")) {
                        OpenApi.assertShape(path, answer.json());
                    }
                });
    }

    @Test
    void pollIsReadAsTheDocumentPromises() {
        String poll = "topics/" + topic("A topic with a poll").getInt("id") + "/poll";
        assertEquals(404, stranger.get(poll).status());
        Api.Answer held = owner.post(poll, "{\"question\":\"Which?\",\"options\":[\"Round\",\"Square\"]}");
        assertEquals(201, held.status(), held::text);
        OpenApi.assertShape("/topics/{id}/poll", ok(stranger.get(poll)));
    }

    @Test
    void memberIsWarnedAndTheWarningLifted() {
        String sanctions = "moderation/members/" + author() + "/sanctions";
        Api.Answer given = owner.post(sanctions, json("kind", "warning", "reason", "Please be kind", "message", ""));
        assertEquals(201, given.status(), given::text);
        OpenApi.assertShape("/moderation/members/{name}/sanctions", ok(owner.get(sanctions)));
        String id = given.json().get("id").toString();
        assertEquals(
                404,
                owner.post("moderation/members/nobody-at-all/sanctions/" + id + "/lift", null)
                        .status());
        assertEquals(204, owner.post(sanctions + "/" + id + "/lift", null).status());
        assertEquals(409, owner.post(sanctions + "/" + id + "/lift", null).status());
        assertTrue(items(owner.get(sanctions)).get(0).containsKey("liftedAt"));
        assertEquals(
                422,
                owner.post(sanctions, json("kind", "exile", "reason", "No")).status());
        assertEquals(
                422,
                owner.post(sanctions, json("kind", "silence", "reason", "No")).status());
    }

    @Test
    void addressOfNoMailUnsubscribesNobody() {
        assertEquals(404, stranger.get("unsubscribe/nobody").status());
        assertEquals(404, stranger.post("unsubscribe/nobody", "").status());
    }

    /** The path with the id of something that exists: of its list's first, or of what the story shows; of a topic its first post. */
    private String existing(String template) {
        String path = template.substring(1).replace("/posts/{number}", "/posts/1");
        int at = path.indexOf('{');
        if (at < 0) {
            return path;
        }
        String list = path.substring(0, at - 1);
        String id =
                switch (list) {
                    case "boards" -> BOARD;
                    case "topics" -> String.valueOf(topic("A topic to be read").getInt("id"));
                    case "moderation/members" -> author();
                    case "pictures" -> String.valueOf(picture());
                    case "sheets" -> String.valueOf(sheet());
                    case "hands" -> String.valueOf(hand());
                    case "printers" -> String.valueOf(printer());
                    default -> firstOf(list, path.substring(at + 1, path.indexOf('}')));
                };
        return path.replaceAll("\\{[^}]+\\}", id);
    }

    private int hand() {
        String name = "A hand to be read " + System.nanoTime();
        Api.Answer written = owner.post(
                "hands",
                "{\"name\":\"" + name
                        + "\",\"kind\":\"WORDS\",\"says\":\"Merci\",\"strokes\":[[1,1,0.5,4,9,0.6,8,2,0.5]]}");
        assertEquals(201, written.status(), written::text);
        return written.json().getInt("id");
    }

    private int printer() {
        Api.Answer added =
                owner.post("printers", "{\"name\":\"A printer to be read " + System.nanoTime() + "\",\"left\":21.2}");
        assertEquals(201, added.status(), added::text);
        return added.json().getInt("id");
    }

    /** What a list's first is addressed by: its id, or what the variable says. */
    private String firstOf(String list, String variable) {
        JsonObject first = items(owner.get(list)).get(0);
        return first.get(first.containsKey("id") ? "id" : variable).toString().replace("\"", "");
    }

    /** A member who started a topic and is none of the makers. */
    private String author() {
        return items(stranger.get("boards/" + BOARD + "/topics")).stream()
                .map(topic -> topic.getJsonObject("author"))
                .filter(member -> !member.getBoolean("maker"))
                .findFirst()
                .orElseThrow()
                .getString("name");
    }

    private int picture() {
        JsonObject story = ok(stranger.get("story")).getJsonObject("story");
        return Stream.concat(Stream.of(story), story.getJsonArray("chapters").getValuesAs(JsonObject.class).stream())
                .filter(part -> part.containsKey("pictureId"))
                .findFirst()
                .orElseThrow()
                .getInt("pictureId");
    }

    private int sheet() {
        JsonObject printed = items(owner.get("notes?state=PRINTED")).get(0);
        Api.Answer asked = owner.post(
                "sheets",
                Json.createObjectBuilder()
                        .add("notes", Json.createArrayBuilder().add(printed.getInt("id")))
                        .add("reprint", true)
                        .build()
                        .toString());
        assertEquals(202, asked.status(), asked.text());
        int id = asked.json().getInt("id");
        Instant limit = Instant.now().plus(LONGEST);
        while (!ok(owner.get("sheets/" + id)).getString("state").equals("DONE")) {
            assertTrue(Instant.now().isBefore(limit), "the sheet is still being made");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return id;
    }

    private JsonObject topic(String title) {
        Api.Answer made =
                owner.post("boards/" + BOARD + "/topics", json("title", title, "markdown", "I *wonder* about it."));
        assertEquals(201, made.status(), made.text());
        assertTrue(made.header("Location")
                .orElse("")
                .endsWith("/api/v1/topics/" + made.json().getInt("id")));
        return made.json();
    }

    private static JsonObject ok(Api.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static List<JsonObject> items(Api.Answer answer) {
        return ok(answer).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static String json(String... namesAndValues) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return json.build().toString();
    }
}
