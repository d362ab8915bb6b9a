package org.inglenook.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluginFilesTest {

    private static final String NAME = "Linden & \"Fig\" </b> 'n' \\ {{root}}\n[evil]";
    private static final Map<String, String> HERE = Map.of(
            "root", "https://shop.example/our",
            "origin", "https://shop.example",
            "host", "shop.example",
            "path", "/our",
            "upstream", "127.0.0.1:8090",
            "name", NAME);
    private static final Map<String, String> ONE = Map.of(
            "connection", "c0nn",
            "webhooks", "https://shop.example/our/api/v1/shops/c0nn/webhooks",
            "install", "https://shop.example/our/api/v1/shops/c0nn/install/",
            "shop", "https://shop.example");

    private final Map<String, byte[]> lying = new TreeMap<>();

    private PluginFiles files(boolean connected) {
        Map<String, String> words = new HashMap<>(HERE);
        if (connected) {
            words.putAll(ONE);
        }
        return new PluginFiles(
                new PluginFiles.Shelf() {
                    @Override
                    public List<String> folders() {
                        return List.of("some");
                    }

                    @Override
                    public List<String> files(String platform) {
                        return platform.equals("some") ? List.copyOf(lying.keySet()) : List.of();
                    }

                    @Override
                    public byte[] read(String platform, String file) {
                        return lying.get(file);
                    }
                },
                new Filling(words));
    }

    private String filled(String file, String text) {
        lying.put(file, text.getBytes(UTF_8));
        return new String(files(true).file("some", file).orElseThrow(), UTF_8);
    }

    @Test
    void placesAreFilledInAndTemplatesOfOtherKindsAreLeftAlone() {
        assertEquals(
                "https://shop.example/our/embed.js {{ root }} {{unknown}} {{ block.settings.path | escape }} {%x%}",
                filled(
                        "a.liquid",
                        "{{root}}/embed.js {{ root }} {{unknown}} {{ block.settings.path | escape }} {%x%}"));
    }

    @Test
    void whatStandsInAPlaceIsNotFilledInAgain() {
        assertTrue(filled("a.md", "{{name}}").contains("{{root}}"));
    }

    @Test
    void aNameIsOnlyEverAWord() {
        String json = filled("a.json", "{\"name\": \"{{name}}\"}");
        assertEquals(
                NAME.replace("\n", " "),
                Json.createReader(new StringReader(json)).readObject().getString("name"));
        assertFalse(filled("a.toml", "name = \"{{name}}\"").contains("\n"));
        assertEquals("'Linden & \"Fig\" </b> \\'n\\' \\\\ {{root}} [evil]'", filled("a.php", "'{{name}}'"));
        assertEquals(
                "<a>Linden &amp; &quot;Fig&quot; &lt;/b&gt; &#39;n&#39; \\ {{root}} [evil]</a>",
                filled("a.xml", "<a>{{name}}</a>"));
        assertFalse(filled("a.liquid", "{{name}}").contains("{"));
        assertFalse(filled("a.html.twig", "{{name}}").contains("{"));
    }

    @Test
    void whatMeansOneConnectionIsNotGivenWithoutOne() {
        lying.put("a.toml", "uri = \"{{webhooks}}\"".getBytes(UTF_8));
        lying.put("b.toml", "uri = \"{{root}}\"".getBytes(UTF_8));
        assertTrue(files(false).needsConnection("some", "a.toml"));
        assertFalse(files(false).needsConnection("some", "b.toml"));
        assertTrue(files(false).file("some", "a.toml").isEmpty());
        assertTrue(files(false).zip("some", "").isEmpty());
        assertTrue(files(false).file("some", "b.toml").isPresent());
        assertTrue(files(true).zip("some", "").isPresent());
    }

    @Test
    void whatIsNoTextStaysAsItIs() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, '{', '{', 'r', 'o', 'o', 't', '}', '}'};
        lying.put("icon.png", picture);
        assertEquals(
                List.of(picture), List.of(files(false).file("some", "icon.png").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"some,../web.xml", "some,nothing", "..,web.xml", "SOME,a.md", "'',a.md", "some/..,a.md"})
    void whatIsNotOnTheShelfIsNotGiven(String platform, String file) {
        lying.put("a.md", new byte[0]);
        assertTrue(files(true).file(platform, file).isEmpty());
        assertTrue(files(true).zip(platform, file).isEmpty());
    }

    @Test
    void aFolderIsAnArchiveWithTheFolderInIt() throws IOException {
        lying.put("README.md", "x".getBytes(UTF_8));
        lying.put("module/a.php", "'{{root}}'".getBytes(UTF_8));
        lying.put("modules/b.php", "".getBytes(UTF_8));
        assertEquals(
                List.of("module/a.php"), names(files(true).zip("some", "module").orElseThrow()));
        assertEquals(
                List.of("README.md", "module/a.php", "modules/b.php"),
                names(files(true).zip("some", "").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx.conf", "apache.conf", "Caddyfile", "traefik.yaml"})
    void aProxyPassesTheSamePathOn(String file) {
        PluginFiles packed = new PluginFiles(new FolderShelf(), new Filling(HERE));
        String text = new String(packed.file("proxy", file).orElseThrow(), UTF_8);
        assertTrue(text.contains("/our") && text.contains("127.0.0.1:8090"), text);
        assertFalse(text.contains("{{"), text);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
