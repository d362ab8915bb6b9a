package org.inglenook.plugin;

import java.util.List;

/**
 * One thing that was looked at: whether it is well, and the sentence that says what was seen and what to do.
 *
 * @param what the end of the message key that names the thing
 * @param key the message key of the sentence
 */
public record Finding(String what, boolean well, String key, List<Object> args) {

    static Finding well(String what, Object... args) {
        return new Finding(what, true, "plugin.health.well." + what, List.of(args));
    }

    static Finding ill(String what, Object... args) {
        return new Finding(what, false, "plugin.health.ill." + what, List.of(args));
    }

    public String getWhat() {
        return what;
    }

    public boolean isWell() {
        return well;
    }
}
