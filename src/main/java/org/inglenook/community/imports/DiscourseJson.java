package org.inglenook.community.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** What stands in an object of a Discourse's, whichever of its programs wrote it. */
final class DiscourseJson {

    private DiscourseJson() {}

    static List<JsonObject> posts(JsonObject topic) {
        JsonValue posts =
                topic.get("post_stream") instanceof JsonObject stream ? stream.get("posts") : topic.get("posts");
        return objects(posts);
    }

    static List<JsonObject> objects(JsonValue list) {
        return list instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** Texts and numbers alike; empty where there is nothing. */
    static String text(JsonObject record, String name) {
        JsonValue value = record.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    static int number(JsonObject record, String name) {
        return record.get(name) instanceof JsonNumber number ? number.intValue() : 0;
    }

    static boolean flag(JsonObject record, String name) {
        return JsonValue.TRUE.equals(record.get(name));
    }

    static boolean has(JsonObject record, String name) {
        return record.containsKey(name) && !record.isNull(name) && !JsonValue.FALSE.equals(record.get(name));
    }

    static Instant at(String written) {
        try {
            return written.isEmpty()
                    ? Instant.EPOCH
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
