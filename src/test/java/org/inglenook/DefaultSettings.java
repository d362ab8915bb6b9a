package org.inglenook;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.inglenook.platform.Settings;

/** Settings of an installation where nobody has set anything. */
public final class DefaultSettings {

    private DefaultSettings() {}

    public static Settings create() {
        return new Settings((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.empty();
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
