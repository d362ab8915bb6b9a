package org.inglenook.shop.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderSnapshot.Line;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceOrderTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-21T20:30:00Z");

    private final WooCommerceConnector connector = new WooCommerceConnector();

    @Test
    void aCheckedOutOrderIsRead() {
        OrderSnapshot order = snapshot("53-order.updated-33-processing");
        assertEquals("33", order.shopOrderId());
        assertEquals("33", order.number());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2026-11-21T20:02:58Z"), order.times().placedAt());
        assertEquals("86.38", order.total().plain());
        assertEquals("USD", order.total().currency());
        assertEquals("Guest Šopper", order.buyer().name().full());
        assertEquals("Guest", order.buyer().name().given());
        assertEquals("guest.shopper@example.test", order.buyer().email());
        assertEquals("", order.buyer().shopCustomerId());
        assertEquals("Ring the bell 🔔\nsecond line", order.customerNote());
        assertEquals(
                List.of("Sourdough Loaf", "Tee & Mug"),
                order.lines().stream().map(Line::name).toList());
        assertEquals("2", order.lines().get(1).quantity().stripTrailingZeros().toPlainString());
    }

    @Test
    void aVariationKeepsItsChoice() {
        assertEquals(
                "Linen Apron - Žalia",
                snapshot("13-order.created-20-processing").lines().get(2).name());
    }

    @Test
    void anEmptyShippingAddressMeansTheBuyer() {
        OrderSnapshot order = snapshot("15-order.created-21-processing");
        assertEquals("Žane Bērziņa", order.recipient().full());
        assertEquals("2", order.buyer().shopCustomerId());
        assertEquals("LV", order.country());
    }

    @Test
    void aChineseNameLeadsWithTheFamily() {
        OrderSnapshot order = snapshot("19-order.created-23-processing");
        assertEquals("李伟", order.buyer().name().full());
        assertEquals("伟", order.buyer().name().given());
    }

    @Test
    void nobodysNameIsEmpty() {
        assertTrue(snapshot("27-order.created-27-pending").buyer().name().isEmpty());
        assertEquals(
                "Björk",
                snapshot("31-order.created-29-processing").buyer().name().full());
    }

    @Test
    void markupInANameStaysText() {
        assertEquals(
                "<script>alert(1)</script> O’Neil \"Bob\"",
                snapshot("33-order.created-30-processing").buyer().name().full());
    }

    @Test
    void yenHaveNoDecimals() {
        assertEquals("1210", snapshot("31-order.created-29-processing").total().plain());
    }

    @Test
    void aVeryLongNoteIsKeptWhole() {
        assertTrue(snapshot("23-order.created-25-processing").customerNote().length() > 9_000);
        assertEquals(120, snapshot("70-order.created-40-processing").lines().size());
    }

    @Test
    void aDraftIsNoOrder() {
        assertEquals(new Irrelevant(Reason.DRAFT), event("69-order.updated-39-checkout-draft"));
    }

    @Test
    void aDeletionIsAsOldAsItsReception() {
        assertEquals(new OrderDeleted("30", RECEIVED), event("43-order.deleted-30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02-product.created-11",
                "06-coupon.created-16",
                "09-customer.created-2",
                "45-customer.updated-error"
            })
    void whatIsNotAboutAnOrderIsPassedOver(String name) {
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), event(name));
    }

    @Test
    void aCustomerWhoWasDeletedIsToBeForgotten() {
        assertEquals(new CustomerErased("3", "", List.of()), event("46-customer.deleted-3"));
    }

    @Test
    void anErrorObjectUnderAnOrderTopicIsPassedOver() {
        byte[] body = Recorded.of("45-customer.updated-error").body();
        assertEquals(new Irrelevant(Reason.SHOP_ERROR), connector.toEvent("order.updated", body, RECEIVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":30}", "{}", "[]", "\"x\"", "null", "{\"id\":0}", "{\"id\":-4}", "{\"id\":\"x\"}"})
    void aBodyWithoutAnOrderIsPassedOver(String body) {
        assertEquals(
                new Irrelevant(Reason.NO_ORDER), connector.toEvent("order.updated", body.getBytes(UTF_8), RECEIVED));
    }

    @ParameterizedTest
    @CsvSource({
        "pending,PENDING",
        "on-hold,PENDING",
        "processing,PAID",
        "completed,FULFILLED",
        "cancelled,CANCELLED",
        "refunded,REFUNDED",
        "failed,FAILED",
        "in-production,PENDING"
    })
    void statusesBecomeStates(String status, OrderState state) {
        OrderSnapshot order = (OrderSnapshot) changed("status", Json.createValue(status));
        assertEquals(state, order.state());
    }

    @Test
    void aPluginsStatusIsToldByItsDates() {
        JsonObject paid = Json.createObjectBuilder(body())
                .add("status", "packed")
                .add("date_paid_gmt", "2026-11-21T20:05:00")
                .build();
        assertEquals(OrderState.PAID, ((OrderSnapshot) read(paid)).state());
        JsonObject sent = Json.createObjectBuilder(paid)
                .add("date_completed_gmt", "2026-11-21T20:06:00")
                .build();
        assertEquals(OrderState.FULFILLED, ((OrderSnapshot) read(sent)).state());
    }

    @Test
    void anOrderInTheTrashIsDeletedSinceItWasModified() {
        assertEquals(
                new OrderDeleted("33", Instant.parse("2026-11-21T20:02:58Z")),
                changed("status", Json.createValue("trash")));
    }

    @Test
    void aRestoredOrderIsThereSinceWeWereTold() {
        OrderSnapshot order = (OrderSnapshot)
                connector.toEvent("order.restored", body().toString().getBytes(UTF_8), RECEIVED);
        assertEquals(RECEIVED, order.presentAt());
        assertEquals(Instant.parse("2026-11-21T20:02:58Z"), order.times().modifiedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_created_gmt", "date_modified_gmt", "total", "currency"})
    void anOrderThatCannotBeReadSaysWhichField(String field) {
        UnreadableDelivery unreadable =
                assertThrows(UnreadableDelivery.class, () -> changed(field, Json.createValue("nonsense")));
        assertEquals(field, unreadable.getMessage());
    }

    @Test
    void absurdNumbersAreUnreadable() {
        assertThrows(UnreadableDelivery.class, () -> changed("total", Json.createValue("1e99")));
        assertThrows(UnreadableDelivery.class, () -> changed("total", Json.createValue("9".repeat(18))));
    }

    @Test
    void wrongTypesReadAsMissing() {
        OrderSnapshot order = (OrderSnapshot) changed("billing", JsonValue.EMPTY_JSON_ARRAY);
        assertTrue(order.buyer().name().isEmpty());
        assertTrue(
                ((OrderSnapshot) changed("line_items", JsonValue.NULL)).lines().isEmpty());
    }

    @Test
    void nothingThatOpensTheReceiptIsKept() {
        String order = snapshot("53-order.updated-33-processing").toString();
        for (String secret : List.of("wc_order_pESzX1t87W1nk", "127.0.0.1", "Python-urllib", "5 Elm")) {
            assertFalse(order.contains(secret), secret);
        }
    }

    private OrderSnapshot snapshot(String name) {
        return assertInstanceOf(OrderSnapshot.class, event(name));
    }

    private ShopEvent event(String name) {
        Recorded recorded = Recorded.of(name);
        return connector.toEvent(recorded.topic(), recorded.body(), RECEIVED);
    }

    private ShopEvent changed(String field, JsonValue value) {
        JsonObjectBuilder changed = Json.createObjectBuilder(body()).add(field, value);
        return read(changed.build());
    }

    private ShopEvent read(JsonObject order) {
        return connector.toEvent("order.updated", order.toString().getBytes(UTF_8), RECEIVED);
    }

    private static JsonObject body() {
        return Recorded.json("/shops/woocommerce/53-order.updated-33-processing.body")
                .asJsonObject();
    }
}
