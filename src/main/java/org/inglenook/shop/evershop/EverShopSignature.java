package org.inglenook.shop.evershop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.WebhookRequest;

/**
 * {@code X-EverShop-Signature: t=<seconds>,v1=<hex>}: the HMAC-SHA256 of {@code t.body}, made with the whole secret as it is written. Each
 * attempt is signed anew, so even the last, hours later, bears its own time.
 */
record EverShopSignature(String timestamp, byte[] given) {

    static final String HEADER = "X-EverShop-Signature";

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofSeconds(300);

    static Optional<EverShopSignature> of(WebhookRequest request) {
        return request.header(HEADER)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(found ->
                        new EverShopSignature(found.group(1), HexFormat.of().parseHex(found.group(2))));
    }

    /** Nothing if one of the secrets, none of them empty, signed these bytes at about this time. */
    Optional<Refusal> objection(byte[] body, List<String> secrets, Instant now) {
        if (secrets.stream().noneMatch(secret -> isSignedWith(secret, body))) {
            return Optional.of(Refusal.BAD_SIGNATURE);
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(TOLERANCE) > 0 ? Optional.of(Refusal.STALE) : Optional.empty();
    }

    private boolean isSignedWith(String secret, byte[] body) {
        byte[] expected = Signatures.hmacSha256(secret.getBytes(UTF_8), (timestamp + ".").getBytes(UTF_8), body);
        return MessageDigest.isEqual(expected, given);
    }
}
