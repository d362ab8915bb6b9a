package org.inglenook.shop.ecwid;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopHttp;
import org.junit.jupiter.api.AfterEach;

/** What is told is only which order; one was deleted, one is no order yet. */
class EcwidInAnyOrderTest extends DeliveriesInAnyOrder {

    private final AnsweringShop shop = new AnsweringShop();
    private final EcwidConnector connector = new EcwidConnector(shop.address());

    EcwidInAnyOrderTest() {
        shop.on("GET /1003/profile", "{\"formatsAndUnits\":{\"currency\":\"EUR\"}}");
        shop.on("GET /1003/orders/20", sample("order.json"));
        shop.on(
                "GET /1003/orders/21",
                sample("order.json")
                        .replace("\"orderNumber\": 20", "\"orderNumber\": 21")
                        .replace("\"PAID\"", "\"REFUNDED\""));
        shop.on(
                "GET /1003/orders/22",
                sample("order.json")
                        .replace("\"orderNumber\": 20", "\"orderNumber\": 22")
                        .replace("\"PAID\"", "\"INCOMPLETE\""));
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
        return "abcde123456789";
    }

    @Override
    protected ShopHttp shop() {
        return shop.http();
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of("store", "1003", "token", "secret_1234567890");
    }

    @Override
    protected List<Sent> deliveries() {
        return List.of(
                sent("order.created", "1", "{\"entityId\":20}"),
                sent("order.updated", "2", "{\"entityId\":20}"),
                sent("order.created", "3", "{\"entityId\":21}"),
                sent("order.updated", "4", "{\"entityId\":21}"),
                sent("order.deleted", "5", "{\"entityId\":23}"),
                sent("order.created", "6", "{\"entityId\":22}"),
                sent("unfinished_order.created", "7", "{\"entityId\":22}"));
    }

    @Override
    protected List<String> expected() {
        return List.of("20 PAID", "21 REFUNDED");
    }

    private static Sent sent(String topic, String id, String data) {
        return new Sent(topic, id, data.getBytes(UTF_8));
    }

    private static String sample(String name) {
        return new String(Recorded.bytes("/shops/ecwid/" + name), UTF_8);
    }
}
