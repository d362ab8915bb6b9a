package org.inglenook.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** An archive is made, fetched and taken in again over REST, with the transactions and jobs of the server. */
class ArchivesIT {

    /** An installation that nobody has. */
    private static final String STRANGER = "0123456789abcdef";

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Api owner = Api.owner();

    @Test
    void whatIsExportedIsTakenInAgainAndChangesNothing() throws IOException {
        Api.Answer asked = owner.post("exports", null);
        assertEquals(202, asked.status(), asked.text());
        String made = "exports/" + asked.json().getInt("id");
        JsonObject export = awaited(made);
        assertEquals("DONE", export.getString("state"), export::toString);
        OpenApi.assertShape("/exports/{id}", export);
        OpenApi.assertShape("/exports", owner.get("exports").json());

        Api.Answer archive = owner.get(made + "/archive");
        assertEquals(200, archive.status());
        assertEquals("application/zip", archive.header("Content-Type").orElse(""));
        assertEquals(export.getInt("size"), archive.response().body().length);
        assertTrue(entries(archive.response().body())
                .keySet()
                .containsAll(Set.of("manifest.json", "story/revisions.jsonl", "values/claims.jsonl")));

        JsonObject before = owner.get("story").json();
        JsonObject taken =
                awaited("imports/" + brought(archive.response().body(), 202).getInt("id"));
        assertEquals("DONE", taken.getString("state"), taken::toString);
        OpenApi.assertShape("/imports/{id}", taken);
        OpenApi.assertShape("/imports", owner.get("imports").json());
        assertTrue(
                taken.getJsonArray("counts").getValuesAs(JsonObject.class).stream()
                        .allMatch(count -> count.getInt("taken") == 0 && count.getInt("left") > 0),
                taken::toString);
        assertEquals(before, owner.get("story").json());
        assertEquals(204, owner.delete(made).status());
        assertEquals(404, owner.get(made).status());
    }

    @Test
    void whatIsNoArchiveIsRefusedWithASentence() {
        JsonObject refused = brought("no zip at all".getBytes(), 422);
        assertTrue(refused.getString("type").endsWith("platform.archive.error.zip"), refused::toString);
        JsonObject cut = awaited(
                "imports/" + brought(new byte[] {'P', 'K', 3, 4, 0, 0}, 202).getInt("id"));
        assertEquals("FAILED", cut.getString("state"));
        assertFalse(cut.getJsonArray("reasons").isEmpty());
    }

    /** The same archive as if another installation had made it, with one claim that says too much. */
    @Test
    void whatIsRefusedAtItsEndLeavesNothingOfItsBeginning() throws IOException {
        byte[] own = exported();
        Map<String, byte[]> entries = entries(own);
        String name = json(entries.get("manifest.json")).getString("installation");
        Map<String, byte[]> foreign = new TreeMap<>();
        entries.forEach((entry, content) -> foreign.put(
                entry.replace(name, STRANGER),
                entry.contains("/files/") ? content : utf8(utf8(content).replace(name, STRANGER))));
        foreign.computeIfPresent(
                "values/claims.jsonl",
                (entry, lines) -> utf8(utf8(lines).replaceFirst("\"scope\":\"", "\"scope\":\"" + "x".repeat(501))));

        JsonObject refused = awaited("imports/" + brought(zip(foreign), 202).getInt("id"));
        assertEquals("FAILED", refused.getString("state"), refused::toString);
        assertEquals(2, refused.getJsonArray("reasons").size(), refused::toString);
        assertTrue(refused.getJsonArray("reasons").getString(0).contains("values/claims"), refused::toString);
        assertEquals(
                json(entries.get("manifest.json")).getJsonObject("lists"),
                json(entries(exported()).get("manifest.json")).getJsonObject("lists"));
    }

    private byte[] exported() {
        String made = "exports/" + owner.post("exports", null).json().getInt("id");
        assertEquals("DONE", awaited(made).getString("state"));
        return owner.get(made + "/archive").response().body();
    }

    @Test
    void onlyTheOwnerWithTheScopeMakesOne() {
        assertEquals(401, Api.anonymous().post("exports", null).status());
        assertEquals(401, Api.anonymous().get("imports").status());
    }

    private JsonObject brought(byte[] bytes, int status) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.address("imports?name=again.zip"))
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        for (Instant until = Instant.now().plus(LONGEST);
                ;
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos())) {
            Api.Answer answer = owner.send(request.copy(), "POST", "imports");
            // One at a time: another test's may be on its way.
            if (answer.status() != 409 || Instant.now().isAfter(until)) {
                assertEquals(status, answer.status(), answer.text());
                return answer.json();
            }
        }
    }

    private JsonObject awaited(String path) {
        JsonObject archive = owner.get(path).json();
        for (Instant until = Instant.now().plus(LONGEST);
                Set.of("WAITING", "RUNNING").contains(archive.getString("state"))
                        && Instant.now().isBefore(until);
                archive = owner.get(path).json()) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return archive;
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static JsonObject json(byte[] content) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
            return reader.readObject();
        }
    }

    private static String utf8(byte[] content) {
        return new String(content, UTF_8);
    }

    private static byte[] utf8(String content) {
        return content.getBytes(UTF_8);
    }
}
