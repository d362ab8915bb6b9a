package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.shop.Signatures;

/** Shopware signs everything, and has everything signed, with HMAC-SHA256 in hexadecimal. */
final class ShopwareSignature {

    static final String SHOP = "shopware-shop-signature";
    static final String PREVIOUS = "shopware-shop-signature-previous";
    static final String APP = "shopware-app-signature";

    private static final String PARAMETER = SHOP + "=";

    private ShopwareSignature() {}

    static String of(String secret, byte[] message) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), message));
    }

    static String of(String secret, String message) {
        return of(secret, message.getBytes(UTF_8));
    }

    static boolean fits(String secret, byte[] message, Optional<String> given) {
        return !secret.isEmpty()
                && given.map(text -> text.strip().toLowerCase(Locale.ROOT))
                        .filter(text ->
                                MessageDigest.isEqual(of(secret, message).getBytes(UTF_8), text.getBytes(UTF_8)))
                        .isPresent();
    }

    /** A question that bears its signature as one of its parameters, wherever that stands: what is signed is all the others, as written. */
    static boolean fitsQuery(String secret, String rawQuery) {
        String[] parameters = rawQuery.split("&", -1);
        String others = Arrays.stream(parameters)
                .filter(parameter -> !parameter.startsWith(PARAMETER))
                .collect(Collectors.joining("&"));
        String[] signatures = Arrays.stream(parameters)
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .toArray(String[]::new);
        return signatures.length == 1
                && fits(secret, others.getBytes(UTF_8), Optional.of(signatures[0].substring(PARAMETER.length())));
    }
}
