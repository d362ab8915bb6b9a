package org.inglenook.community.imports;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The format for every other forum: a JSON object on each line, texts in Markdown. docs/import-boards.md describes it. */
public class JsonLines implements OldForum {

    static final String NAME = "inglenook-boards";

    private static final Set<String> KINDS = Set.of("board", "topic", "member", "post", "poll", "answer");
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"" + NAME + "\"");
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
        try (FileText text = new FileText(source)) {
            int at = text.line();
            for (String line = text.nextLine(); line != null; line = text.nextLine()) {
                use.accept(checked(read(line, at), at));
                at = text.line();
            }
        }
    }

    /** What doesn't begin as a record is passed over. */
    private static JsonObject read(String line, int at) {
        if (!line.startsWith("{")) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Unreadable.because("json", at);
        }
    }

    /** A record that can be told by its id, and what it says of times and lists. */
    static JsonObject checked(JsonObject record, int at) {
        String kind = text(record, "record");
        if (kind.isEmpty()) {
            return record;
        }
        if (!KINDS.contains(kind)) {
            throw Unreadable.because("kind", at, kind);
        }
        String named = "poll".equals(kind) || "answer".equals(kind) ? "topic" : "id";
        if (text(record, named).isEmpty()) {
            throw Unreadable.because("field", at, named);
        }
        for (String time : List.of("at", "joinedAt", "closesAt")) {
            if (!isTime(text(record, time))) {
                throw Unreadable.because("field", at, time);
            }
        }
        for (String list : List.of("options", "votes")) {
            if (record.containsKey(list) && !isListOfObjects(record.get(list))) {
                throw Unreadable.because("field", at, list);
            }
        }
        return record;
    }

    private static boolean isTime(String written) {
        return written.isEmpty() || !at(written).equals(Instant.EPOCH) || written.startsWith("1970-");
    }

    private static boolean isListOfObjects(JsonValue value) {
        return value instanceof JsonArray list && list.stream().allMatch(JsonObject.class::isInstance);
    }

    /** Whether the file says in its first line that it is of this format. */
    static boolean isWrittenIn(Source source) throws IOException {
        try (FileText text = new FileText(source)) {
            char[] start = new char[1000];
            int length = Math.max(0, text.read(start));
            String first = new String(start, 0, length).lines().findFirst().orElse("");
            return first.startsWith("{") && FORMAT.matcher(first).find();
        }
    }
}
