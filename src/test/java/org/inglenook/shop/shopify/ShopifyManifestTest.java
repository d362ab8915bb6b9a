package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;
import org.junit.jupiter.api.Test;

/** What Shopify is told about the app fits what the app does. */
class ShopifyManifestTest {

    private static final Path ROOT = Path.of("plugin-manifest/shopify");
    private static final Path EXTENSION = ROOT.resolve("extensions/inglenook");
    private static final Set<String> FILLED_IN =
            Set.of("origin", "root", "connection", "name", "shop", "webhooks", "install");

    @Test
    void everyTopicThatIsSubscribedToIsHeard() throws IOException {
        Matcher topics = Pattern.compile("\"([a-z_]+/[a-z_]+)\"").matcher(toml());
        int count = 0;
        while (topics.find()) {
            assertTrue(isHeard(topics.group(1)), topics.group(1));
            count++;
        }
        assertEquals(9, count);
    }

    private static boolean isHeard(String topic) {
        try {
            ShopEvent event = new ShopifyConnector().toEvent(topic, "{\"id\":1}".getBytes(UTF_8), Instant.EPOCH);
            return !(event instanceof Irrelevant passed && passed.reason() == Reason.OTHER_TOPIC);
        } catch (UnreadableDelivery e) {
            return true;
        }
    }

    @Test
    void itNamesTheAddressesThatAnswer() throws IOException {
        String toml = toml();
        assertTrue(toml.contains("url = \"{{root}}/proxy/{{connection}}\""));
        assertTrue(toml.contains("application_url = \"{{root}}/api/v1/shops/{{connection}}/install/open\""));
        assertTrue(toml.contains("redirect_urls = [\"{{root}}/api/v1/shops/{{connection}}/install/callback\"]"));
        assertTrue(toml.contains("scopes = \"" + Grants.SCOPES + "\""));
        assertTrue(toml.contains("api_version = \"" + AdminApi.VERSION + "\""));
        String prefix = toml.replaceAll("(?s).*prefix = \"(\\w+)\".*", "$1");
        assertTrue(Set.of("a", "apps", "community", "tools").contains(prefix), prefix);
    }

    @Test
    void onlyWhatWeFillInStandsInBracketsWithoutSpaces() throws IOException {
        for (Path file : files()) {
            Matcher marks = Pattern.compile("\\{\\{([^ }-][^}]*)}}").matcher(Files.readString(file));
            while (marks.find()) {
                assertTrue(FILLED_IN.contains(marks.group(1)), file + ": " + marks.group());
            }
        }
    }

    @Test
    void everyBlockHasASchemaWhoseWordsAreThereInEveryLanguage() throws IOException {
        int blocks = 0;
        for (Path file : files()) {
            if (file.toString().endsWith(".liquid")) {
                String liquid = Files.readString(file);
                JsonObject schema = json(liquid.replaceAll("(?s).*\\{% schema %}(.*)\\{% endschema %}.*", "$1"));
                for (String language : List.of("en.default", "fr", "de")) {
                    JsonObject names =
                            json(Files.readString(EXTENSION.resolve("locales/" + language + ".schema.json")));
                    JsonObject words = json(Files.readString(EXTENSION.resolve("locales/" + language + ".json")));
                    for (String key : keys(schema)) {
                        assertTrue(isSaid(names, key), file + " in " + language + ": " + key);
                    }
                    Matcher used = Pattern.compile("'([a-z.]+)' \\| t").matcher(liquid);
                    while (used.find()) {
                        assertTrue(isSaid(words, used.group(1)), file + " in " + language + ": " + used.group(1));
                    }
                }
                blocks++;
            }
        }
        assertEquals(5, blocks);
    }

    /** What a merchant types into a setting, and what products are called, is no part of the page's HTML. */
    @Test
    void whatABlockPutsOutIsEscaped() throws IOException {
        for (Path file : files()) {
            Matcher outputs = Pattern.compile("\\{\\{ ([^}]*) }}").matcher(Files.readString(file));
            while (file.toString().endsWith(".liquid") && outputs.find()) {
                String output = outputs.group(1);
                boolean harmless = output.endsWith("| escape") || output.endsWith("| t");
                assertTrue(harmless || output.equals("block.shopify_attributes"), file + ": " + output);
            }
        }
    }

    private static String toml() throws IOException {
        return Files.readString(ROOT.resolve("shopify.app.toml"));
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(ROOT)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertFalse(files.isEmpty());
            return files;
        }
    }

    private static Set<String> keys(JsonValue value) {
        Set<String> keys = new TreeSet<>();
        List<JsonValue> open = new ArrayList<>(List.of(value));
        while (!open.isEmpty()) {
            JsonValue one = open.remove(0);
            if (one instanceof JsonString text && text.getString().startsWith("t:")) {
                keys.add(text.getString().substring(2));
            } else if (one instanceof JsonObject object) {
                open.addAll(object.values());
            } else if (one instanceof jakarta.json.JsonArray array) {
                open.addAll(array);
            }
        }
        return keys;
    }

    private static boolean isSaid(JsonObject words, String key) {
        JsonValue at = words;
        for (String part : key.split("\\.")) {
            at = at instanceof JsonObject object ? object.get(part) : null;
        }
        return at instanceof JsonString text && !text.getString().isBlank();
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
