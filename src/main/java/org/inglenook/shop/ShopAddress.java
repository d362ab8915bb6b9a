package org.inglenook.shop;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** A shop's address as an owner types it. */
final class ShopAddress {

    private static final int LONGEST = 500;

    private ShopAddress() {}

    /**
     * Without query, fragment and slash at the end; {@code https} where nothing was said.
     *
     * @param here hosts that may be asked by http too
     * @throws DomainException {@code INVALID}
     */
    static String of(String typed, Set<String> here) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return "";
        }
        try {
            URI given = URI.create(text.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? text : "https://" + text);
            String scheme = given.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = scheme.equals("http");
            boolean good = given.getHost() != null
                    && given.getRawUserInfo() == null
                    && text.length() <= LONGEST
                    && (scheme.equals("https") || plain);
            if (!good) {
                throw invalid("shop.error.address");
            }
            String host = given.getHost().toLowerCase(Locale.ROOT);
            if (plain && !here.contains(host) && !here.contains("*")) {
                throw invalid("shop.error.plain");
            }
            String path = given.getRawPath() == null ? "" : given.getRawPath().replaceAll("/+$", "");
            String port = given.getPort() == -1 ? "" : ":" + given.getPort();
            return scheme + "://" + host + port + path;
        } catch (IllegalArgumentException e) {
            throw invalid("shop.error.address");
        }
    }

    /** Whether both are of one shop; anything is, as long as nothing was said. */
    static boolean sameHost(String one, String other) {
        return other.isEmpty() || !one.isEmpty() && authority(one).equals(authority(other));
    }

    private static String authority(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static DomainException invalid(String key) {
        return DomainException.field("address", Kind.INVALID, key);
    }
}
