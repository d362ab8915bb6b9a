package org.inglenook.community.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.inglenook.community.imports.OldRecords.Reason;

/**
 * Discourse, from the file that its command for exporting categories writes, or from what its API answers for categories and topics, one
 * after the other. A post is known by its topic and its number there, as quotes and addresses name it.
 */
public final class Discourse implements OldForum {

    private static final Set<String> LISTS = Set.of("categories", "users", "topics");
    private static final Set<String> TOPIC = Set.of(
            "id",
            "title",
            "slug",
            "category_id",
            "pinned",
            "closed",
            "archived",
            "archetype",
            "visible",
            "deleted_at",
            "post_stream",
            "accepted_answer");

    /** Begins a text of which the file has only the HTML. */
    private static final String COOKED = "\u0001";

    private static final int SAID = 1;
    private static final int WHISPERED = 4;

    @Override
    public String kind() {
        return "discourse";
    }

    @Override
    public String markdown(String text, Function<String, String> addresses) {
        return text.startsWith(COOKED)
                ? HtmlText.markdown(text.substring(COOKED.length()), addresses)
                : DiscourseText.markdown(text, addresses);
    }

    static boolean isWrittenIn(Source source) throws IOException {
        boolean[] found = {false};
        each(
                source,
                (list, record) -> found[0] |= record.containsKey("post_stream")
                        || record.containsKey("posts") && record.containsKey("category_id"));
        return found[0];
    }

    private static void each(Source source, BiConsumer<String, JsonObject> use) throws IOException {
        each(source, use, line -> {});
    }

    private static void each(Source source, BiConsumer<String, JsonObject> use, IntConsumer broken) throws IOException {
        new JsonObjects(LISTS, Set.of("category_list"), TOPIC, use, broken).read(source);
    }

    /** Topics, whether in a list or an object of their own, each with its posts. */
    private static void topics(Source source, Consumer<JsonObject> use) throws IOException {
        each(source, (list, record) -> {
            if ("topics".equals(list) && record.containsKey("posts")
                    || JsonObjects.REST.equals(list) && record.containsKey("post_stream")) {
                use.accept(record);
            }
        });
    }

    @Override
    public void read(Source source, OldRecords to) throws IOException {
        new Reading(source, to).read();
    }

    private static List<JsonObject> posts(JsonObject topic) {
        JsonValue posts =
                topic.get("post_stream") instanceof JsonObject stream ? stream.get("posts") : topic.get("posts");
        return objects(posts);
    }

