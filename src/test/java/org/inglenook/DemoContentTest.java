package org.inglenook;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.story.ChapterKind;
import org.junit.jupiter.api.Test;

/** The demo shop holds what it promises, and nothing that would embarrass. */
class DemoContentTest {

    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OFFER =
            Pattern.compile("(?i)\\b(coupon|voucher|discount|code|sale|free|offer|off)\\b|[%€$£]|\\d+[.,]\\d\\d");
    private static final Set<String> TAGS = Set.of("p", "em", "strong", "blockquote", "ul", "li");

    private final JsonObject story = read("story");
    private final JsonObject values = read("values");
    private final JsonObject community = read("community");
    private final JsonObject notes = read("notes");
    private final JsonObject shop = read("shop");
    private final JsonObject identity = read("identity");

    @Test
    void storyHasThreeAnswersAndChaptersOfEveryKind() {
        assertEquals(
                Set.of("why", "how", "what"), story.getJsonObject("answers").keySet());
        assertEquals(
                Arrays.stream(ChapterKind.values()).map(Enum::name).collect(Collectors.toSet()),
                objects(story, "chapters").stream()
                        .map(chapter -> chapter.getString("kind"))
                        .collect(Collectors.toSet()));
        for (JsonObject chapter : objects(story, "chapters")) {
            int paragraphs = chapter.getJsonArray("text").size();
            boolean told = paragraphs >= 2 || objects(chapter, "parts").size() >= 2;
            assertTrue(told && paragraphs <= 5, chapter.getString("title"));
        }
    }

    @Test
    void timelineHasNineDatesInTheirOrder() {
        List<String> dates = objects(story, "chapters").stream()
                .filter(chapter -> "TIMELINE".equals(chapter.getString("kind")))
                .flatMap(chapter -> objects(chapter, "parts").stream())
                .map(part -> part.getString("when"))
                .toList();
        assertEquals(9, dates.size());
        assertEquals(dates.stream().sorted().toList(), dates);
    }

    @Test
    void chaptersUseOnlyPlainMarkup() {
        Matcher tag = Pattern.compile("</?([a-z]+)[^>]*>").matcher(text(story));
        while (tag.find()) {
            assertTrue(TAGS.contains(tag.group(1)) && !tag.group().contains(" "), tag.group());
        }
    }

