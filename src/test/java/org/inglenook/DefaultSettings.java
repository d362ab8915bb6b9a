package org.inglenook;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.inglenook.platform.Settings;

/** Settings of an installation where nobody has set anything, or only what a test says. */
public final class DefaultSettings {

    private DefaultSettings() {}

    public static Settings create() {
        return with(Map.of());
    }

    /** The same, but for these keys. */
    public static Settings with(Map<String, String> given) {
        return new Settings((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(given.get(args[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
