package org.inglenook.community.imports;

import static org.inglenook.community.imports.DiscourseJson.at;
import static org.inglenook.community.imports.DiscourseJson.flag;
import static org.inglenook.community.imports.DiscourseJson.has;
import static org.inglenook.community.imports.DiscourseJson.number;
import static org.inglenook.community.imports.DiscourseJson.objects;
import static org.inglenook.community.imports.DiscourseJson.posts;
import static org.inglenook.community.imports.DiscourseJson.text;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.community.imports.OldRecords.Reason;

/** One reading of a file, in as many rounds as there are kinds of records. */
final class DiscourseReading {

    private static final int SAID = 1;
    private static final int WHISPERED = 4;
    private static final int LIKE = 2;

    /** Of what members did, what they liked; and of what was done to what they wrote, what others liked. */
    private static final Set<String> LIKED = Set.of("1", "2");

    private final OldForum.Source source;
    private final OldRecords to;
    private final Map<String, OldMember> authors = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, OldPoll> polls = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, Map<String, OldLike>> likes = new LinkedHashMap<>();
    private int expected;

    DiscourseReading(OldForum.Source source, OldRecords to) {
        this.source = source;
        this.to = to;
    }

    void read() throws IOException {
        boards();
        likes();
        Discourse.topics(source, this::head);
        to.expect(expected);
        Discourse.each(source, (list, record) -> {
            String id = text(record, "id");
            if ("users".equals(list) && authors.containsKey(id) && told.add(id)) {
                to.member(member(record));
            }
        });
        authors.values().stream()
                .filter(author -> !author.name().isEmpty() && told.add(author.id()))
                .forEach(to::member);
        Discourse.topics(source, topic -> posts(topic).forEach(post -> post(topic, post)));
        polls.values().forEach(to::poll);
        answers.forEach(to::answer);
        likes.values().forEach(given -> given.values().forEach(to::like));
    }

    private void likes() throws IOException {
        Discourse.each(source, (list, record) -> {
            if ("user_actions".equals(list) && LIKED.contains(text(record, "action_type"))) {
                String post = text(record, "topic_id") + "/" + text(record, "post_number");
                String member = text(record, "acting_user_id");
                String shown = text(record, "acting_name").isEmpty()
                        ? text(record, "acting_username")
                        : text(record, "acting_name");
                Instant at = at(text(record, "created_at"));
                likes.computeIfAbsent(post, id -> new LinkedHashMap<>()).put(member, new OldLike(post, member, at));
                authors.putIfAbsent(member, new OldMember(member, shown, "", at));
            }
        });
    }

    /** Posts tell how many liked them; who did stands elsewhere, or isn't in the file. */
    private void countLikes(String id, JsonObject post) {
        int known = likes.getOrDefault(id, Map.of()).size();
        boolean more = objects(post.get("actions_summary")).stream()
                .anyMatch(action -> number(action, "id") == LIKE && number(action, "count") > known);
        if (more) {
            to.leftOut("post", id, Reason.LIKES);
        }
    }

    private void boards() throws IOException {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        Discourse.each(
                source,
                (list, record) -> {
                    if ("categories".equals(list)) {
                        all.put(text(record, "id"), record);
                        objects(record.get("subcategory_list")).forEach(within -> all.put(text(within, "id"), within));
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
                text(user, "id"), name, flag(user, "active") ? text(user, "email") : "", at(text(user, "created_at")));
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
        countLikes(id, post);
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
            return Discourse.COOKED + text(post, "cooked");
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
