package org.inglenook.shop;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads a body as JSON, strictly: UTF-8 without faults, one value, nothing behind it, no absurd nesting. */
public final class JsonBody {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int DEEPEST = 100;

    private JsonBody() {}

    /** The value, or nothing if the bytes are not JSON. */
    public static Optional<JsonValue> parse(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (depth(text) > DEEPEST) {
                return Optional.empty();
            }
            try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
                parser.next();
                Optional<JsonValue> value = Optional.of(parser.getValue());
                return parser.hasNext() ? Optional.empty() : value;
            }
        } catch (CharacterCodingException | JsonException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Looked at before parsing, because a parser goes down one call for each bracket. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '[' || c == '{')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!quoted && (c == ']' || c == '}')) {
                depth--;
            }
        }
        return deepest;
    }
}
