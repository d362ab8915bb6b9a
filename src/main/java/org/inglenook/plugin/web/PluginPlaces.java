package org.inglenook.plugin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.inglenook.platform.Settings;

/** Where a platform finds what it needs of us. */
@Named
@ApplicationScoped
public class PluginPlaces {

    @Inject
    Settings settings;

    /**
     * The whole address of a file filled in for a connection.
     *
     * @param file such as {@code saleor/manifest.json}
     * @param connection its unguessable name
     */
    public String of(String file, String connection) {
        return settings.publicUrl() + "/plugin/" + file + "?connection="
                + URLEncoder.encode(connection, StandardCharsets.UTF_8);
    }
}
