package org.inglenook.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An upload made safe to serve: upright, without metadata, encoded by us in each width.
 *
 * @param width the widest variant's width, in pixels
 * @param variants encoded bytes by width
 */
public record PreparedPicture(String mime, int width, int height, SortedMap<Integer, byte[]> variants) {

    public PreparedPicture {
        variants = new TreeMap<>(variants);
    }

    public byte[] widest() {
        return variants.get(variants.lastKey());
    }

    public String widths() {
        return variants.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** SHA-256 of the widest variant, in hexadecimal. */
    public String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(widest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
