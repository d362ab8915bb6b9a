package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The symmetric signature of Standard Webhooks 1.0: {@code v1,} and base64 of the HMAC-SHA256 of {@code id.timestamp.body}.
 *
 * <p>Done here rather than with the specification's own Java library, because that one takes the body as a {@code String}
 * (so the bytes would be decoded before they are verified), accepts an empty secret in its published release, and reads the
 * system's clock. What is left of the algorithm is shorter than the code that would guard the library.
 */
public final class StandardWebhook {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofSeconds(300);
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_KEY = 16;

    private final String id;
    private final String timestamp;
    private final String signatures;

    private StandardWebhook(String id, String timestamp, String signatures) {
        this.id = id;
        this.timestamp = timestamp;
        this.signatures = signatures;
    }

    /** The three headers, if they are all there and could be what they say. */
    public static Optional<StandardWebhook> of(WebhookRequest request) {
        String id = request.header(ID).orElse("");
        String timestamp = request.header(TIMESTAMP).orElse("");
        String signatures = request.header(SIGNATURE).orElse("");
        boolean complete = id.matches("[!-~]{1,200}") && timestamp.matches("[0-9]{1,12}") && !signatures.isBlank();
        return complete ? Optional.of(new StandardWebhook(id, timestamp, signatures)) : Optional.empty();
    }

    public String id() {
        return id;
    }

    /**
     * Nothing if one of the keys signed these bytes at about this time.
     *
     * @param keys none of them empty
     */
    public Optional<Refusal> objection(byte[] body, List<byte[]> keys, Instant now) {
        if (keys.stream().noneMatch(key -> isSignedWith(key, body))) {
            return Optional.of(Refusal.BAD_SIGNATURE);
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(TOLERANCE) > 0 ? Optional.of(Refusal.STALE) : Optional.empty();
    }

    private boolean isSignedWith(byte[] key, byte[] body) {
        return isAmongSignatures(Signatures.hmacSha256(key, (id + "." + timestamp + ".").getBytes(UTF_8), body));
    }

    /** A sender that changes its secret signs twice for a while; versions that we do not know are passed over. */
    private boolean isAmongSignatures(byte[] expected) {
        byte[] wanted = ("v1," + Base64.getEncoder().encodeToString(expected)).getBytes(UTF_8);
        return Arrays.stream(signatures.split(" ", 20))
                .anyMatch(given -> MessageDigest.isEqual(wanted, given.getBytes(UTF_8)));
    }

    /** The key that a secret stands for; nothing if it is not base64 or is short enough to be guessed. */
    public static Optional<byte[]> key(String secret) {
        String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        try {
            return Optional.of(Base64.getDecoder().decode(encoded)).filter(key -> key.length >= SHORTEST_KEY);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String secretOf(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }
}
