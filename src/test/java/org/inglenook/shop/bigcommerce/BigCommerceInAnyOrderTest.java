package org.inglenook.shop.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopHttp;
import org.junit.jupiter.api.AfterEach;

/** What is told is only which order; a later answer holds whatever the words were. */
class BigCommerceInAnyOrderTest extends DeliveriesInAnyOrder {

    private final AnsweringShop shop = new AnsweringShop();
    private final BigCommerceConnector connector = new BigCommerceConnector(shop.address(), shop.address());

    BigCommerceInAnyOrderTest() {
        String orders = "GET /stores/z4zn3wo/v2/orders/";
        for (int id = 247; id <= 249; id++) {
            String status = id == 248 ? "\"status_id\": 5" : "\"status_id\": 11";
            shop.on(
                    orders + id,
                    sample("order.json").replace("\"id\": 247", "\"id\": " + id).replace("\"status_id\": 11", status));
            shop.on(orders + id + "/products", sample("products.json"));
            shop.on(orders + id + "/shipping_addresses", sample("addresses.json"));
        }
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
        return "3bf4cf9d6d7b4c0fa8b4f1e2a7c9d0e1";
    }

    @Override
    protected ShopHttp shop() {
        return shop.http();
    }

    @Override
    protected Map<String, String> credentials() {
        return Map.of("store", "z4zn3wo", "clientId", "U8RphZeDjQc4", "token", "xxxxalphanumstringxxxx");
    }

    @Override
    protected List<Sent> deliveries() {
        return List.of(
                sent("store/order/created", "1", "{\"data\":{\"type\":\"order\",\"id\":247}}"),
                sent("store/order/updated", "2", "{\"data\":{\"type\":\"order\",\"id\":247}}"),
                sent("store/order/created", "3", "{\"data\":{\"type\":\"order\",\"id\":248}}"),
                sent("store/order/statusUpdated", "4", "{\"data\":{\"type\":\"order\",\"id\":248}}"),
                sent("store/order/created", "5", "{\"data\":{\"type\":\"order\",\"id\":249}}"),
                sent("store/order/updated", "6", "{\"data\":{\"type\":\"order\",\"id\":250}}"),
                sent("store/product/updated", "7", "{\"data\":{\"type\":\"product\",\"id\":9}}"));
    }

    @Override
    protected List<String> expected() {
        return List.of("247 PAID", "248 CANCELLED", "249 PAID");
    }

    private static Sent sent(String topic, String id, String data) {
        return new Sent(topic, id, data.getBytes(UTF_8));
    }

    private static String sample(String name) {
        return new String(Recorded.bytes("/shops/bigcommerce/" + name), UTF_8);
    }
}
