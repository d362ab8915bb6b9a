package org.inglenook.community.imports;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Discourse, from the file that its command for exporting categories writes, or from what its API answers for categories and topics, one
 * after the other. A post is known by its topic and its number there, as quotes and addresses name it.
 */
public final class Discourse implements OldForum {

    private static final Set<String> LISTS = Set.of("categories", "users", "topics", "user_actions");
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
    static final String COOKED = "\u0001";

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

    static void each(Source source, BiConsumer<String, JsonObject> use) throws IOException {
        each(source, use, line -> {});
    }

    static void each(Source source, BiConsumer<String, JsonObject> use, IntConsumer broken) throws IOException {
        new JsonObjects(LISTS, Set.of("category_list"), TOPIC, use, broken).read(source);
    }

    /** Topics, whether in a list or an object of their own, each with its posts. */
    static void topics(Source source, Consumer<JsonObject> use) throws IOException {
        each(source, (list, record) -> {
            if ("topics".equals(list) && record.containsKey("posts")
                    || JsonObjects.REST.equals(list) && record.containsKey("post_stream")) {
                use.accept(record);
            }
        });
    }

    @Override
    public void read(Source source, OldRecords to) throws IOException {
        new DiscourseReading(source, to).read();
    }
}
