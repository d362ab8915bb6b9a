package org.inglenook.shop.evershop;

import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AnsweringShop.Says;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopHttp;
import org.junit.jupiter.api.AfterEach;

/** Every order that was recorded, told twice and one of them six times, and what became of two of them later. */
class EverShopInAnyOrderTest extends DeliveriesInAnyOrder {

    private static final String FOLDER = "/shops/evershop/";
    private static final String CANCELLED = "64d91a2c-218c-4c3e-a750-fb9d63da3b4b";

    private final EverShopConnector connector = new EverShopConnector();
    private final AnsweringShop shop = new AnsweringShop();

    EverShopInAnyOrderTest() {
        shop.on("POST /api/admin/graphql", this::answer);
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
        return Recorded.secret(FOLDER);
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
                "email", "notes@shop.test", "password", "x", "accessToken", "a.b.c", "accessTokenUntil", "99999999999");
    }

    @Override
    protected List<Sent> deliveries() {
        List<Sent> recorded = Recorded.all(FOLDER).stream()
                .map(delivery -> Sent.of(
                        connector.verify(delivery.request(), List.of(secret()), delivery.receivedAt()),
                        delivery.body()))
                .toList();
        String cancelled = "{\"topic\":\"order_canceled\",\"data\":{\"orderId\":17}}";
        return java.util.stream.Stream.concat(
                        recorded.stream(),
                        java.util.stream.Stream.of(new Sent("order_canceled", "later", cancelled.getBytes())))
                .toList();
    }

    @Override
    protected List<String> expected() {
        return List.of(CANCELLED + " CANCELLED", "aed91a2f-901b-4b3b-9bef-f0d4e9c88f0c PAID");
    }

    private Says answer(AnsweringShop.Asked question) {
        String many = order(CANCELLED);
        if (question.body().contains("query Many")) {
            return new Says(200, "{\"data\":{\"orders\":{\"items\":[" + many + "]}}}");
        }
        String uuid = question.body().replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        return new Says(200, "{\"data\":{\"order\":" + order(uuid) + "}}");
    }

    private static String order(String uuid) {
        String status = uuid.equals(CANCELLED) ? "canceled" : "new";
        return "{\"uuid\":\"" + uuid + "\",\"orderId\":17,\"orderNumber\":\"10017\",\"status\":{\"code\":\"" + status
                + "\"},\"paymentStatus\":{\"code\":\"pending\"},\"paymentMethod\":\"cod\",\"currency\":\"USD\","
                + "\"grandTotal\":{\"value\":11.4},\"customerEmail\":\"long@example.test\","
                + "\"createdAt\":{\"value\":\"1795292744271\"},\"updatedAt\":{\"value\":\"1795292744271\"},"
                + "\"items\":[{\"productName\":\"Loaf\",\"qty\":1,\"lineTotal\":{\"value\":6.5}}]}";
    }
}
