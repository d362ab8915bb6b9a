package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopPlaces;
import org.inglenook.platform.ShownProfile;

/** Where the shop's own pages are: the origin of its address, those that the settings add, and those of the connected shops. */
@ApplicationScoped
public class ShopOrigins {

    @Inject
    ShownProfile profile;

    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<ShopPlaces> places;

    /** @param origin what a browser says in its {@code Origin} header; may be null */
    boolean include(String origin) {
        return origin != null && all().contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Whose pages may show ours and read what is meant for them: the profile's, the settings' and the connected shops'. */
    public Set<String> all() {
        return Stream.of(
                        Stream.of(profile.get().getAddress()),
                        settings.embedOrigins().stream(),
                        places.stream().flatMap(place -> place.addresses().stream()))
                .flatMap(addresses -> addresses)
                .map(ShopOrigins::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Scheme, host and port of an address, as a browser writes them. */
    public static Optional<String> of(String address) {
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
