package org.inglenook.platform.web;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules of OpenAPI 3.1, and our own, ask of the document that the rooms write together. */
class OpenApiDocumentTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");
    private static final Set<String> OF_A_PATH = Set.of("parameters", "summary", "description", "servers");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)[^}]*}");

    private final JsonObject document;

    OpenApiDocumentTest() throws IOException {
        document = OpenApiServlet.merge("https://shop.example/our/api/v1");
    }

    /** An operation with its path and its method, such as {@code GET}. */
    private record Operation(String path, String method, JsonObject item, JsonObject said) {
        String name() {
            return method + ' ' + path;
        }
    }

    @Test
    void itsHeadIsWhole() {
        assertTrue(document.getString("openapi").startsWith("3.1."));
        assertFalse(document.getJsonObject("info").getString("title").isBlank());
        assertFalse(document.getJsonObject("info").getString("version").isBlank());
    }

    @Test
    void everyReferenceLeadsToSomethingInIt() {
        each(document, "", (where, found) -> {
            if (found.containsKey("$ref")) {
                String to = found.getString("$ref");
                assertTrue(to.startsWith("#/"), where + ": " + to);
                assertTrue(Json.createPointer(to.substring(1)).containsValue(document), where + ": " + to);
            }
        });
    }

    @Test
    void everySchemaIsReferredTo() {
        Set<String> referred = new TreeSet<>();
        each(document, "", (where, found) -> {
            if (found.containsKey("$ref")) {
                referred.add(found.getString("$ref").replace("#/components/schemas/", ""));
            }
        });
        assertEquals(
                referred,
                new TreeSet<>(document.getJsonObject("components")
                        .getJsonObject("schemas")
                        .keySet()));
    }

    @Test
    void everyFieldThatIsRequiredIsDescribed() {
        each(document, "", (where, found) -> {
            if (found.get("required") instanceof JsonArray required) {
                Set<String> known = found.getJsonObject("properties").keySet();
                strings(required).forEach(name -> assertTrue(known.contains(name), where + ": " + name));
            }
        });
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItDoes() {
        for (Operation operation : operations()) {
            assertFalse(operation.said().getString("operationId", "").isBlank(), operation.name());
            assertFalse(operation.said().getString("summary", "").isBlank(), operation.name());
        }
        List<String> names = operations().stream()
                .map(o -> o.said().getString("operationId"))
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size(), names.toString());
    }

    @Test
    void aPathSaysOnlyWhatAPathMaySay() {
        document.getJsonObject("paths").forEach((path, item) -> {
            assertTrue(path.startsWith("/"), path);
            item.asJsonObject()
                    .keySet()
                    .forEach(key -> assertTrue(METHODS.contains(key) || OF_A_PATH.contains(key), path + ": " + key));
        });
        List<String> shapes = document.getJsonObject("paths").keySet().stream()
                .map(OpenApiDocumentTest::shape)
                .toList();
        assertEquals(shapes.size(), Set.copyOf(shapes).size(), "the same path under two names: " + shapes);
    }

    @Test
    void everyVariableOfAPathIsDeclaredAndNoOther() {
        for (Operation operation : operations()) {
            List<JsonObject> declared = Stream.of(operation.item(), operation.said())
                    .map(o -> o.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                            .asJsonArray())
                    .flatMap(parameters -> parameters.getValuesAs(JsonObject.class).stream())
                    .toList();
            List<String> all = declared.stream()
                    .map(p -> p.getString("in") + ' ' + p.getString("name"))
                    .toList();
            assertEquals(all.size(), Set.copyOf(all).size(), operation.name() + ": " + all);
            declared.forEach(p -> assertTrue(p.containsKey("schema"), operation.name() + ": " + p));
            List<JsonObject> inPath = declared.stream()
                    .filter(p -> "path".equals(p.getString("in")))
                    .toList();
            inPath.forEach(p -> assertTrue(p.getBoolean("required"), operation.name() + ": " + p));
            assertEquals(
                    VARIABLE.matcher(operation.path())
                            .results()
                            .map(m -> m.group(1))
                            .sorted()
                            .toList(),
                    inPath.stream().map(p -> p.getString("name")).sorted().toList(),
                    operation.name());
        }
    }

    @Test
    void everyAnswerIsDescribedAndEveryFaultIsAProblem() {
        for (Operation operation : operations()) {
            JsonObject responses = operation.said().getJsonObject("responses");
            assertFalse(responses.isEmpty(), operation.name());
            responses.forEach((status, answer) -> {
                String where = operation.name() + ' ' + status;
                assertTrue(status.matches("[2-5]\\d\\d"), where);
                assertFalse(answer.asJsonObject().getString("description").isBlank(), where);
                if (Integer.parseInt(status) >= 400) {
                    assertEquals(
                            Set.of("application/problem+json"),
                            answer.asJsonObject().getJsonObject("content").keySet(),
                            where);
                }
            });
        }
    }

    @Test
    void whatNeedsATokenNamesAKnownSchemeAndSaysSo() {
        Set<String> schemes = document.getJsonObject("components")
                .getJsonObject("securitySchemes")
                .keySet();
        for (Operation operation : operations()) {
            JsonArray security = operation
                    .said()
                    .getOrDefault("security", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray();
            security.getValuesAs(JsonObject.class)
                    .forEach(need -> assertTrue(schemes.containsAll(need.keySet()), operation.name()));
            if (!security.isEmpty()) {
                assertTrue(operation.said().getJsonObject("responses").containsKey("401"), operation.name());
            }
        }
    }

    @Test
    void noRoomWritesOverAnothers() throws IOException {
        List<String> paths = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        java.nio.file.Path folder = java.nio.file.Path.of("src/main/resources/openapi");
        try (Stream<java.nio.file.Path> parts = Files.list(folder)) {
            for (java.nio.file.Path part : parts.toList()) {
                try (JsonReader reader = Json.createReader(Files.newInputStream(part))) {
                    JsonObject room = reader.readObject();
                    paths.addAll(room.getOrDefault("paths", JsonValue.EMPTY_JSON_OBJECT)
                            .asJsonObject()
                            .keySet());
                    schemas.addAll(room.getOrDefault("components", JsonValue.EMPTY_JSON_OBJECT)
                            .asJsonObject()
                            .getOrDefault("schemas", JsonValue.EMPTY_JSON_OBJECT)
                            .asJsonObject()
                            .keySet());
                }
            }
        }
        assertEquals(sorted(document.getJsonObject("paths").keySet().stream()), sorted(paths.stream()));
        assertEquals(
                sorted(document.getJsonObject("components").getJsonObject("schemas").keySet().stream()),
                sorted(schemas.stream()));
    }

    @Test
    void itHasEveryOperationThatTheCodeHasAndNoOther() {
        Set<String> written = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.inglenook").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .forEach(type -> type.getMethods().forEach(method -> name(type, method, written)));
        assertAll(
                () -> assertFalse(written.isEmpty()),
                () -> assertEquals(
                        written,
                        operations().stream()
                                .map(o -> o.method() + ' ' + shape(o.path()))
                                .collect(toCollection(TreeSet::new))));
    }

    private static void name(JavaClass type, JavaMethod method, Set<String> written) {
        method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
                .flatMap(java.util.Optional::stream)
                .forEach(verb -> written.add(verb.value()
                        + ' '
                        + shape('/'
                                + type.getAnnotationOfType(Path.class).value()
                                + method.tryGetAnnotationOfType(Path.class)
                                        .map(path -> '/' + path.value())
                                        .orElse(""))));
    }

    private List<Operation> operations() {
        return document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Operation(
                                path.getKey(),
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getValue().asJsonObject(),
                                entry.getValue().asJsonObject())))
                .toList();
    }

    /** A path whatever its variables are called. */
    private static String shape(String path) {
        return VARIABLE.matcher(path).replaceAll("{}").replace("//", "/");
    }

    private static void each(JsonValue value, String where, BiConsumer<String, JsonObject> looked) {
        if (value instanceof JsonObject object) {
            looked.accept(where, object);
            object.forEach((key, child) -> each(child, where + '/' + key, looked));
        } else if (value instanceof JsonArray array) {
            array.forEach(child -> each(child, where + "/-", looked));
        }
    }

    private static Stream<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString);
    }

    private static List<String> sorted(Stream<String> names) {
        return names.sorted().toList();
    }
}
