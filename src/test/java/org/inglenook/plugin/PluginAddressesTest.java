package org.inglenook.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.platform.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address of ours that a file for a platform names leads somewhere in this application. */
class PluginAddressesTest {

    private static final String ROOT = "https://here.example/our";
    private static final Pattern ADDRESS = Pattern.compile(Pattern.quote(ROOT) + "([^\\s\"'<>()`,;*\\\\]*)");
    private static final Pattern REFERENCE = Pattern.compile("\\{[^{}]*}");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.inglenook");

    /** Requests that a filter leads to a room; no page, resource or servlet has their address. */
    private static final List<String> RELAYED = List.of("/proxy/*");

    static List<String> platforms() {
        return FolderShelf.platforms();
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void everyAddressIsOneOfOurs(String platform) {
        PluginFiles files = new PluginFiles(new FolderShelf(), new Filling(words()));
        List<String> strange = new ArrayList<>();
        for (String file : files.all(platform)) {
            String text = new String(files.file(platform, file).orElseThrow(), UTF_8);
            addresses(text).filter(path -> !isOurs(path)).forEach(path -> strange.add(file + ": " + path));
            assertFalse(Filling.needsConnection(text), file + " has a place that is never filled in");
        }
        assertEquals(List.of(), strange);
        assertFalse(files.all(platform).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/story",
                "/topics/7/a-word",
                "/embed.js",
                "/assets/css/site.css",
                "/api/v1/shops/c0nn/webhooks",
                "/api/v1/shops/c0nn/install/callback",
                "/proxy/c0nn"
            })
    void whatIsThereIsFound(String path) {
        assertTrue(isOurs(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stories",
                "/api/v1/shops/c0nn/webhook",
                "/api/v2/shops",
                "/api/v1/shops/c0nn/install/",
                "/embed.jsx",
                "/WEB-INF/web.xml",
                "/assets",
                "/proxy",
                "/topics"
            })
    void whatIsNotThereIsNot(String path) {
        assertFalse(isOurs(path));
    }

    @Test
    void anAddressInAnyFileIsSeen() {
        assertEquals(
                List.of("/a", "/b?c=1", ""),
                addresses("<x y='" + ROOT + "/a'>\"" + ROOT + "/b?c=1\", " + ROOT)
                        .toList());
    }

    private static Stream<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(found -> found.group(1).replaceFirst("\\.$", ""));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>(Map.of(
                "root", ROOT,
                "origin", "https://here.example",
                "host", "here.example",
                "path", "/our",
                "upstream", "127.0.0.1:8090",
                "name", "Linden and Fig",
                "connection", "c0nn",
                "webhooks", ROOT + "/api/v1/shops/c0nn/webhooks",
                "install", ROOT + "/api/v1/shops/c0nn/install/",
                "shop", "https://shop.example"));
        words.put("client", "U8RphZeDjQc4kLVSzNjePo0CMjq7yOg");
        words.put("secret", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        return words;
    }

    private static boolean isOurs(String address) {
        String path = address.replaceFirst("[?#].*", "");
        return path.isEmpty()
                || path.equals("/")
                || isFile(path)
                || Stream.of(pages(), servlets(), resources(), RELAYED.stream())
                        .flatMap(paths -> paths)
                        .anyMatch(pattern -> matches(pattern, path));
    }

    private static boolean isFile(String path) {
        return path.startsWith("/assets/") && Files.isRegularFile(java.nio.file.Path.of("webapp" + path));
    }

    private static Stream<String> pages() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Address.class) || type.isAnnotatedWith(Address.List.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getAnnotationsByType(Address.class)))
                .map(Address::value);
    }

    private static Stream<String> servlets() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())));
    }

    private static Stream<String> resources() {
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> Stream.concat(
                        Stream.of(""),
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(Path.class))
                                .map(PluginAddressesTest::path))
                .map(below -> "/api/v1/"
                        + trimmed(type.getAnnotationOfType(Path.class).value())
                        + (below.isEmpty() ? "" : "/" + below)));
    }

    private static String path(JavaMethod method) {
        return trimmed(method.getAnnotationOfType(Path.class).value());
    }

    private static String trimmed(String path) {
        return path.replaceAll("^/|/$", "");
    }

    private static boolean matches(String pattern, String path) {
        if (pattern.endsWith("/*")) {
            return path.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        Matcher references = REFERENCE.matcher(pattern.replaceAll("\\{([^:{}]+):(?:[^{}]|\\{[^{}]*})*}", "{$1}"));
        String quoted = references.replaceAll("\u0001");
        return path.matches(Pattern.quote(quoted).replace("\u0001", "\\E[^/]+\\Q"));
    }
}
