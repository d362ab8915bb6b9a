package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.WebhookRequest;

class ShopifyInAnyOrderTest extends DeliveriesInAnyOrder {

    private static final String SECRET = "the app's secret";
    private static final JsonObject PUBLISHED =
            Recorded.json("/vectors/shopify-order.json").asJsonObject().getJsonObject("json");

    private int count;

    @Override
    protected ShopConnector connector() {
        return new ShopifyConnector();
    }

    @Override
    protected String secret() {
        return SECRET;
    }

    /** Topics overlap: what is paid is updated too, and two subscriptions tell of the same event. */
    @Override
    protected List<Sent> deliveries() {
        count = 0;
        return List.of(
                sent("orders/create", "e1", order(1, "10:00", "pending", JsonValue.NULL, JsonValue.NULL)),
                sent("orders/updated", "e2", order(1, "10:05", "paid", JsonValue.NULL, JsonValue.NULL)),
                sent("orders/paid", "e2", order(1, "10:05", "paid", JsonValue.NULL, JsonValue.NULL)),
                sent("orders/updated", "e2", order(1, "10:05", "paid", JsonValue.NULL, JsonValue.NULL)),
                sent(
                        "orders/fulfilled",
                        "e3",
                        order(1, "12:00", "paid", Json.createValue("fulfilled"), JsonValue.NULL)),
                sent("orders/create", "e4", order(2, "11:00", "paid", JsonValue.NULL, JsonValue.NULL)),
                sent("orders/cancelled", "e5", order(2, "11:30", "paid", JsonValue.NULL, at("11:30"))),
                sent("orders/updated", "e6", order(2, "11:30", "refunded", JsonValue.NULL, at("11:30"))),
                sent("orders/create", "e7", order(3, "11:10", "authorized", JsonValue.NULL, JsonValue.NULL)));
    }

    @Override
    protected List<String> expected() {
        return List.of("1 FULFILLED", "2 REFUNDED", "3 PAID");
    }

    private Sent sent(String topic, String event, JsonObject order) {
        byte[] body = order.toString().getBytes(UTF_8);
        String signature = Base64.getEncoder().encodeToString(Signatures.hmacSha256(SECRET.getBytes(UTF_8), body));
        WebhookRequest request = new WebhookRequest(
                Map.of(
                        "X-Shopify-Hmac-Sha256", List.of(signature),
                        "X-Shopify-Topic", List.of(topic),
                        "X-Shopify-Shop-Domain", List.of("a-shop.myshopify.com"),
                        "X-Shopify-Webhook-Id", List.of("delivery " + count++),
                        "X-Shopify-Event-Id", List.of(event)),
                body);
        return Sent.of(connector().verify(request, List.of(SECRET), Instant.parse("2026-11-23T13:00:00Z")), body);
    }

    private static JsonObject order(int id, String time, String money, JsonValue parcel, JsonValue cancelled) {
        return Json.createObjectBuilder(PUBLISHED)
                .add("id", id)
                .add("name", "#" + (1000 + id))
                .add("created_at", at("09:59"))
                .add("updated_at", at(time))
                .add("financial_status", money)
                .add("fulfillment_status", parcel)
                .add("cancelled_at", cancelled)
                .build();
    }

    private static JsonValue at(String time) {
        return Json.createValue("2026-11-23T" + time + ":00+01:00");
    }
}
