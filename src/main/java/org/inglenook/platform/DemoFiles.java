package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The demo shop as it lies in {@code demo/}: one JSON file per room, and pictures. A time in them is fixed, or begins with
 * {@code P} or {@code -P} and counts from the moment of loading, so that the demo is never an abandoned one.
 */
@ApplicationScoped
public class DemoFiles {

    @Inject
    Clock clock;

    /** A room's part, by the room's name. */
    public JsonObject room(String name) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes(name + ".json")))) {
            return reader.readObject();
        }
    }

    /** A file, by its path under {@code demo/}. */
    public byte[] bytes(String path) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("The demo has no " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts below a name; none when it isn't there. */
    public Map<String, String> words(JsonObject of, String name) {
        JsonObject words = of.getJsonObject(name);
        return words == null
                ? Map.of()
                : words.keySet().stream().collect(Collectors.toMap(Function.identity(), words::getString));
    }

    /** {@code 2026-05-01T10:00:00Z}, {@code -P30DT2H} before now, or {@code P30D} after it. */
    public Instant instant(String text) {
        return isOffset(text) ? clock.instant().plus(Duration.parse(text)) : Instant.parse(text);
    }

    /** {@code 2026-05-01}, or an offset from today in whole days. */
    public LocalDate day(String text) {
        return isOffset(text)
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .plusDays(Duration.parse(text).toDays())
                : LocalDate.parse(text);
    }

    /** Tells a time that counts from the moment of loading. */
    public static boolean isOffset(String text) {
        return text.startsWith("P") || text.startsWith("-P");
    }
}
