package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShownProfile;

/** Where the shop's own pages are: the origin of its address, and those that the settings add. */
@ApplicationScoped
public class ShopOrigins {

    @Inject
    ShownProfile profile;

    @Inject
    Settings settings;

    /** @param origin what a browser says in its {@code Origin} header; may be null */
    boolean include(String origin) {
        return origin != null
                && Stream.concat(
                                Stream.of(profile.get().getAddress()).map(ShopOrigins::of),
                                settings.embedOrigins().stream().map(ShopOrigins::of))
                        .flatMap(Optional::stream)
                        .anyMatch(origin.toLowerCase(Locale.ROOT)::equals);
    }

    /** Scheme, host and port of an address, as a browser writes them. */
    static Optional<String> of(String address) {
        try {
            URI uri = URI.create(address.strip().toLowerCase(Locale.ROOT));
            if (uri.getHost() == null
                    || uri.getScheme() == null
                    || !uri.getScheme().matches("https?")) {
                return Optional.empty();
            }
            boolean usual =
                    uri.getPort() == -1 || uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
            return Optional.of(uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
