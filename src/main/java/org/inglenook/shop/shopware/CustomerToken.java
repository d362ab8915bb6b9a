package org.inglenook.shop.shopware;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.SignedWord;

/**
 * The word that a shop's storefront gives its customer's browser for us: a JWT by HS256 with the shop's secret.
 *
 * @param id of what was signed; how the signature is written doesn't change it
 */
record CustomerToken(String customerId, String salesChannelId, String id, Instant issuedAt, Instant end) {

    /** By how much the shop's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /** Who it is about; nothing where it isn't the shop's, isn't for this moment or was made in another way. An empty customer is a visitor. */
    static Optional<CustomerToken> read(String token, List<String> secrets, String shopId, Instant now) {
        return SignedWord.read(token, secrets).flatMap(word -> read(word, shopId, now));
    }

    private static Optional<CustomerToken> read(SignedWord word, String shopId, Instant now) {
        Fields claims = word.claims();
        boolean holds = !shopId.isEmpty()
                && claims.text("iss").equals(shopId)
                && isNotAfter(claims, "iat", now.plus(AHEAD))
                && isNotAfter(claims, "nbf", now.plus(AHEAD))
                && seconds(claims, "exp")
                        .filter(end -> end.compareTo(at(now)) > 0)
                        .isPresent();
        return holds
                ? Optional.of(new CustomerToken(
                        claims.text("customerId"),
                        claims.text("salesChannelId"),
                        word.id(),
                        time(claims, "iat"),
                        time(claims, "exp")))
                : Optional.empty();
    }

    private static boolean isNotAfter(Fields claims, String name, Instant now) {
        return seconds(claims, name)
                .filter(time -> time.compareTo(at(now)) <= 0)
                .isPresent();
    }

    private static Optional<BigDecimal> seconds(Fields claims, String name) {
        String text = claims.text(name);
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Instant time(Fields claims, String name) {
        return Instant.ofEpochSecond(seconds(claims, name).orElseThrow().longValue());
    }

    private static BigDecimal at(Instant now) {
        return BigDecimal.valueOf(now.toEpochMilli(), 3);
    }
}
