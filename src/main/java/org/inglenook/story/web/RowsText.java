package org.inglenook.story.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.JsonBuilders;

/**
 * All rows of a chapter's form as one text, so that they can be kept with its other fields while they are typed: JSON, written in the
 * same way here and in {@code rows.js}, of texts alone and only of what the chapter's kind has.
 */
final class RowsText {

    static final List<String> FIELDS = List.of(
            "id", "when", "title", "detail", "words", "position", "picture", "alt", "decorative", "focus-x", "focus-y");

    private RowsText() {}

    static String write(List<PartRow> rows, Collection<String> fields) {
        JsonArrayBuilder array = JsonBuilders.array();
        for (PartRow row : rows) {
            JsonObjectBuilder object = JsonBuilders.object();
            FIELDS.stream().filter(fields::contains).forEach(field -> object.add(field, row.typed(field)));
            array.add(object);
        }
        return array.build().toString();
    }

    /** The texts of each row; empty when it isn't such a text. */
    static List<Map<String, String>> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .filter(JsonObject.class::isInstance)
                    .map(value -> texts(value.asJsonObject()))
                    .toList();
        } catch (JsonException e) {
            return List.of();
        }
    }

    private static Map<String, String> texts(JsonObject object) {
        Map<String, String> texts = new HashMap<>();
        object.forEach((name, value) -> {
            if (value instanceof JsonString text) {
                texts.put(name, text.getString());
            }
        });
        return texts;
    }
}