    @Test
    void everyPictureExistsIsSmallAndIsDescribed() throws IOException {
        List<JsonObject> shown = new ArrayList<>();
        objects(story, "chapters").stream()
                .flatMap(chapter -> Stream.concat(Stream.of(chapter), objects(chapter, "parts").stream()))
                .filter(one -> one.containsKey("picture"))
                .forEach(shown::add);
        objects(values, "claims").stream()
                .flatMap(claim -> objects(claim, "evidence").stream())
                .filter(evidence -> evidence.containsKey("file"))
                .forEach(shown::add);
        Set<String> used = new HashSet<>();
        for (JsonObject one : shown) {
            String file = one.getString("picture", one.getString("file", ""));
            used.add(file);
            assertTrue(Files.size(DEMO.resolve("pictures").resolve(file)) <= 60_000, file);
            assertTrue(one.getString("alt").length() > 40, "alt text of " + file);
        }
        try (Stream<Path> files = Files.list(DEMO.resolve("pictures"))) {
            assertEquals(used, files.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void picturesCarryNothingButPixels() throws IOException {
        try (Stream<Path> files = Files.list(DEMO.resolve("pictures"))) {
            for (Path file : files.toList()) {
                String raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String chunk : List.of("tEXt", "iTXt", "zTXt", "eXIf", "tIME")) {
                    assertFalse(raw.contains(chunk), file + " holds " + chunk);
                }
            }
        }
    }

    @Test
    void tenClaimsOfEveryStanding() {
        List<JsonObject> claims = objects(values, "claims");
        assertEquals(10, claims.size());
        assertEquals(
                1, claims.stream().filter(c -> c.containsKey("withdrawnReason")).count());
        assertEquals(1, claims.stream().filter(DemoContentTest::isOver).count());
        assertTrue(claims.stream().anyMatch(c -> c.containsKey("certificateNumber")));
        assertTrue(objects(values, "notYet").size() >= 2);
    }

    @Test
    void everyClaimSaysWhatItCoversWhoSaysSoAndWhatBearsItOut() {
        Set<String> statements = keys(values, "values");
        for (JsonObject claim : objects(values, "claims")) {
            String key = claim.getString("key");
            assertAll(
                    key,
                    () -> assertTrue(statements.contains(claim.getString("value"))),
                    () -> assertFalse(claim.getString("scope").isBlank()),
                    () -> assertFalse(claim.getString("responsible").isBlank()),
                    () -> assertEquals("THIRD_PARTY".equals(claim.getString("says")), claim.containsKey("verifier")),
                    () -> assertFalse(claim.getJsonArray("evidence").isEmpty()));
            objects(claim, "evidence").forEach(evidence -> assertTrue(evidence.containsKey("date"), key));
        }
    }

    @Test
    void sevenBoardsTwelveTopicsAndOneWithFortyReplies() {
        List<JsonObject> topics = objects(community, "topics");
        assertEquals(7, objects(community, "boards").size());
        assertEquals(12, topics.size());
        assertEquals(
                1, topics.stream().filter(t -> objects(t, "posts").size() == 41).count());
        assertEquals(1, topics.stream().filter(t -> t.containsKey("closed")).count());
        assertEquals(1, topics.stream().filter(t -> t.containsKey("held")).count());
        Set<String> boards = objects(community, "boards").stream()
                .map(board -> board.getString("slug"))
                .collect(Collectors.toSet());
        assertEquals(boards, topics.stream().map(t -> t.getString("board")).collect(Collectors.toSet()));
        assertEquals(1, posts().filter(post -> post.containsKey("hidden")).count());
        assertTrue(posts().filter(post -> post.containsKey("edits")).count() >= 2);
    }

    @Test
    void aMakerAnswersTheCoconutQuestionInThreeHours() {
        List<JsonObject> posts = objects(
                objects(community, "topics").stream()
                        .filter(topic -> "coconut-traceable".equals(topic.getString("key")))
                        .findFirst()
                        .orElseThrow(),
                "posts");
        assertEquals("martin", posts.get(1).getString("by"));
        assertEquals(Duration.ofHours(3), Duration.between(time(posts.get(0), "at"), time(posts.get(1), "at")));
    }

    @Test
    void everybodyWhoWritesExistsAndHadJoined() {
        var joined = objects(identity, "members").stream()
                .collect(Collectors.toMap(m -> m.getString("name"), m -> time(m, "joinedAt")));
        posts().forEach(post -> {
            assertTrue(joined.containsKey(post.getString("by")), post.getString("by"));
            assertTrue(time(post, "at").isAfter(joined.get(post.getString("by"))), post.getString("by"));
            Stream.concat(objects(post, "flags").stream(), Stream.ofNullable(post.getJsonObject("hidden")))
                    .forEach(act -> assertTrue(joined.containsKey(act.getString("by"))));
        });
    }

    @Test
    void postsFollowOneAnotherInTimeAndAnswerEarlierOnes() {
        for (JsonObject topic : objects(community, "topics")) {
            List<JsonObject> posts = objects(topic, "posts");
            for (int i = 1; i < posts.size(); i++) {
                assertTrue(time(posts.get(i - 1), "at").isBefore(time(posts.get(i), "at")), topic.getString("key"));
                assertTrue(posts.get(i).getInt("quotes", 1) <= i, topic.getString("key"));
            }
        }
    }

    @Test
    void subjectsOfTopicsExist() {
        Set<String> known = new HashSet<>();
        keys(values, "claims").forEach(key -> known.add("claim:" + key));
        keys(story, "chapters").forEach(key -> known.add("chapter:" + key));
        objects(community, "topics").stream()
                .filter(topic -> topic.containsKey("subject"))
                .forEach(topic -> assertTrue(known.contains(topic.getString("subject")), topic.getString("subject")));
    }

    @Test
    void eightTemplatesWithFallbacksAndNoOffer() {
        assertEquals(8, objects(notes, "templates").size());
        for (JsonObject template : objects(notes, "templates")) {
            String text = strings(template, "text");
            Matcher variable = VARIABLE.matcher(text);
            while (variable.find()) {
                String said = variable.group(1);
                boolean safe = "sentence".equals(said) || said.indexOf('|') > 0 && !said.endsWith("|");
                assertTrue(safe, template.getString("key") + ": " + said);
            }
            assertFalse(OFFER.matcher(text).find(), template.getString("key"));
        }
    }

    @Test
    void notesAreWrittenForOrdersThatExist() {
        Set<String> orders = orderNumbers();
        Stream.concat(objects(notes, "notes").stream(), objects(notes, "replies").stream())
                .forEach(note -> assertTrue(orders.contains(note.getString("order")), note.getString("order")));
        objects(notes, "notes").stream()
                .filter(note -> !"SKIPPED".equals(note.getString("state")))
                .forEach(note -> assertTrue(keys(notes, "templates").contains(note.getString("template"))));
    }

    @Test
    void twentyFiveOrdersWithTheNamesThatBreakPrinters() {
        assertEquals(25, orderNumbers().size());
        String names = objects(shop, "events").stream()
                .map(event -> event.getJsonObject("data"))
                .flatMap(order -> Stream.of("customer", "shipTo")
                        .filter(order::containsKey)
                        .map(order::getJsonObject))
                .map(person -> person.getString("name", ""))
                .collect(Collectors.joining("\n"));
        for (String name : List.of(
                "Élodie",
                "Łukasz",
                "Дарья",
                "Καλλιόπη",
                "Nguyễn",
                "مريم",
                "מרים",
                "क्षितिजा",
                "김민지",
                "さくら",
                "mr JOHN SMITH",
                "@letterbox.example",
                "SARL",
                "Inês & Rui")) {
            assertTrue(names.contains(name), name);
        }
        List<Integer> lengths = names.lines().map(String::length).toList();
        assertTrue(lengths.containsAll(List.of(0, 1, 60)), () -> "lengths " + lengths);
    }

    @Test
    void ordersKeepToTheirSchema() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("plugin-manifest/generic/order-event.schema.json")));
        var mapper = new ObjectMapper();
        for (JsonObject event : objects(shop, "events")) {
            String dated = Pattern.compile("\"(-P[0-9DTHM]+)\"")
                    .matcher(event.toString())
                    .replaceAll(found -> "\"" + NOW.plus(Duration.parse(found.group(1))) + "\"");
            assertEquals(Set.of(), schema.validate(mapper.readTree(dated)), dated);
        }
    }

    @Test
    void everyAddressIsFictional() {
        Matcher host = Pattern.compile("(?:https?://|@)([\\w.-]+)")
                .matcher(text(story) + text(values) + text(community) + text(notes) + text(shop) + text(identity));
        while (host.find()) {
            String name = host.group(1).replaceAll("\\.$", "");
            assertTrue(name.endsWith(".example"), name);
        }
    }

    private Stream<JsonObject> posts() {
        return objects(community, "topics").stream().flatMap(topic -> objects(topic, "posts").stream());
    }

    private Set<String> orderNumbers() {
        return objects(shop, "events").stream()
                .map(event -> event.getJsonObject("data").getString("number"))
                .collect(Collectors.toSet());
    }

    private static boolean isOver(JsonObject claim) {
        String until = claim.getString("validUntil", "");
        return !until.isEmpty()
                && !until.startsWith("P")
                && Instant.parse(until + "T00:00:00Z").isBefore(NOW);
    }

    private static Instant time(JsonObject object, String name) {
        return NOW.plus(Duration.parse(object.getString(name)));
    }

    private static Set<String> keys(JsonObject file, String list) {
        return objects(file, list).stream()
                .filter(one -> one.containsKey("key"))
                .map(one -> one.getString("key"))
                .collect(Collectors.toSet());
    }

    private static List<JsonObject> objects(JsonObject from, String name) {
        JsonArray array = from.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }

    private static String strings(JsonObject from, String name) {
        return from.getJsonArray(name).getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining("\n"));
    }

    private static String text(JsonValue file) {
        return file.toString();
    }

    private static JsonObject read(String room) {
        try (JsonReader reader = Json.createReader(Files.newInputStream(DEMO.resolve(room + ".json")))) {
            return reader.readObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
