package org.inglenook.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the lines for web servers say, by their words. nginx, Apache and Caddy are also run with them in {@code ProxiesIT}; Traefik's are
 * read here only.
 */
class ProxyLinesTest {

    static List<String> files() {
        return new FolderShelf().files("proxy");
    }

    @ParameterizedTest
    @MethodSource("files")
    void noneRewritesThePathAndAllNameWhereWeAre(String file) {
        String lines = lines(file, "/shop/our");
        assertTrue(lines.contains("/shop/our"), lines);
        assertTrue(lines.contains("127.0.0.1:8090"), lines);
        assertFalse(
                lines.matches("(?is).*(strip_?prefix|handle_path|uri |rewrite|proxy_redirect).*"),
                "the path is the same on both sides");
        assertTrue(text(file, "/shop/our").contains("INGLENOOK_TRUSTED_PROXIES"), "says what to set here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx.conf|location = /shop/our {|location ^~ /shop/our/ {",
                "apache.conf|ProxyPass \"/shop/our\"|<Location \"/shop/our\">",
                "Caddyfile|@inglenook path /shop/our |/shop/our/*",
                "traefik.yaml|Path(`/shop/our`)|PathPrefix(`/shop/our/`)"
            })
    void itIsOurPathAndWhatIsBelowAndNotWhatOnlyBeginsSo(String file, String alone, String below) {
        String lines = lines(file, "/shop/our");
        assertTrue(lines.contains(alone), lines);
        assertTrue(lines.contains(below), lines);
        assertFalse(lines.contains("PathPrefix(`/shop/our`)"), lines);
        assertFalse(lines.contains("/shop/our*"), lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nginx.conf|proxy_set_header Host $http_host;",
                "nginx.conf|proxy_set_header X-Forwarded-For $remote_addr;",
                "apache.conf|ProxyPreserveHost On",
                "apache.conf|RequestHeader unset X-Forwarded-For",
                "traefik.yaml|passHostHeader: true"
            })
    void theHostStaysAndTheVisitorsOwnWordsEnd(String file, String line) {
        assertTrue(lines(file, "/our").contains(line), line);
    }

    /** Both keep Host and write the forwarded headers anew, unless somebody says otherwise. */
    @Test
    void caddyAndTraefikAreLeftAsTheyAre() {
        String lines = lines("Caddyfile", "/our") + lines("traefik.yaml", "/our");
        assertFalse(lines.matches("(?is).*(trusted_proxies|header_up|insecure|trustedips|forwardedheaders).*"), lines);
    }

    @Test
    void pathsAreQuotedWhereALanguageAsksForIt() {
        assertEquals(
                List.of("          - url: \"http://127.0.0.1:8090\""),
                lines("traefik.yaml", "/our")
                        .lines()
                        .filter(line -> line.contains("url:"))
                        .toList());
    }

    private static String text(String file, String path) {
        PluginFiles files = new PluginFiles(
                new FolderShelf(),
                new Filling(Map.of(
                        "root", "https://shop.example" + path,
                        "origin", "https://shop.example",
                        "host", "shop.example",
                        "path", path,
                        "upstream", "127.0.0.1:8090")));
        return new String(files.file("proxy", file).orElseThrow(), UTF_8);
    }

    private static String lines(String file, String path) {
        return text(file, path)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
    }
}
