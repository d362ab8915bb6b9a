package org.inglenook.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OpenAPI document as the application serves it. */
public final class OpenApi {

    private static final String PREFIX = "/our/api/v1";

    private static JsonObject document;

    private OpenApi() {}

    public static synchronized JsonObject document() {
        if (document == null) {
            try (InputStream in =
                            URI.create(Application.url() + "/openapi").toURL().openStream();
                    JsonReader reader = Json.createReader(in)) {
                document = reader.readObject();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return document;
    }

    /** Fails when an operation, or a status that it answered with, is not in the document. */
    static void assertDocumented(String method, String path, int status) {
        if (!path.startsWith(PREFIX)) {
            return;
        }
        String asked = path.substring(PREFIX.length());
        Map<String, JsonObject> matching = document().getJsonObject("paths").entrySet().stream()
                .filter(entry -> pattern(entry.getKey()).matcher(asked).matches())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asJsonObject()));
        if (matching.isEmpty() && status == 404) {
            return;
        }
        boolean documented = matching.values().stream()
                .filter(item -> item.containsKey(method.toLowerCase(Locale.ROOT)))
                .map(item -> item.getJsonObject(method.toLowerCase(Locale.ROOT)).getJsonObject("responses"))
                .anyMatch(responses -> responses.containsKey(String.valueOf(status)));
        boolean unknownMethod = status == 405
                && matching.values().stream().noneMatch(item -> item.containsKey(method.toLowerCase(Locale.ROOT)));
        if (!documented && !unknownMethod) {
            throw new AssertionError(method + " " + asked + " answered " + status
                    + ", which the OpenAPI document doesn't list (it has " + matching.keySet() + ")");
        }
    }

    /** The paths that can be read. */
    static List<String> reads() {
        return document().getJsonObject("paths").entrySet().stream()
                .filter(path -> path.getValue().asJsonObject().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Fails when an answer lacks a field that the document says it always has. */
    static void assertShape(String path, JsonObject answer) {
        JsonObject schema = document()
                .getValue("/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema")
                .asJsonObject();
        assertShape(path, schema, answer);
    }

    private static void assertShape(String where, JsonObject schema, JsonValue found) {
        if (schema.containsKey("$ref")) {
            assertShape(
                    where,
                    document().getValue(schema.getString("$ref").substring(1)).asJsonObject(),
                    found);
        } else if (found.getValueType() == JsonValue.ValueType.ARRAY) {
            found.asJsonArray().forEach(item -> assertShape(where + "[]", schema.getJsonObject("items"), item));
        } else if (found.getValueType() == JsonValue.ValueType.OBJECT) {
            JsonObject fields = found.asJsonObject();
            JsonObject known = schema.getJsonObject("properties");
            schema
                    .getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()
                    .getValuesAs(JsonString.class)
                    .stream()
                    .map(JsonString::getString)
                    .filter(name -> !fields.containsKey(name))
                    .forEach(name -> {
                        throw new AssertionError(where + " lacks " + name + ": " + fields);
                    });
            fields.forEach((name, value) -> {
                if ((known == null || !known.containsKey(name)) && schema.containsKey("additionalProperties")) {
                    return;
                }
                if (known == null || !known.containsKey(name)) {
                    throw new AssertionError(where + " has " + name + ", of which the document knows nothing");
                }
                assertShape(where + "." + name, known.getJsonObject(name), value);
            });
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("/", -1))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }
}
