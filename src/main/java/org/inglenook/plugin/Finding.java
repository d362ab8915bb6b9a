package org.inglenook.plugin;

import java.util.List;
import org.inglenook.platform.HealthPart;

/**
 * One thing that was looked at: whether it is well, and the sentence that says what was seen and what to do.
 *
 * @param name the message key that names the thing
 * @param key the message key of the sentence
 */
public record Finding(String name, boolean well, String key, List<Object> args) {

    private static final String NAME = "plugin.health.name.";

    static Finding well(String what, Object... args) {
        return new Finding(NAME + what, true, "plugin.health.well." + what, List.of(args));
    }

    static Finding ill(String what, Object... args) {
        return new Finding(NAME + what, false, "plugin.health.ill." + what, List.of(args));
    }

    /** Another room's. */
    static Finding of(HealthPart.Remark remark) {
        return new Finding(remark.name(), remark.well(), remark.sentence(), remark.args());
    }

    static Finding of(String what, boolean well, String key, List<Object> args) {
        return new Finding(NAME + what, well, key, args);
    }

    public String getName() {
        return name;
    }

    public boolean isWell() {
        return well;
    }
}
