package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.shop.ShopConnections;
import org.inglenook.shop.ShopLine;

/** Fills the files for platforms in: with where this installation is, and with the connection that the caller names. */
@ApplicationScoped
public class Plugins {

    @Inject
    Settings settings;

    @Inject
    ShopProfiles profiles;

    @Inject
    ShopConnections connections;

    /**
     * @param connection its unguessable name, or an empty text; one that nobody made counts as not named
     * @param forOwner whether the owner asks, to whom alone a file with a secret in it is handed
     * @param port at which the server itself answers, for proxies on the same machine
     */
    public PluginFiles files(PluginFiles.Shelf shelf, String connection, boolean forOwner, int port) {
        Map<String, String> words = new HashMap<>();
        words.put("root", settings.publicUrl().toString());
        words.put("origin", origin(settings.publicUrl()));
        words.put("host", settings.publicUrl().getHost());
        words.put("path", settings.publicUrl().getPath());
        words.put("upstream", "127.0.0.1:" + port);
        words.put("name", profiles.current().getName());
        if (!connection.isEmpty()) {
            connections.lineOf(connection).ifPresent(line -> {
                words.putAll(of(line));
                // Ours at the platform, and no secret: it stands in addresses that browsers are sent to.
                line.credential("clientId").ifPresent(client -> words.put("client", client));
            });
            if (forOwner) {
                connections.appSecret(connection).ifPresent(secret -> words.put("secret", secret));
            }
        }
        return new PluginFiles(shelf, new Filling(words));
    }

    private Map<String, String> of(ShopLine line) {
        return Map.of(
                "connection", line.publicId(),
                "webhooks", line.deliveries().toString(),
                "install", line.install().toString(),
                // Whoever puts us at a path of the shop's own host need not say where the shop is.
                "shop", Optional.ofNullable(line.shop()).map(URI::toString).orElse(origin(settings.publicUrl())));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
