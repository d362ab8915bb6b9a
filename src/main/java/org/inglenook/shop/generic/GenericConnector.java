package org.inglenook.shop.generic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.StandardWebhook;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;

/**
 * A shop of any make that sends our order event. An event that is against the schema is refused at once and not stored: its
 * sender is a developer who can mend it and whose library sends it again.
 */
@ApplicationScoped
public class GenericConnector implements ShopConnector {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String platform() {
        return "generic";
    }

    @Override
    public String newSecret() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return StandardWebhook.secretOf(key);
    }

    @Override
    public boolean accepts(String secret) {
        return StandardWebhook.key(secret).isPresent();
    }

    @Override
    public Verdict verify(WebhookRequest request, List<String> secrets, Instant now) {
        byte[] body = request.body();
        Optional<StandardWebhook> webhook = StandardWebhook.of(request);
        if (webhook.isEmpty()) {
            return Verdict.refused(Refusal.BAD_SIGNATURE);
        }
        List<byte[]> keys = secrets.stream()
                .flatMap(secret -> StandardWebhook.key(secret).stream())
                .toList();
        Optional<Refusal> objection = webhook.get().objection(body, keys, now);
        if (objection.isPresent()) {
            return Verdict.refused(objection.get());
        }
        Optional<JsonValue> json = JsonBody.parse(body);
        if (json.isEmpty()) {
            return Verdict.refused(Refusal.NOT_JSON);
        }
        try {
            return verified(webhook.get().id(), body, OrderEvent.of(json.get()));
        } catch (UnreadableDelivery e) {
            return new Verdict.Refused(Refusal.AGAINST_SCHEMA, e.getMessage());
        }
    }

    /** The id alone would do by the book; with the body's digest a sender that numbers badly loses nothing. */
    private static Verdict verified(String id, byte[] body, OrderEvent event) {
        event.toShopEvent();
        return new Verdict.Verified(event.type(), event.orderId(), id, id + "|" + Signatures.sha256(body));
    }

    @Override
    public ShopEvent toEvent(String topic, byte[] body, Instant receivedAt) {
        JsonValue json = JsonBody.parse(body).orElseThrow(() -> new UnreadableDelivery("/"));
        return OrderEvent.of(json).toShopEvent();
    }
}
