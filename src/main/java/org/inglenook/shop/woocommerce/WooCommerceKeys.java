package org.inglenook.shop.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.WebhookRequest;

/**
 * WooCommerce's own way to give out keys ({@code /wc-auth/v1/authorize}): the shop asks its admin and posts the keys to us, unsigned and
 * without any state. What proves that they belong to what our owner began is the {@code user_id}, which the shop hands through: a nonce that
 * nobody can guess, good once and for some minutes.
 */
final class WooCommerceKeys {

    static final String NONCE = "nonce";

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ShopLine line;

    WooCommerceKeys(ShopLine line) {
        this.line = line;
    }

    HandshakeAnswer begin(Instant now) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        String nonce = now.plus(GOOD_FOR).getEpochSecond() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("app_name", "Inglenook");
        asked.put("scope", "read_write");
        asked.put("user_id", nonce);
        asked.put("return_url", line.install().resolve("return").toString());
        asked.put("callback_url", line.install().resolve("keys").toString());
        URI target = line.at("/wc-auth/v1/authorize?" + ShopHttp.form(asked));
        return HandshakeAnswer.redirect(target).keep(NONCE, nonce);
    }

    /** The shop brings keys. */
    HandshakeAnswer keys(WebhookRequest request, Instant now) {
        Fields body = Fields.of(JsonBody.parse(request.body()).orElse(null));
        String key = body.text("consumer_key");
        String secret = body.text("consumer_secret");
        Optional<String> begun = line.credential(NONCE).filter(nonce -> isGood(nonce, body.text("user_id"), now));
        if (begun.isEmpty() || !key.matches("ck_[0-9a-f]{20,80}") || !secret.matches("cs_[0-9a-f]{20,80}")) {
            return HandshakeAnswer.status(401);
        }
        return HandshakeAnswer.status(200)
                .spend(NONCE, begun.get())
                .keep(WooCommerceApi.KEY, key)
                .keep(WooCommerceApi.SECRET, secret)
                .active();
    }

    private static boolean isGood(String nonce, String said, Instant now) {
        long until = Long.parseLong(nonce.substring(0, nonce.indexOf('.')));
        return MessageDigest.isEqual(nonce.getBytes(UTF_8), said.getBytes(UTF_8)) && now.getEpochSecond() <= until;
    }
}
