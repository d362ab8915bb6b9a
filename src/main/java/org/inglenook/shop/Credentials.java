package org.inglenook.shop;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Secrets;

/** What a shop is asked with, names and values, as one sealed text: the key to it lies outside the database. */
final class Credentials {

    private Credentials() {}

    /** @param sealed null for none */
    static Map<String, String> open(String sealed, Secrets secrets) {
        Map<String, String> all = new LinkedHashMap<>();
        if (sealed != null) {
            JsonValue json = JsonBody.parse(secrets.open(sealed).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            json.asJsonObject().forEach((name, value) -> all.put(name, ((JsonString) value).getString()));
        }
        return all;
    }

    /** Null for none, so that nothing is left of what was forgotten. */
    static String seal(Map<String, String> all, Secrets secrets) {
        if (all.isEmpty()) {
            return null;
        }
        JsonObjectBuilder json = JsonBuilders.object();
        all.forEach(json::add);
        return secrets.seal(json.build().toString());
    }

    /** What is there, with what is new over it; a blank value forgets one. */
    static Map<String, String> changed(Map<String, String> all, Map<String, String> changes) {
        Map<String, String> changed = new LinkedHashMap<>(all);
        changes.forEach((name, value) -> {
            if (value.isBlank()) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return changed;
    }
}
