package org.inglenook.shop.squarespace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopHttp;
import org.junit.jupiter.api.AfterEach;

/** What is told is only which order; one is cancelled, one is not there any more. */
class SquarespaceInAnyOrderTest extends DeliveriesInAnyOrder {

    private final AnsweringShop shop = new AnsweringShop();
    private final SquarespaceConnector connector =
            new SquarespaceConnector(shop.address(), shop.address(), java.time.Clock.systemUTC());

    SquarespaceInAnyOrderTest() {
        shop.on("GET /1.0/commerce/orders/585d498fdee9f31a60284a37", sample("order.json"));
        shop.on(
                "GET /1.0/commerce/orders/585d498fdee9f31a60284a38",
                sample("order.json").replace("60284a37", "60284a38").replace("PENDING", "CANCELED"));
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
        return "F3F9B981C78E7A6187E42853F6CE2804177E98206164779423B02DEC981ACD6B";
    }

    @Override
    protected ShopHttp shop() {
        return shop.http();
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of("apiKey", "key-1234567");
    }

    @Override
    protected List<Sent> deliveries() {
        return List.of(
                sent("order.create", "1", "{\"data\":{\"orderId\":\"585d498fdee9f31a60284a37\"}}"),
                sent("order.update", "2", "{\"data\":{\"orderId\":\"585d498fdee9f31a60284a37\"}}"),
                sent("order.create", "3", "{\"data\":{\"orderId\":\"585d498fdee9f31a60284a38\"}}"),
                sent(
                        "order.update",
                        "4",
                        "{\"data\":{\"orderId\":\"585d498fdee9f31a60284a38\",\"update\":\"CANCELED\"}}"),
                sent("order.update", "5", "{\"data\":{\"orderId\":\"585d498fdee9f31a60284a39\"}}"));
    }

    @Override
    protected List<String> expected() {
        return List.of("585d498fdee9f31a60284a37 PAID", "585d498fdee9f31a60284a38 CANCELLED");
    }

    private static Sent sent(String topic, String id, String data) {
        return new Sent(topic, id, data.getBytes(UTF_8));
    }

    private static String sample(String name) {
        return new String(Recorded.bytes("/shops/squarespace/" + name), UTF_8);
    }
}
