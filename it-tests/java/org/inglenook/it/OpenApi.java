package org.inglenook.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
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

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(template.split("/", -1))
                .map(segment -> segment.startsWith("{") ? "[^/]+" : Pattern.quote(segment))
                .collect(Collectors.joining("/")));
    }
}
