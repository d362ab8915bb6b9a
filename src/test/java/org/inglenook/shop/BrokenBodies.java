package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a body can become on its way or by a shop that has gone wrong: cut off, in another charset, with each of its values replaced. */
final class BrokenBodies {

    private static final int CUTS = 15;
    private static final int MOST_PLACES = 40;

    private static final List<JsonValue> INSTEAD = List.of(
            JsonValue.NULL,
            JsonValue.TRUE,
            JsonValue.EMPTY_JSON_ARRAY,
            JsonValue.EMPTY_JSON_OBJECT,
            Json.createValue(""),
            Json.createValue("-1"),
            Json.createValue("\u202e\u0000\ud83d\ude00 <b>&amp; é"),
            Json.createValue("9".repeat(5000)),
            Json.createValue(new BigDecimal("-1E+400")),
            Json.createValue(new BigDecimal("1E-400")),
            Json.createArrayBuilder().add(JsonValue.NULL).add(1).add("x").build());

    private BrokenBodies() {}

    static Stream<byte[]> of(byte[] body) {
        String text = new String(body, UTF_8);
        Stream<byte[]> whole = Stream.of(
                new byte[0],
                "null".getBytes(UTF_8),
                "[]".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                "\"order\"".getBytes(UTF_8),
                "<html><body>Maintenance</body></html>".getBytes(UTF_8),
                text.getBytes(UTF_16),
                text.replaceFirst(":\\s*\"", ":\"é").getBytes(ISO_8859_1),
                (text + text).getBytes(UTF_8),
                ("[".repeat(100_000) + "]".repeat(100_000)).getBytes(UTF_8),
                ("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)).getBytes(UTF_8));
        Stream<byte[]> cut = IntStream.rangeClosed(1, CUTS)
                .mapToObj(part -> Arrays.copyOf(body, Math.max(0, body.length * part / CUTS - 1)));
        return Stream.of(whole, cut, replaced(body)).flatMap(bodies -> bodies);
    }

    private static Stream<byte[]> replaced(byte[] body) {
        if (!(parsed(body) instanceof JsonStructure root)) {
            return Stream.empty();
        }
        return places("", root).stream()
                .limit(MOST_PLACES)
                .flatMap(place -> INSTEAD.stream().map(value -> pointer(place).replace(root, value)))
                .map(broken -> broken.toString().getBytes(UTF_8));
    }

    /** The body with one of its lists of objects repeated up to so many, each list in its turn, made when it is looked at. */
    static Stream<byte[]> longer(byte[] body, int many) {
        JsonStructure root = (JsonStructure) parsed(body);
        return places("", root).stream()
                .filter(place -> pointer(place).getValue(root) instanceof JsonArray list
                        && !list.isEmpty()
                        && list.get(0) instanceof JsonObject)
                .map(place -> pointer(place)
                        .replace(root, repeated((JsonArray) pointer(place).getValue(root), many))
                        .toString()
                        .getBytes(UTF_8));
    }

    private static JsonArray repeated(JsonArray list, int many) {
        JsonArrayBuilder repeated = Json.createArrayBuilder();
        IntStream.range(0, many).forEach(i -> repeated.add(list.get(i % list.size())));
        return repeated.build();
    }

    private static JsonValue parsed(byte[] body) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, UTF_8)))) {
            return reader.readValue();
        }
    }

    private static JsonPointer pointer(String place) {
        return Json.createPointer(place);
    }

    /** Pointers to all values below one (RFC 6901). */
    private static List<String> places(String at, JsonValue value) {
        List<String> places = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, below) -> add(places, at + "/" + Json.encodePointer(name), below));
        } else if (value instanceof JsonArray array) {
            IntStream.range(0, array.size()).forEach(i -> add(places, at + "/" + i, array.get(i)));
        }
        return places;
    }

    private static void add(List<String> places, String at, JsonValue value) {
        places.add(at);
        places.addAll(places(at, value));
    }
}