    private static List<JsonObject> objects(JsonValue list) {
        return list instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** Texts and numbers alike; empty where there is nothing. */
    private static String text(JsonObject record, String name) {
        JsonValue value = record.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    private static int number(JsonObject record, String name) {
        return record.get(name) instanceof JsonNumber number ? number.intValue() : 0;
    }

    private static boolean flag(JsonObject record, String name) {
        return JsonValue.TRUE.equals(record.get(name));
    }

    private static boolean has(JsonObject record, String name) {
        return record.containsKey(name) && !record.isNull(name) && !JsonValue.FALSE.equals(record.get(name));
    }

    private static Instant at(String written) {
        try {
            return written.isEmpty()
                    ? Instant.EPOCH
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** One reading of a file, in as many rounds as there are kinds of records. */
    private static final class Reading {
        private final Source source;
        private final OldRecords to;
        private final Map<String, OldMember> authors = new LinkedHashMap<>();
        private final Set<String> told = new HashSet<>();
        private final Map<String, OldPoll> polls = new LinkedHashMap<>();
        private final Map<String, String> answers = new LinkedHashMap<>();
        private int expected;

        private Reading(Source source, OldRecords to) {
            this.source = source;
            this.to = to;
        }

        private void read() throws IOException {
            boards();
            topics(source, this::head);
            to.expect(expected);
            each(source, (list, record) -> {
                String id = text(record, "id");
                if ("users".equals(list) && authors.containsKey(id) && told.add(id)) {
                    to.member(member(record));
                }
            });
            authors.values().stream()
                    .filter(author -> !author.name().isEmpty() && told.add(author.id()))
                    .forEach(to::member);
            topics(source, topic -> posts(topic).forEach(post -> post(topic, post)));
            polls.values().forEach(to::poll);
            answers.forEach(to::answer);
        }

        private void boards() throws IOException {
            Map<String, JsonObject> all = new LinkedHashMap<>();
            each(
                    source,
                    (list, record) -> {
                        if ("categories".equals(list)) {
                            all.put(text(record, "id"), record);
                            objects(record.get("subcategory_list"))
                                    .forEach(within -> all.put(text(within, "id"), within));
                        }
                    },
                    line -> to.leftOut("line", String.valueOf(line), Reason.BROKEN));
            all.forEach((id, category) -> {
                String parent = text(all.getOrDefault(text(category, "parent_category_id"), category), "name");
                String own = text(category, "name");
                String name = parent.equals(own) ? own : parent + " – " + own;
                if (isRestricted(category)) {
                    to.leftOut("board", name, Reason.RESTRICTED);
                } else {
                    to.board(new OldBoard(id, name, HtmlText.words(text(category, "description")), ""));
                }
            });
        }

        private static boolean isRestricted(JsonObject category) {
            boolean someOnly = category.get("permissions_params") instanceof JsonObject who
                    && !who.isEmpty()
                    && !who.containsKey("everyone");
            return someOnly || flag(category, "read_restricted");
        }

        /** A topic's first answer of the API tells its title; the ones that follow have more of its posts. */
        private JsonObject head(JsonObject topic) {
            String id = text(topic, "id");
            boolean hidden = "private_message".equals(text(topic, "archetype"))
                    || JsonValue.FALSE.equals(topic.get("visible"))
                    || has(topic, "deleted_at");
            if (hidden) {
                to.leftOut("topic", id, Reason.HIDDEN);
                return topic;
            }
            if (topic.containsKey("title")) {
                to.topic(new OldTopic(
                        id,
                        text(topic, "category_id"),
                        text(topic, "title"),
                        "",
                        flag(topic, "pinned"),
                        flag(topic, "closed") || flag(topic, "archived")));
            }
            if (topic.get("accepted_answer") instanceof JsonObject answer) {
                answers.put(id, id + "/" + text(answer, "post_number"));
            }
            for (JsonObject post : posts(topic)) {
                expected++;
                String author = text(post, "user_id");
                String shown = text(post, "name").isEmpty() ? text(post, "username") : text(post, "name");
                authors.putIfAbsent(author, new OldMember(author, shown, "", at(text(post, "created_at"))));
                if (flag(post, "accepted_answer")) {
                    answers.put(id, id + "/" + text(post, "post_number"));
                }
            }
            return topic;
        }

        /** An address counts only where its member followed the link that was sent to it. */
        private static OldMember member(JsonObject user) {
            String name = text(user, "name").isEmpty() ? text(user, "username") : text(user, "name");
            return new OldMember(
                    text(user, "id"),
                    name,
                    flag(user, "active") ? text(user, "email") : "",
                    at(text(user, "created_at")));
        }

        private void post(JsonObject topic, JsonObject post) {
            String topicId = text(topic, "id");
            String id = topicId + "/" + text(post, "post_number");
            int type = has(post, "post_type") ? number(post, "post_type") : SAID;
            if (type == WHISPERED || has(post, "hidden") || has(post, "deleted_at") || has(post, "user_deleted")) {
                to.leftOut("post", id, Reason.HIDDEN);
                return;
            }
            if (type != SAID) {
                // What moderators did is told as a post there: closed, pinned, moved.
                return;
            }
            String author = text(post, "user_id");
            String answered = text(post, "reply_to_post_number");
            to.post(new OldPost(
                    id,
                    topicId,
                    told.contains(author) ? author : "",
                    "",
                    at(text(post, "created_at")),
                    words(topicId, id, post),
                    answered.isEmpty() ? "" : topicId + "/" + answered));
        }

        /** The poll at the head of a topic becomes one; any other, or one without its numbers, becomes a list of its answers. */
        private String words(String topicId, String id, JsonObject post) {
            if (!has(post, "raw")) {
                return COOKED + text(post, "cooked");
            }
            String raw = text(post, "raw");
            if (!DiscourseText.hasPoll(raw)) {
                return raw;
            }
            List<JsonObject> held = objects(post.get("polls"));
            boolean first = number(post, "post_number") == 1;
            if (!first || held.isEmpty()) {
                to.leftOut("poll", topicId, Reason.UNCOUNTED);
                return DiscourseText.pollAsList(raw);
            }
            OldPoll poll = poll(topicId, held.get(0));
            polls.putIfAbsent(topicId, poll);
            String rest = DiscourseText.withoutPoll(raw);
            return rest.isBlank() ? poll.question() : rest;
        }

        private static OldPoll poll(String topicId, JsonObject held) {
            List<OldPoll.Option> options = objects(held.get("options")).stream()
                    .map(option -> new OldPoll.Option(
                            text(option, "id"), HtmlText.words(text(option, "html")), number(option, "votes")))
                    .toList();
            String title = HtmlText.words(text(held, "title"));
            int most = "multiple".equals(text(held, "type")) ? Math.max(1, number(held, "max")) : 1;
            String close = text(held, "close");
            return new OldPoll(
                    topicId,
                    title.isEmpty() ? "?" : title,
                    options,
                    List.of(),
                    "multiple".equals(text(held, "type")) && number(held, "max") == 0 ? options.size() : most,
                    close.isEmpty() ? null : at(close));
        }
    }
}
