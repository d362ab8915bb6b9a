package org.inglenook.shop.woocommerce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.CredentialName;
import org.inglenook.shop.Fields;
import org.inglenook.shop.Handshake;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.KeptWebhooks;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * WooCommerce's webhooks: {@code X-WC-Webhook-Signature} is base64 of the HMAC-SHA256 of the body. They carry no time, are
 * sent once and never again, and their delivery id repeats within a second, so a delivery is known by its topic and bytes.
 */
@ApplicationScoped
public class WooCommerceConnector implements ShopConnector, AskedShop, KeptWebhooks, Handshake {

    static final String SIGNATURE = "X-WC-Webhook-Signature";
    static final String TOPIC = "X-WC-Webhook-Topic";
    static final String DELIVERY = "X-WC-Webhook-Delivery-ID";

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LONGEST_NAME = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String platform() {
        return "woocommerce";
    }

    /** Letters and digits only, because WordPress unescapes secrets; 40 of them hold more than 230 bits. */
    @Override
    public String newSecret() {
        return RANDOM.ints(40, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Override
    public boolean accepts(String secret) {
        return !secret.isBlank();
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        if (isPing(request, body)) {
            return new Verdict.Ping();
        }
        if (secrets.stream().filter(this::accepts).noneMatch(secret -> isSigned(request, body, secret))) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        Optional<JsonValue> json = JsonBody.parse(body);
        if (json.isEmpty()) {
            return Verdict.refused(Refusal.NOT_JSON);
        }
        return request.header(TOPIC)
                .filter(topic -> !topic.isBlank() && topic.length() <= LONGEST_NAME)
                .map(topic -> verified(request, topic, Fields.of(json.get()), body))
                .orElseGet(() -> new Verdict.Refused(Refusal.INCOMPLETE, TOPIC));
    }

    /** The test that a shop makes when a webhook is saved is a form and is signed by nobody. */
    private static boolean isPing(WebhookRequest request, byte[] body) {
        return !request.has(SIGNATURE)
                && !request.has(TOPIC)
                && body.length <= 40
                && new String(body, StandardCharsets.ISO_8859_1).matches("webhook_id=[0-9]{1,20}");
    }

    private static boolean isSigned(WebhookRequest request, byte[] body, String secret) {
        byte[] key = WordPressText.secret(secret).getBytes(StandardCharsets.UTF_8);
        byte[] expected = Base64.getEncoder().encode(Signatures.hmacSha256(key, body));
        return request.header(SIGNATURE)
                .map(given -> given.getBytes(StandardCharsets.UTF_8))
                .filter(given -> MessageDigest.isEqual(expected, given))
                .isPresent();
    }

    private static Verdict verified(WebhookRequest request, String topic, Fields body, byte[] bytes) {
        String resource = body.positive("id").orElse("");
        String delivery = request.header(DELIVERY)
                .filter(id -> id.length() <= LONGEST_NAME)
                .orElse("");
        // A deletion's body never changes, so only the delivery id tells a second one from the first come again.
        String which = isDeletion(topic) ? delivery : "";
        String dedupeKey = String.join("|", topic, resource, Signatures.sha256(bytes), which);
        return new Verdict.Verified(topic, resource, delivery, dedupeKey);
    }

    @Override
    public List<CredentialName> credentialNames() {
        return List.of(
                CredentialName.secret(WooCommerceApi.KEY, "ck_[0-9a-f]{20,80}"),
                CredentialName.secret(WooCommerceApi.SECRET, "cs_[0-9a-f]{20,80}"));
    }

    @Override
    public byte[] order(ShopLine line, ShopHttp http, String orderId) {
        return new WooCommerceApi(line, http).order(orderId);
    }

    @Override
    public Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor) {
        return new WooCommerceApi(line, http).ordersSince(modifiedSince, cursor);
    }

    @Override
    public WebhookState webhooks(ShopLine line, ShopHttp http) {
        return new WooCommerceWebhooks(new WooCommerceApi(line, http)).state();
    }

    @Override
    public void repair(ShopLine line, ShopHttp http) {
        new WooCommerceWebhooks(new WooCommerceApi(line, http)).repair();
    }

    @Override
    public Optional<HandshakeAnswer> begin(ShopLine line, Instant now) {
        return Optional.of(new WooCommerceKeys(line).begin(now));
    }

    /** Webhooks that were made by hand are enough to hear of orders. */
    @Override
    public boolean isPendingAtFirst() {
        return false;
    }

    @Override
    public HandshakeAnswer step(String step, WebhookRequest request, ShopLine line, ShopHttp http, Instant now) {
        if (step.equals("keys") && request.method().equals("POST")) {
            return new WooCommerceKeys(line).keys(request, now);
        }
        return step.equals("return") ? HandshakeAnswer.toStudio() : HandshakeAnswer.status(404);
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        boolean asked = topic.equals(FETCHED) || topic.equals(POLLED);
        if (!topic.startsWith("order.") && !topic.equals("customer.deleted") && !asked) {
            return new Irrelevant(Reason.OTHER_TOPIC);
        }
        Fields order = Fields.of(JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/")));
        Optional<String> id = order.positive("id");
        if (id.isEmpty()) {
            return new Irrelevant(order.has("code") ? Reason.SHOP_ERROR : Reason.NO_ORDER);
        }
        if (isDeletion(topic)) {
            return new OrderDeleted(id.get(), receivedAt);
        }
        return switch (topic) {
            case "customer.deleted" -> new CustomerErased(id.get(), "", List.of());
            case "order.created", "order.updated", FETCHED, POLLED -> WooCommerceOrder.read(order, Instant.MIN);
            case "order.restored" -> WooCommerceOrder.read(order, receivedAt);
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    private static boolean isDeletion(String topic) {
        return topic.equals("order.deleted");
    }
}
