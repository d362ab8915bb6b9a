package org.inglenook.shop.shopware;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The address that a shop names as its own, which may have more slashes than one wants to ask at. */
final class ShopwareUrl {

    private ShopwareUrl() {}

    static String cleaned(String address) {
        return address.strip().replaceAll("(?<!:)/{2,}", "/").replaceAll("/+$", "");
    }

    /** The address to ask at, scheme and host in small letters; nothing where it is none of the web. */
    static Optional<URI> of(String address) {
        try {
            URI uri = URI.create(cleaned(address));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            return web && plain && uri.getHost() != null ? Optional.of(small(uri)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static URI small(URI uri) {
        return URI.create(
                (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT) + uri.getRawPath());
    }
}
