package org.inglenook.community.imports;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format for every other forum: a JSON object on each line, texts in Markdown. docs/import-boards.md describes it. */
public class JsonLines implements OldForum {

    static final String NAME = "inglenook-boards";

    private static final Pattern POST = Pattern.compile("\\]\\(post:([^)\\s]{1,100})\\)");

    @Override
    public String kind() {
        return "json";
    }

    @Override
    public String markdown(String text, Function<String, String> addresses) {
        return POST.matcher(text).replaceAll(link -> {
            String address = addresses.apply(link.group(1));
            return Matcher.quoteReplacement(address == null ? "]" : "](" + address + ")");
        });
    }

    @Override
    public void read(Source source, OldRecords to) throws IOException {
        for (String kind : List.of("board", "topic")) {
            each(source, kind, line -> tell(kind, line, to));
        }
        int[] posts = {0};
        each(source, "post", line -> posts[0]++);
        to.expect(posts[0]);
        for (String kind : List.of("member", "post", "poll", "answer")) {
            each(source, kind, line -> tell(kind, line, to));
        }
    }

    private static void tell(String kind, JsonObject line, OldRecords to) {
        String id = text(line, "id");
        switch (kind) {
            case "board" -> to.board(new OldBoard(id, text(line, "name"), text(line, "purpose"), ""));
            case "topic" ->
                to.topic(new OldTopic(
                        id,
                        text(line, "board"),
                        text(line, "title"),
                        "",
                        line.getBoolean("pinned", false),
                        line.getBoolean("closed", false)));
            case "member" ->
                to.member(new OldMember(id, text(line, "name"), text(line, "email"), at(text(line, "joinedAt"))));
            case "post" ->
                to.post(new OldPost(
                        id,
                        text(line, "topic"),
                        text(line, "author"),
                        text(line, "guest"),
                        at(text(line, "at")),
                        text(line, "text"),
                        text(line, "replyTo")));
            case "answer" -> to.answer(text(line, "topic"), text(line, "post"));
            default -> to.poll(poll(line));
        }
    }

    private static OldPoll poll(JsonObject line) {
        String closesAt = text(line, "closesAt");
        return new OldPoll(
                text(line, "topic"),
                text(line, "question"),
                objects(line, "options").stream()
                        .map(option -> new OldPoll.Option(
                                text(option, "id"), text(option, "words"), option.getInt("votes", 0)))
                        .toList(),
                objects(line, "votes").stream()
                        .map(vote -> new OldPoll.Vote(text(vote, "option"), text(vote, "member")))
                        .toList(),
                line.getInt("mostChoices", 1),
                closesAt.isEmpty() ? null : at(closesAt));
    }

    private static List<JsonObject> objects(JsonObject line, String name) {
        return line.containsKey(name) ? line.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    private static String text(JsonObject line, String name) {
        return line.getString(name, "");
    }

    private static Instant at(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private void each(Source source, String kind, Consumer<JsonObject> use) throws IOException {
        each(source, record -> {
            if (kind.equals(text(record, "record"))) {
                use.accept(record);
            }
        });
    }

    /** All records of the file, in its order. */
    void each(Source source, Consumer<JsonObject> use) throws IOException {
        try (BufferedReader lines = lines(source)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                use.accept(read(line));
            }
        }
    }

    /** What is no record is passed over. */
    private static JsonObject read(String line) {
        if (!line.startsWith("{")) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    /** Whether the file says in its first line that it is of this format. */
    static boolean isWrittenIn(Source source) throws IOException {
        try (BufferedReader lines = lines(source)) {
            char[] start = new char[1000];
            int length = Math.max(0, lines.read(start));
            String first = new String(start, 0, length).lines().findFirst().orElse("");
            return NAME.equals(text(read(first), "format"));
        }
    }

    private static BufferedReader lines(Source source) throws IOException {
        return new BufferedReader(new InputStreamReader(SqlDump.plain(source.open()), StandardCharsets.UTF_8));
    }
}
