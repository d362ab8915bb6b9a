package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.LocalShop;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static ShopLine asked(AnsweringShop shop) {
        return shop.line("shopware", "x", Map.of("apiKey", "k", "secretKey", "s", "accessToken", "t"));
    }

    @Test
    void nothingOfAPersonIsKeptThatANoteDoesNotNeed() {
        try (AnsweringShop shop = new AnsweringShop()) {
            shop.on(
                    "POST /api/search/order",
                    "{\"data\":[" + ShopwareOrders.order(ID, "open", "paid", "shipped") + "]}");
            String kept = new String(new ShopwareConnector().order(asked(shop), shop.http(), ID), UTF_8);
            for (String not : List.of("Secret Lane", "Hidden Way", "555", "192.0.2.7", "not-kept")) {
                assertFalse(kept.contains(not), not);
            }
            OrderSnapshot order = (OrderSnapshot)
                    new ShopwareConnector().toEvent(ShopConnector.FETCHED, kept.getBytes(UTF_8), Instant.EPOCH);
            assertEquals(OrderState.FULFILLED, order.state());
            assertEquals("AT", order.country());
            assertEquals("de-DE", order.language());
            assertEquals("Nils", order.recipient().given());
            assertEquals(
                    Instant.parse("2026-11-02T08:00:00Z"),
                    order.times().fulfilledAt().orElseThrow());
        }
    }

    @Test
    void whatChangedSinceIsAskedForPageByPage() {
        try (AnsweringShop shop = new AnsweringShop()) {
            String one = ShopwareOrders.order(ID, "open", "paid", "open");
            shop.on(
                    "POST /api/search/order",
                    question -> new AnsweringShop.Says(
                            200,
                            question.body().contains("\"page\":1,")
                                            || question.body().contains("\"page\":1}")
                                    ? "{\"data\":[" + String.join(",", Collections.nCopies(50, one)) + "]}"
                                    : "{\"data\":[" + one + "]}"));
            ShopwareConnector connector = new ShopwareConnector();
            Instant since = Instant.parse("2026-11-01T00:00:00Z");
            AskedShop.Page first = connector.ordersSince(asked(shop), shop.http(), since, "");
            assertEquals(50, first.orders().size());
            assertEquals("2", first.next());
            assertEquals(
                    Instant.parse("2026-11-02T08:00:00Z"), first.orders().get(0).modifiedAt());
            AskedShop.Page last = connector.ordersSince(asked(shop), shop.http(), since, first.next());
            assertEquals(1, last.orders().size());
            assertEquals("", last.next());
            String question = shop.asked("POST /api/search/order").get(1).body();
            for (String time : List.of("createdAt", "updatedAt", "transactions.updatedAt", "deliveries.updatedAt")) {
                assertTrue(
                        question.contains(
                                "\"field\":\"" + time + "\",\"parameters\":{\"gte\":\"2026-11-01T00:00:00Z\"}"),
                        time);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html>Maintenance</html>, NOT_JSON",
        "401, {}, KEY_REFUSED",
        "403, {}, KEY_REFUSED",
        "429, {}, BUSY",
        "500, {}, SHOP_ERROR",
        "200, {\"data\":[]}, NOT_FOUND"
    })
    void whyAnOrderCannotBeHadIsNamed(int status, String body, ShopFault.Kind kind) {
        try (AnsweringShop shop = new AnsweringShop()) {
            shop.on("POST /api/search/order", status, body);
            ShopFault fault =
                    assertThrows(ShopFault.class, () -> new ShopwareConnector().order(asked(shop), shop.http(), ID));
            assertEquals(kind, fault.kind());
        }
    }

    @Test
    void aShopThatIsSlowStandsInsideOrLeadsThereIsNamedAndNotFollowed() {
        try (LocalShop shop = LocalShop.open();
                ShopHttp impatient = ShopHttp.forShopsHere(Duration.ofMillis(300));
                ShopHttp guarded = new ShopHttp("Inglenook", Set.of());
                ShopHttp knowing = new ShopHttp("Inglenook", Set.of("localhost"))) {
            assertEquals(ShopFault.Kind.INWARD, fault(shop, guarded));
            assertTrue(shop.asked().isEmpty());
            CountDownLatch end = new CountDownLatch(1);
            shop.at("/api/search/order", question -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return LocalShop.Said.status(200);
            });
            assertEquals(ShopFault.Kind.SLOW, fault(shop, impatient));
            end.countDown();
            String inside = "http://127.0.0.1:" + shop.uri().getPort() + "/api/search/order/in";
            shop.at("/api/search/order", question -> new LocalShop.Said(307, Map.of("Location", inside), new byte[0]));
            assertEquals(ShopFault.Kind.UNEXPECTED, fault(shop, knowing), "a question is led nowhere else");
            assertTrue(shop.asked().stream()
                    .noneMatch(question -> question.uri().getPath().endsWith("/in")));
        }
    }

    private static ShopFault.Kind fault(LocalShop shop, ShopHttp http) {
        ShopLine line = new ShopLine(
                7,
                "line-1",
                "shopware",
                shop.uri(),
                Map.of("accessToken", "t"),
                List.of(),
                URI.create("https://here.example/webhooks"),
                URI.create("https://here.example/install/"));
        return assertThrows(ShopFault.class, () -> new ShopwareConnector().order(line, http, ID))
                .kind();
    }
}
