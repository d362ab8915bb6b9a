package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Messages;

/**
 * Lets an owner see an order come in without anybody buying anything: it goes through the inbox like every other, is marked as a test, counts
 * for nobody, and is taken away again. It says nothing of whether the shop's own webhooks arrive.
 */
@ApplicationScoped
@Transactional
public class TestOrders {

    /** The topic of what we send ourselves; no platform has a topic of that name, since all but ours name what changed. */
    static final String TOPIC = "inglenook.test";

    private static final String ID = "inglenook-test";

    @Inject
    ShopConnections connections;

    @Inject
    Deliveries deliveries;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /** Sends one. */
    public void send(String publicId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        bring(publicId, event("order.updated", now, order(now)));
    }

    /** Has the shop throw it away. */
    public void take(String publicId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        bring(publicId, event("order.deleted", now, JsonBuilders.object().add("id", ID)));
    }

    private void bring(String publicId, JsonObject event) {
        ShopLine line = connections
                .lineOf(publicId)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "shop.error.noConnection"));
        deliveries.bring(line.connectionId(), TOPIC, ID, event.toString().getBytes(UTF_8));
    }

    private static JsonObject event(String type, Instant at, JsonObjectBuilder data) {
        return JsonBuilders.object()
                .add("type", type)
                .add("timestamp", at.toString())
                .add("data", data)
                .build();
    }

    private JsonObjectBuilder order(Instant now) {
        return JsonBuilders.object()
                .add("id", ID)
                .add("number", messages.text("shop.test.number"))
                .add("state", "paid")
                .add("placedAt", now.toString())
                .add("modifiedAt", now.toString())
                .add("paidAt", now.toString())
                .add("total", "0.00")
                .add("currency", "EUR")
                .add("test", true)
                .add("customer", JsonBuilders.object().add("name", messages.text("shop.test.name")))
                .add(
                        "lines",
                        JsonBuilders.array()
                                .add(JsonBuilders.object()
                                        .add("name", messages.text("shop.test.line"))
                                        .add("quantity", 1)
                                        .add("total", "0.00")));
    }
}
