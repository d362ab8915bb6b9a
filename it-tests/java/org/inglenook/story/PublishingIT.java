package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.inglenook.it.Api;
import org.inglenook.it.Reader;
import org.junit.jupiter.api.Test;

/** Publishing later, showing a draft to somebody first, and taking a publish back, over HTTP. */
class PublishingIT {

    /** The demo shop's. */
    private static final ZoneId SHOP = ZoneId.of("Europe/Paris");

    private final Api owner = Api.owner();
    private final Api stranger = Api.anonymous();

    @Test
    void privateLinkShowsTheDraftUntilItIsEnded() {
        JsonObject before = ok(owner.get("story/draft"));
        String lead = "Only for those who hold the link.";
        ok(owner.put("story", with(before, "lead", lead)));
        Api.Answer made = owner.post("story/preview-links", "{\"days\": 2}");
        assertEquals(201, made.status(), made.text());
        String path = URI.create(made.json().getString("url")).getPath();

        Reader anybody = new Reader();
        Reader.Page preview = anybody.get(path.replaceFirst("^/our", ""));
        assertEquals(200, preview.status());
        assertTrue(preview.text().contains(lead));
        assertEquals("private, no-store", preview.header("Cache-Control").orElse(""));
        assertTrue(preview.text().contains("noindex"));
        assertFalse(anybody.get("/story").text().contains(lead));
        assertEquals(404, anybody.get("/preview/a-guess").status());

        String link = "story/preview-links/" + made.json().getInt("id");
        assertFalse(owner.get("story/preview-links").text().contains("url"), "the address is told once");
        assertEquals(204, owner.delete(link).status());
        Reader.Page over = anybody.get(path.replaceFirst("^/our", ""));
        assertEquals(410, over.status());
        assertFalse(over.text().contains(lead));
        owner.put("story", before.toString());
    }

    @Test
    void planIsMadeReadAndCancelledAndReadersSeeNoDifference() {
        JsonObject published = ok(stranger.get("story"));
        LocalDateTime at = LocalDateTime.now(SHOP)
                .plusDays(3)
                .withHour(9)
                .withMinute(0)
                .withNano(0)
                .withSecond(0);
        JsonObject plan = ok(owner.put("story/plan", at(at)));
        assertEquals(at.atZone(SHOP).toInstant(), Instant.parse(plan.getString("dueAt")));
        JsonObject read = ok(owner.get("story/plan"));
        assertEquals(plan.getString("dueAt"), read.getString("dueAt"));
        assertEquals(plan.getInt("revision"), read.getInt("revision"));
        assertEquals(published, ok(stranger.get("story")));
        assertEquals(
                "PLANNED",
                ok(owner.get("story/revisions/" + plan.getInt("revision"))).getString("kind"));
        assertEquals(204, owner.delete("story/plan").status());
        assertEquals(404, owner.get("story/plan").status());
    }

    @Test
    void hourThatTheClockSkipsIsRefusedWithASentence() {
        ZoneOffsetTransition next = SHOP.getRules().nextTransition(Instant.now());
        while (!next.isGap()) {
            next = SHOP.getRules().nextTransition(next.getInstant());
        }
        Api.Answer refused = owner.put("story/plan", at(next.getDateTimeBefore().plusMinutes(30)));
        assertEquals(422, refused.status());
        assertTrue(refused.json().getString("detail").contains("03:00"), refused.text());
    }

    @Test
    void whatIsNoMomentIsRefused() {
        assertEquals(
                422, owner.put("story/plan", "{\"at\": \"9999-12-31T10:00\"}").status());
        assertEquals(
                422, owner.put("story/plan", "{\"at\": \"2001-01-01T10:00\"}").status());
        assertEquals(400, owner.put("story/plan", "{\"at\": \"tomorrow\"}").status());
        assertEquals(400, owner.put("story/plan", "{}").status());
    }

    @Test
    void lastPublishIsTakenBackAndTheDifferenceIsTold() {
        JsonObject before = ok(owner.get("story/draft"));
        int first = ok(owner.post("story/publish", null)).getInt("revision");
        ok(owner.put("story", with(before, "lead", "A lead that was published by mistake.")));
        int mistake = ok(owner.post("story/publish", null)).getInt("revision");

        JsonObject differences = ok(owner.get("story/revisions/" + first + "/differences?to=" + mistake));
        assertEquals(
                "lead",
                differences
                        .getJsonArray("parts")
                        .getJsonObject(0)
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .getString("field"));

        JsonObject back = ok(owner.post("story/revert", null));
        assertEquals(first, back.getInt("repeats"));
        assertEquals(
                before.getString("lead"),
                ok(stranger.get("story")).getJsonObject("story").getString("lead"));
        assertTrue(owner.all("story/revisions").size() >= 3);
        owner.put("story", before.toString());
    }

    private static String at(LocalDateTime moment) {
        return Json.createObjectBuilder().add("at", moment.toString()).build().toString();
    }

    private static String with(JsonObject story, String field, String words) {
        return Json.createObjectBuilder(story).add(field, words).build().toString();
    }

    private static JsonObject ok(Api.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }
}
