package org.inglenook.platform;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that others collected; their sources and licences are in {@code corpora/README.md}. */
public final class Corpora {

    record Example(int number, String section, String markdown, String html) {}

    private static final List<String> HTML5LIB = List.of(
            "contentModelFlags", "domjs", "entities", "escapeFlag", "numericEntities", "test1", "test2", "test4");

    private Corpora() {}

    static List<Example> commonMark() {
        return examples((JsonArray) read("commonmark-spec.json"));
    }

    static List<Example> gfm(String group) {
        return examples(((JsonObject) read("gfm-extensions.json")).getJsonArray(group));
    }

    /** Everything hostile, malformed or odd, one payload each. */
    public static Stream<String> hostile() {
        return Stream.of(
                        strings("dompurify-expect.json", "payload"),
                        strings("owasp-xss-filter-evasion.json", "payload"),
                        naughtyStrings(),
                        HTML5LIB.stream().flatMap(Corpora::tokenizerInputs))
                .flatMap(s -> s);
    }

    static Stream<String> naughtyStrings() {
        return ((JsonArray) read("blns.json"))
                .getValuesAs(JsonString.class).stream().map(JsonString::getString);
    }

    private static Stream<String> strings(String file, String key) {
        return ((JsonArray) read(file)).getValuesAs(JsonObject.class).stream().map(o -> o.getString(key));
    }

    private static Stream<String> tokenizerInputs(String file) {
        JsonObject all = (JsonObject) read("html5lib-tokenizer/" + file + ".test");
        JsonArray tests = all.getJsonArray("tests");
        return tests.getValuesAs(JsonObject.class).stream().map(o -> o.getString("input"));
    }

    private static List<Example> examples(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(o -> new Example(
                        o.getInt("example"), o.getString("section"), o.getString("markdown"), o.getString("html")))
                .toList();
    }

    private static JsonStructure read(String file) {
        try (InputStream in = Corpora.class.getResourceAsStream("/corpora/" + file)) {
            JsonValue value = Json.createReader(in).readValue();
            return (JsonStructure) value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
