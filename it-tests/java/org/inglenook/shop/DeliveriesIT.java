package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What becomes of a delivery that can't be applied, and of one that can't even be kept. */
class DeliveriesIT {

    private static final Recorded ORDER = Recorded.of("13-order.created-20-processing");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Api owner = Api.owner();

    @Test
    void anOrderThatCannotBeReadIsGivenUpWithItsReasonAndAgainWhenRetried() {
        WooCommerceShop shop = WooCommerceShop.connect("unreadable", Recorded.shopSecret());
        JsonObject order = Json.createObjectBuilder(Recorded.json("/shops/woocommerce/" + ORDER.name() + ".body")
                        .asJsonObject())
                .add("currency", "loaves")
                .build();
        assertEquals(202, shop.sendSigned("order.created", order.toString().getBytes(StandardCharsets.UTF_8)));
        JsonObject dead = awaitSettled(shop);
        assertUnreadable(dead);
        assertEquals(List.of(dead), of(shop, "deliveries?state=DEAD"));
        assertEquals(1, owner.get("shops/" + shop.id()).json().getInt("dead"));

        String path = "deliveries/" + dead.getInt("id") + "/retry";
        assertEquals(401, Api.anonymous().post(path, null).status());
        assertEquals(202, owner.post(path, null).status());
        JsonObject again = awaitSettled(shop);
        assertUnreadable(again);
        assertTrue(settledAt(again).isAfter(settledAt(dead)), "it was tried: " + again);
        assertEquals(
                0,
                owner.get("orders?shop=" + shop.id())
                        .json()
                        .getJsonArray("items")
                        .size());
    }

    @Test
    void aDeliveryThatNobodyMadeCannotBeRetried() {
        Api.Answer refused = owner.post("deliveries/999999999/retry", null);
        assertEquals(404, refused.status());
        assertEquals("application/problem+json", refused.header("Content-Type").orElse(""));
        assertTrue(refused.json().getString("detail").endsWith("."), refused.text());
    }

    /** Only where the test can reach the server's database, which Derby's is too well kept for. */
    @Test
    @EnabledIfSystemProperty(named = "inglenook.it.database", matches = "postgresql")
    void whileTheInboxCannotBeWrittenTheShopIsToldWhenToSendAgain() throws SQLException {
        WooCommerceShop shop = WooCommerceShop.connect("unwritable", Recorded.shopSecret());
        execute("alter table shop_delivery rename to shop_delivery_away");
        try {
            Api.Answer refused = shop.answer(ORDER);
            assertEquals(503, refused.status(), refused.text());
            assertEquals(
                    "application/problem+json", refused.header("Content-Type").orElse(""));
            assertTrue(Integer.parseInt(refused.header("Retry-After").orElse("0")) > 0, "Retry-After in seconds");
            assertTrue(refused.json().getString("detail").endsWith("."), refused.text());
        } finally {
            execute("alter table shop_delivery_away rename to shop_delivery");
        }
        assertEquals(202, shop.send(ORDER));
        shop.awaitApplied();
        assertEquals(
                1,
                owner.get("orders?shop=" + shop.id())
                        .json()
                        .getJsonArray("items")
                        .size());
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = Application.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertUnreadable(JsonObject delivery) {
        assertEquals("DEAD", delivery.getString("state"), delivery.toString());
        assertEquals("UNREADABLE", delivery.getString("reason"));
        assertEquals("currency", delivery.getString("detail"));
        assertEquals(1, delivery.getInt("attempts"));
    }

    private JsonObject awaitSettled(WooCommerceShop shop) {
        Instant limit = Instant.now().plus(LONGEST);
        while (of(shop, "deliveries").get(0).getString("state").equals("WAITING")) {
            assertTrue(Instant.now().isBefore(limit), "the delivery still waits");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return of(shop, "deliveries").get(0);
    }

    private List<JsonObject> of(WooCommerceShop shop, String path) {
        return owner.get(path).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(delivery -> delivery.getString("shop").equals(shop.id()))
                .toList();
    }

    private static Instant settledAt(JsonObject delivery) {
        return Instant.parse(delivery.getString("settledAt"));
    }
}
