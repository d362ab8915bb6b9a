package org.inglenook.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Reads settings as an admin wrote them; a wrong one is told with its key. */
final class SettingText {

    private final Config config;

    SettingText(Config config) {
        this.config = config;
    }

    int count(String key, int otherwise) {
        return read(
                        key,
                        value -> {
                            int count = Integer.parseInt(value);
                            if (count < 0) {
                                throw new IllegalArgumentException(value);
                            }
                            return count;
                        },
                        "must be a number, 0 or more")
                .orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return read(
                        key,
                        value -> switch (value.toLowerCase(Locale.ROOT)) {
                            case "true", "yes", "on", "1" -> true;
                            case "false", "no", "off", "0" -> false;
                            default -> throw new IllegalArgumentException(value);
                        },
                        "must be true or false")
                .orElse(otherwise);
    }

    Optional<String> text(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(s -> !s.isEmpty());
    }

    <T> Optional<T> read(String key, Function<String, T> parser, String rule) {
        return text(key).map(value -> {
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The setting " + key + " " + rule + ".", e);
            }
        });
    }

    static URI httpAddress(String value) {
        URI uri = URI.create(value.replaceAll("/+$", ""));
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw new IllegalArgumentException(value);
        }
        return uri;
    }
}
