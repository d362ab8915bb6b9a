package org.inglenook.shop.bigcommerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.SignedWord;

/**
 * {@code signed_payload_jwt}: with it the platform vouches for who loads or removes the app. HMAC-SHA256 with the client secret and nothing
 * else, issued by {@code bc} to this app, for one store, for a day.
 */
final class SignedPayload {

    private static final long SKEW_SECONDS = 60;

    private SignedPayload() {}

    /** The claims if they hold, else nothing. */
    static Optional<Fields> of(String jwt, List<String> secrets, String clientId, String store, Instant now) {
        return SignedWord.read(jwt, secrets)
                .map(SignedWord::claims)
                .filter(claims -> holds(claims, clientId, store, now));
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
}
