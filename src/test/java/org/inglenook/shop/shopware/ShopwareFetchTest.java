package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.ShopConnector;
import org.junit.jupiter.api.Test;

class ShopwareFetchTest {

    private static final String ID = "0189640554b5700c80c2c4a202e2401d";

    @Test
    void anOrderIsAskedForAndCutDown() {
        try (AnsweringShop shop = new AnsweringShop()) {
            ShopwareConnector connector = new ShopwareConnector();
            shop.on("POST /api/oauth/token", "{\"token_type\":\"Bearer\",\"expires_in\":600,\"access_token\":\"t\"}");
            shop.on(
                    "POST /api/search/order",
                    "{\"data\":[{\"id\":\"" + ID + "\",\"orderNumber\":\"10001\","
                            + "\"orderDateTime\":\"2026-11-01T10:00:00.000+00:00\",\"amountTotal\":12.5,"
                            + "\"currency\":{\"isoCode\":\"EUR\"},\"stateMachineState\":{\"technicalName\":\"open\"},"
                            + "\"orderCustomer\":{\"customerId\":\"c1\",\"email\":\"a@b.example\",\"firstName\":\"Ida\",\"lastName\":\"Holm\"},"
                            + "\"billingAddress\":{\"street\":\"Secret Lane 1\",\"country\":{\"iso\":\"DE\"}},"
                            + "\"transactions\":[{\"createdAt\":\"2026-11-01T10:00:01.000+00:00\","
                            + "\"updatedAt\":\"2026-11-01T10:05:00.000+00:00\",\"stateMachineState\":{\"technicalName\":\"paid\"}}],"
                            + "\"lineItems\":[{\"label\":\"Mug\",\"type\":\"product\",\"quantity\":1,\"totalPrice\":12.5},"
                            + "{\"label\":\"Discount\",\"type\":\"promotion\",\"quantity\":1,\"totalPrice\":-1}]}]}");
            Map<String, String> token = connector.renewed(
                    shop.line("shopware", "x", Map.of("apiKey", "k", "secretKey", "s")), shop.http(), Instant.EPOCH);
            assertEquals("600", token.get("accessTokenUntil"));
            byte[] body = connector.order(shop.line("shopware", "x", token), shop.http(), ID);
            assertFalse(new String(body, UTF_8).contains("Secret Lane"));
            OrderSnapshot order = (OrderSnapshot) connector.toEvent(ShopConnector.FETCHED, body, Instant.EPOCH);
            assertEquals(OrderState.PAID, order.state());
            assertEquals(Instant.parse("2026-11-01T10:05:00Z"), order.times().modifiedAt());
            assertEquals("DE", order.country());
            assertEquals(1, order.lines().size());
            assertEquals("Bearer t", shop.asked("POST /api/search/order").get(0).authorization());
        }
    }
}
