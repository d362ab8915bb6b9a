package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AnsweringShop.Says;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopHttp;
import org.junit.jupiter.api.AfterEach;

/** What a delivery says of an order is only which; whatever the order of the words, the shop's last answer holds. */
class ShopwareInAnyOrderTest extends DeliveriesInAnyOrder {

    private static final String PAID = "0189640554b5700c80c2c4a202e2401d";
    private static final String SHIPPED = "0189640554b5700c80c2c4a202e2402d";
    private static final String CANCELLED = "0189640554b5700c80c2c4a202e2403d";
    private static final String GONE = "0189640554b5700c80c2c4a202e2404d";

    private final ShopwareConnector connector = new ShopwareConnector();
    private final AnsweringShop shop = new AnsweringShop();

    ShopwareInAnyOrderTest() {
        shop.on("POST /api/search/order", this::answer);
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Override
    protected ShopConnector connector() {
        return connector;
    }

    @Override
    protected String secret() {
        return "x".repeat(64);
    }

    @Override
    protected ShopHttp shop() {
        return shop.http();
    }

    @Override
    protected String shopAddress() {
        return shop.address().toString();
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of(
                "apiKey", "k", "secretKey", "s", "accessToken", "t", "accessTokenUntil", "99999999999", "shopId", "S1");
    }

    @Override
    protected List<Sent> deliveries() {
        return List.of(
                sent("checkout.order.placed", "1", PAID),
                sent("state_enter.order_transaction.state.paid", "2", PAID),
                sent("checkout.order.placed", "3", SHIPPED),
                sent("state_enter.order_delivery.state.shipped", "4", SHIPPED),
                sent("checkout.order.placed", "5", CANCELLED),
                sent("state_enter.order.state.cancelled", "6", CANCELLED),
                sent("checkout.order.placed", "7", GONE),
                new Sent("app.updated", "8", "{\"data\":{\"payload\":{},\"event\":\"app.updated\"}}".getBytes(UTF_8)));
    }

    @Override
    protected List<String> expected() {
        return List.of(PAID + " PAID", SHIPPED + " FULFILLED", CANCELLED + " CANCELLED");
    }

    private static Sent sent(String topic, String event, String order) {
        String body = "{\"data\":{\"event\":\"" + topic + "\",\"payload\":{\"order\":{\"id\":\"" + order
                + "\"}}},\"source\":{\"shopId\":\"S1\",\"eventId\":\"" + event + "\"},\"timestamp\":1795000000}";
        return new Sent(topic, topic + "|" + event, body.getBytes(UTF_8));
    }

    private Says answer(AnsweringShop.Asked question) {
        for (String id : List.of(PAID, SHIPPED, CANCELLED)) {
            if (question.body().contains(id)) {
                return new Says(
                        200, "{\"data\":[" + ShopwareOrders.order(id, state(id), payment(id), parcel(id)) + "]}");
            }
        }
        return new Says(200, "{\"data\":[]}");
    }

    private static String state(String id) {
        return id.equals(CANCELLED) ? "cancelled" : "in_progress";
    }

    private static String payment(String id) {
        return id.equals(CANCELLED) ? "open" : "paid";
    }

    private static String parcel(String id) {
        return id.equals(SHIPPED) ? "shipped" : "open";
    }
}
