package org.inglenook.shop.bigcommerce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.SignedWord;

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
        return SignedWord.read(jwt, secrets)
                .filter(word -> !clientId.isEmpty() && !store.isEmpty() && isFor(word.claims(), clientId, store))
                .filter(word -> seconds(word.claims(), "exp")
                        .filter(end -> end.isAfter(now))
                        .isPresent())
                .flatMap(word -> seconds(word.claims(), "iat")
                        .filter(made -> !made.isAfter(now.plus(AHEAD))
                                && made.plus(LONGEST).isAfter(now))
                        .flatMap(made -> word.claims()
                                .in("customer")
                                .positive("id")
                                .map(id -> new CurrentCustomer(id, word.id(), made.plus(LONGEST)))));
    }

    private static boolean isFor(Fields claims, String clientId, String store) {
        return claims.text("iss").equals("bc/apps")
                && claims.text("operation").equals("current_customer")
                && claims.text("aud").equals(clientId)
                && claims.text("store_hash").equals(store)
                && claims.text("sub").equals(store);
    }

    private static Optional<Instant> seconds(Fields claims, String name) {
        String text = claims.text(name);
        return text.matches("[0-9]{1,12}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                : Optional.empty();
    }
}
