package org.inglenook.shop.bigcommerce;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.Signatures;

/**
 * {@code signed_payload_jwt}: with it the platform vouches for who loads or removes the app. HMAC-SHA256 with the client secret and nothing
 * else, issued by {@code bc} to this app, for one store, for a day.
 */
final class SignedPayload {

    private static final long SKEW_SECONDS = 60;

    private SignedPayload() {}

    /** The claims if they hold, else nothing. */
    static Optional<Fields> of(String jwt, List<String> secrets, String clientId, String store, Instant now) {
        return claims(jwt, secrets).filter(claims -> holds(claims, clientId, store, now));
    }

    /** What is said in a JWT that was signed by HS256 with one of the secrets, whatever it is about; else nothing. */
    static Optional<Fields> claims(String jwt, List<String> secrets) {
        String[] parts = jwt.split("\\.", -1);
        if (parts.length != 3 || jwt.length() > 8_000) {
            return Optional.empty();
        }
        try {
            byte[] given = Base64.getUrlDecoder().decode(parts[2]);
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(US_ASCII);
            boolean good = secrets.stream()
                    .filter(secret -> !secret.isBlank())
                    .anyMatch(secret ->
                            MessageDigest.isEqual(Signatures.hmacSha256(secret.getBytes(UTF_8), signed), given));
            return Optional.of(parts).filter(all -> good && isHs256(all[0])).flatMap(all -> json(all[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isHs256(String header) {
        return json(header)
                .filter(fields -> fields.text("alg").equals("HS256") && !fields.has("crit"))
                .isPresent();
    }

    private static boolean holds(Fields claims, String clientId, String store, Instant now) {
        long seconds = now.getEpochSecond();
        return claims.text("iss").equals("bc")
                && claims.text("aud").equals(clientId)
                && claims.text("sub").equals("stores/" + store)
                && number(claims, "exp") > seconds - SKEW_SECONDS
                && number(claims, "nbf") <= seconds + SKEW_SECONDS;
    }

    /** Missing reads as what never holds. */
    private static long number(Fields claims, String name) {
        String text = claims.text(name);
        boolean is = text.matches("[0-9]{1,15}");
        return is ? Long.parseLong(text) : name.equals("exp") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static Optional<Fields> json(String part) {
        return JsonBody.parse(Base64.getUrlDecoder().decode(part)).map(Fields::of);
    }
}
