package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Path LIST = Path.of("src/main/resources/META-INF/microprofile-config.properties");
    private static final Pattern KEY = Pattern.compile("\"(inglenook\\.[a-z.]+[a-z])\"");

    @Test
    void everySettingInTheCodeIsListedAndEveryListedOneIsInTheCode() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String part : List.of("Settings", "MailSettings", "ReplySettings")) {
            Matcher matcher =
                    KEY.matcher(Files.readString(Path.of("src/main/java/org/inglenook/platform/" + part + ".java")));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        Stream.of(
                        "sign-in",
                        "posting",
                        "posting-new",
                        "pictures",
                        "link-previews",
                        "visitor",
                        "visitors",
                        "reply",
                        "replies-refused",
                        "note-guesses",
                        "reacting",
                        "preview",
                        "api",
                        "webhooks",
                        "keys")
                .forEach(rate -> used.add("inglenook.rate." + rate));
        used.remove("inglenook.rate");
        assertEquals(used, new TreeSet<>(listed().keySet()));
    }

    @Test
    void everySettingIsExplainedInOneSentence() throws IOException {
        List<String> lines = Files.readAllLines(LIST);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("inglenook.")) {
                assertTrue(lines.get(i - 1).matches("# .*[.]"), lines.get(i));
            }
        }
    }

    @Test
    void theDefaultsAreRight() throws IOException {
        assertDoesNotThrow(new Settings(new MapConfig(listed()))::check);
    }

    @ParameterizedTest
    @CsvSource({
        "inglenook.public.url, shop.example/our",
        "inglenook.public.url, ftp://shop.example",
        "inglenook.db.url, jdbc:mysql://localhost/x",
        "inglenook.mail.port, many",
        "inglenook.reply.address, reply@shop.example",
        "inglenook.reply.address, answers-of-members+*@shop.example",
        "inglenook.reply.secret, short",
        "inglenook.imap.port, many",
        "inglenook.demo, perhaps",
        "inglenook.trust.member.posts, -1",
        "inglenook.rate.posting, often",
        "inglenook.rate.posting, 0/60"
    })
    void aWrongValueStopsTheStartWithASentenceThatNamesTheKey(String key, String value) throws IOException {
        Map<String, String> values = new HashMap<>(listed());
        values.put(key, value);
        IllegalStateException fault =
                assertThrows(IllegalStateException.class, new Settings(new MapConfig(values))::check);
        assertTrue(fault.getMessage().contains(key), fault.getMessage());
    }

    @Test
    void aRateIsACountInAWindow() throws IOException {
        Map<String, String> values = new HashMap<>(listed());
        values.put("inglenook.rate.reply", "3/90");
        Settings.Rate rate = new Settings(new MapConfig(values)).rate("reply");
        assertEquals(new Settings.Rate(3, Duration.ofSeconds(90)), rate);
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            if (line.startsWith("inglenook.")) {
                values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return values;
    }

    /** Settings from a map. */
    private record MapConfig(Map<String, String> values) implements Config {
        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            return List.of();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException(type.getName());
        }
    }
}
