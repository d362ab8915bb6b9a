package org.inglenook.community;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a link in a post leads to, as far as a page may be looked for there.
 *
 * @param written as it stands in the post
 * @param page what to ask for, without the part of the page that is meant
 */
record LinkAddress(String written, URI page) {

    /** Only so many links of a post are looked at. */
    static final int IN_A_POST = 3;

    private static final int LONGEST = 2000;

    static Optional<LinkAddress> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written).parseServerAuthority();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!scheme.matches("https?") || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String ascii = uri.toASCIIString();
            int part = ascii.indexOf('#');
            return Optional.of(new LinkAddress(written, URI.create(part < 0 ? ascii : ascii.substring(0, part))));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The host's name, as the card shows it. */
    String site() {
        String host = page.getHost();
        String readable = host.startsWith("www.") ? host.substring(4) : host;
        return readable.toLowerCase(Locale.ROOT);
    }

    /** The host's name in the letters of DNS and in those of its language. */
    Set<String> hosts() {
        String host = page.getHost().toLowerCase(Locale.ROOT);
        return Stream.of(host, IDN.toUnicode(host)).collect(Collectors.toSet());
    }

    /** The same for all links to one page. */
    String key() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(page.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
