package org.inglenook.shop.shopify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * Shopify's webhooks: {@code X-Shopify-Hmac-Sha256} is base64 of the HMAC-SHA256 of the body, made with the secret of the app.
 * The secret is Shopify's, so the owner brings it; while it is changed there, the old one signs for up to an hour more.
 */
@ApplicationScoped
public class ShopifyConnector implements ShopConnector {

    static final String SIGNATURE = "Hmac-Sha256";
    static final String TOPIC = "Topic";
    static final String SHOP = "Shop-Domain";
    static final String DELIVERY = "Webhook-Id";
    static final String EVENT = "Event-Id";

    private static final int LONGEST_NAME = 100;
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String platform() {
        return "shopify";
    }

    /** Good for nothing but to keep the place until the owner brings the app's own. */
    @Override
    public String newSecret() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    @Override
    public boolean accepts(String secret) {
        return !secret.isBlank();
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        if (secrets.stream().filter(this::accepts).noneMatch(secret -> isSigned(request, body, secret))) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        Optional<JsonValue> json = JsonBody.parse(body);
        if (json.isEmpty()) {
            return Verdict.refused(Refusal.NOT_JSON);
        }
        Optional<String> topic =
                header(request, TOPIC).filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME);
        if (topic.isEmpty()) {
            return new Verdict.Refused(Refusal.INCOMPLETE, TOPIC);
        }
        if (header(request, SHOP).flatMap(ShopDomain::of).isEmpty()) {
            return new Verdict.Refused(Refusal.INCOMPLETE, SHOP);
        }
        return verified(request, topic.get(), Fields.of(json.get()), body);
    }

    private static boolean isSigned(WebhookRequest request, byte[] body, String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        byte[] expected = Base64.getEncoder().encode(Signatures.hmacSha256(key, body));
        return header(request, SIGNATURE)
                .map(given -> given.getBytes(StandardCharsets.UTF_8))
                .filter(given -> MessageDigest.isEqual(expected, given))
                .isPresent();
    }

    /**
     * One event comes several times: again when we did not answer, with the same delivery's id, and once for each subscription of the
     * same topic, with the same event's id. The event's id alone won't do: one thing that the owner does may change many orders.
     */
    private static Verdict verified(WebhookRequest request, String topic, Fields body, byte[] bytes) {
        String resource = resource(topic, body);
        String delivery = named(request, DELIVERY).orElse("");
        String which = named(request, EVENT)
                .map(event -> "event " + event)
                .or(() -> named(request, DELIVERY).map(id -> "delivery " + id))
                .orElseGet(() -> "body " + Signatures.sha256(bytes));
        return new Verdict.Verified(topic, resource, delivery, String.join("|", topic, resource, which));
    }

    private static String resource(String topic, Fields body) {
        return topic.startsWith("orders/") ? body.positive("id").orElse("") : "";
    }

    private static Optional<String> named(WebhookRequest request, String name) {
        return header(request, name).filter(id -> !id.isBlank() && id.length() <= LONGEST_NAME);
    }

    /** Under either of the two names that Shopify uses, and never if both are there. */
    private static Optional<String> header(WebhookRequest request, String name) {
        boolean old = request.has("X-Shopify-" + name);
        boolean young = request.has("Shopify-" + name);
        return old && young ? Optional.empty() : request.header((old ? "X-Shopify-" : "Shopify-") + name);
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        if (!topic.startsWith("orders/")) {
            return new Irrelevant(Reason.OTHER_TOPIC);
        }
        Fields order = Fields.of(JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/")));
        return switch (topic) {
            case "orders/create",
                    "orders/updated",
                    "orders/paid",
                    "orders/fulfilled",
                    "orders/partially_fulfilled",
                    "orders/cancelled" -> ShopifyOrder.read(order);
            case "orders/delete" ->
                order.positive("id")
                        .<ShopEvent>map(id -> new OrderDeleted(id, receivedAt))
                        .orElseGet(() -> new Irrelevant(Reason.NO_ORDER));
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }
}
