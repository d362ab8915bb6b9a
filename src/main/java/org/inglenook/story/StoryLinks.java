package org.inglenook.story;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.Map;
import org.inglenook.platform.JsonBuilders;

/** Finds in the JSON of a story what names chapters and pictures, wherever it stands, to name it in another way. */
final class StoryLinks {

    static final String CHAPTER = "chapter";
    static final String PICTURE = "picture";

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** Gives a name for another. */
    interface Naming {
        JsonValue name(String kind, JsonValue known);
    }

    private StoryLinks() {}

    static JsonObject tree(Object record) {
        try (JsonReader reader = READERS.createReader(new StringReader(JSON.toJson(record)))) {
            return reader.readObject();
        }
    }

    static <T> T record(JsonObject tree, Class<T> type) {
        return JSON.fromJson(tree.toString(), type);
    }

    static JsonObject without(JsonObject tree, String name) {
        return JsonBuilders.object(tree).remove(name).build();
    }

    static JsonObject renamed(JsonObject tree, Naming naming) {
        return object(tree, "", naming);
    }

    private static JsonObject object(JsonObject tree, String within, Naming naming) {
        JsonObjectBuilder renamed = JsonBuilders.object();
        tree.forEach((name, value) -> {
            String kind = kind(within, name);
            boolean named = kind != null && value != JsonValue.NULL;
            renamed.add(name, named ? naming.name(kind, value) : value(value, name, naming));
        });
        return renamed.build();
    }

    private static JsonValue value(JsonValue value, String within, Naming naming) {
        if (value instanceof JsonObject tree) {
            return object(tree, within, naming);
        }
        if (value instanceof JsonArray list) {
            JsonArrayBuilder renamed = JsonBuilders.array();
            list.forEach(one -> renamed.add(value(one, within, naming)));
            return renamed.build();
        }
        return value;
    }

    private static String kind(String within, String name) {
        if ("pictureId".equals(name)) {
            return PICTURE;
        }
        return "id".equals(name) && "chapters".equals(within) ? CHAPTER : null;
    }
}
