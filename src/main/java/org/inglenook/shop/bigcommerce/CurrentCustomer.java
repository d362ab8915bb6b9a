package org.inglenook.shop.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.Signatures;

/**
 * The word that a shop gives its customer's browser for the owner's app: a JWT by HS256 with the app's client secret
 * (<a href="https://developer.bigcommerce.com/docs/start/authentication/current-customer">Current Customer API</a>). It lives for a quarter
 * of an hour; a page that shows it to us shows it at once.
 *
 * @param id of what was signed; how the signature is written doesn't change it
 * @param end after which it is believed no more
 */
record CurrentCustomer(String customerId, String id, Instant end) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** By how much the shop's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /** Who it is about; nothing where it isn't this app's, isn't this store's, isn't for this moment or was made in another way. */
    static Optional<CurrentCustomer> read(
            String jwt, List<String> secrets, String clientId, String store, Instant now) {
        String signed = jwt.substring(0, Math.max(0, jwt.lastIndexOf('.')));
        return SignedPayload.claims(jwt, secrets)
                .filter(claims -> !clientId.isEmpty() && !store.isEmpty())
                .filter(claims -> claims.text("iss").equals("bc/apps")
                        && claims.text("operation").equals("current_customer")
                        && claims.text("aud").equals(clientId)
                        && claims.text("store_hash").equals(store)
                        && claims.text("sub").equals(store))
                .filter(claims ->
                        seconds(claims, "exp").filter(end -> end.isAfter(now)).isPresent())
                .flatMap(claims -> seconds(claims, "iat")
                        .filter(made -> !made.isAfter(now.plus(AHEAD))
                                && made.plus(LONGEST).isAfter(now))
                        .flatMap(made -> claims.in("customer")
                                .positive("id")
                                .map(id -> new CurrentCustomer(
                                        id, Signatures.sha256(signed.getBytes(UTF_8)), made.plus(LONGEST)))));
    }

    private static Optional<Instant> seconds(Fields claims, String name) {
        String text = claims.text(name);
        return text.matches("[0-9]{1,12}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                : Optional.empty();
    }
}
