package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An order as the shop's receipt names it: {@code connection:order:signature}. The shop's server alone can sign, with a key that is made of
 * the connection's secret and opens nothing else, so that it may stand in a theme; a number that somebody guesses says nothing. Whose
 * signature is right has the receipt, or was given it.
 */
@ApplicationScoped
@Transactional
public class SignedOrders {

    private static final byte[] PURPOSE = "inglenook thanks".getBytes(UTF_8);
    private static final Pattern SIGNED = Pattern.compile("([A-Za-z0-9_-]{1,64}):(.{1,200}):([0-9a-f]{64})");

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopConnections connections;

    /** The key with which the shop signs from now on; the one made of the secret before holds as long as that secret does. */
    public String key(ShopLine line) {
        return key(line.secrets().get(0));
    }

    static String key(String secret) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), PURPOSE));
    }

    /** @param key as text, which is what a theme's language takes */
    static String sign(String key, String shopOrderId) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(key.getBytes(UTF_8), shopOrderId.getBytes(UTF_8)));
    }

    /** The order's id with us; nothing where the signature is wrong, the connection is closed or the order hasn't come yet. */
    public Optional<Long> find(String signed) {
        Matcher parts = SIGNED.matcher(signed == null ? "" : signed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String order = parts.group(2);
        return connections
                .lineOf(parts.group(1))
                .filter(line -> isRight(line.secrets(), order, parts.group(3)))
                .flatMap(line -> read(line.connectionId(), order));
    }

    private static boolean isRight(List<String> secrets, String order, String signature) {
        boolean right = false;
        for (String secret : secrets) {
            right |= MessageDigest.isEqual(sign(key(secret), order).getBytes(UTF_8), signature.getBytes(UTF_8));
        }
        return right;
    }

    private Optional<Long> read(long connectionId, String order) {
        return em.createQuery(
                        "select o.id from ShopOrder o where o.connectionId = :connection and o.shopOrderId = :order",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("order", order)
                .getResultStream()
                .findFirst();
    }
}
