package org.inglenook.shop.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderSnapshot.Gift;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyOrderTest {

    private static final JsonObject PUBLISHED =
            Recorded.json("/vectors/shopify-order.json").asJsonObject().getJsonObject("json");

    @Test
    void thePublishedOrderIsReadWhole() {
        OrderSnapshot order = read(PUBLISHED);
        assertEquals("450789469", order.shopOrderId());
        assertEquals("1001", order.number());
        assertEquals("EN#7-B", read(with("name", text("EN#7-B"))).number());
        assertEquals("450789469", read(with("name", text(""))).number());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2008-01-10T16:00:00Z"), order.times().placedAt());
        assertEquals(new BigDecimal("409.9400"), order.total().amount());
        assertEquals("USD", order.total().currency());
        assertEquals("207119551", order.buyer().shopCustomerId());
        assertEquals("Bob", order.buyer().name().given());
        assertEquals("bob.norman@hostmail.com", order.buyer().email());
        assertEquals("Bob Norman", order.recipient().full());
        assertEquals("US", order.country());
        assertEquals("Test note", order.customerNote());
        assertEquals(Gift.NONE, order.gift());
        assertFalse(order.test());
        assertFalse(order.digital());
        assertEquals(2, order.lines().size());
        assertEquals("IPod Nano - 8gb", order.lines().get(0).name());
        assertEquals("green", order.lines().get(0).variant());
        assertEquals("IPOD2008GREEN", order.lines().get(0).sku());
        assertEquals(new BigDecimal("199.0000"), order.lines().get(0).total());
    }

    @ParameterizedTest
    @CsvSource({
        "pending,,,PENDING",
        "authorized,,,PAID",
        "partially_paid,,,PENDING",
        "paid,,,PAID",
        "paid,partial,,PAID",
        "paid,fulfilled,,FULFILLED",
        "pending,fulfilled,,FULFILLED",
        "paid,restocked,,PAID",
        "partially_refunded,,,PAID",
        "partially_refunded,fulfilled,,FULFILLED",
        "refunded,fulfilled,,REFUNDED",
        "refunded,,2026-11-20T10:00:00Z,REFUNDED",
        "paid,fulfilled,2026-11-20T10:00:00Z,CANCELLED",
        "voided,,2026-11-20T10:00:00Z,CANCELLED",
        "voided,,,FAILED",
        "expired,,,FAILED",
        "something_new,,,PENDING"
    })
    void moneyParcelAndCancellationMakeTheState(String money, String parcel, String cancelled, OrderState expected) {
        JsonObject order = with("financial_status", text(money));
        order = with(order, "fulfillment_status", parcel == null ? JsonValue.NULL : text(parcel));
        order = with(order, "cancelled_at", cancelled == null ? JsonValue.NULL : text(cancelled));
        assertEquals(expected, read(order).state());
    }

    @Test
    void whatIsPaidAtTheDoorIsToBePacked() {
        JsonObject order = with("financial_status", text("pending"));
        assertEquals(
                OrderState.PAID,
                read(with(order, "payment_gateway_names", json("[\"Cash on Delivery (COD)\"]")))
                        .state());
        assertEquals(
                OrderState.PENDING,
                read(with(order, "payment_gateway_names", json("[\"Bank Deposit\"]")))
                        .state());
    }

    @Test
    void theLastParcelTellsWhenItWasSent() {
        JsonObject order = with("fulfillment_status", text("fulfilled"));
        order = with(
                order,
                "fulfillments",
                json("[{\"status\":\"success\",\"created_at\":\"2026-11-20T10:00:00+01:00\"},"
                        + "{\"status\":\"cancelled\",\"created_at\":\"2026-11-22T10:00:00+01:00\"},"
                        + "{\"status\":\"success\",\"created_at\":\"2026-11-21T10:00:00+01:00\"}]"));
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T09:00:00Z")),
                read(order).times().fulfilledAt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gift message|For you, Ada|true|For you, Ada",
                "gift-note|For you|true|For you",
                "_gift_text|For you|true|For you",
                "Geschenknachricht|Für dich|true|Für dich",
                "Grußbotschaft zum Geschenk|Für dich|true|Für dich",
                "Message cadeau|Pour toi|true|Pour toi",
                "Mot du cadeau|Pour toi|true|Pour toi",
                "is_gift|true|true|''",
                "Gift wrap|Blue paper|true|''",
                "Gift message|yes|true|''",
                "Gift message|''|false|''",
                "gift|no|false|''",
                "Geschenk|nein|false|''",
                "Gift card|25|false|''",
                "Gift card message|For you|true|For you",
                "__shopify_send_gift_card_to_recipient|on|false|''",
                "custom engraving|Happy Birthday|false|''",
                "giftedness|high|true|''"
            })
    void aPresentIsKnownByTheWordsThatThemesUse(String name, String value, boolean marked, String text) {
        JsonValue field = json("[{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}]");
        assertEquals(
                new Gift(marked, text), read(with("note_attributes", field)).gift());
        JsonObject line = Json.createObjectBuilder(
                        PUBLISHED.getJsonArray("line_items").getJsonObject(0))
                .add("properties", field)
                .build();
        assertEquals(
                new Gift(marked, text),
                read(with("line_items", Json.createArrayBuilder().add(line).build()))
                        .gift());
    }

    @Test
    void wordsWrittenWithTwoLinesAreBothKept() {
        JsonValue fields =
                json("[{\"name\":\"Gift message\",\"value\":\"One\"},{\"name\":\"gift note\",\"value\":\"Two\"},"
                        + "{\"name\":\"gift_message\",\"value\":\"One\"}]");
        assertEquals("One\n\nTwo", read(with("note_attributes", fields)).gift().text());
    }

    @Test
    void nothingToShipIsDigital() {
        assertTrue(read(with("line_items", json("[{\"title\":\"Course\",\"quantity\":1,\"requires_shipping\":false}]")))
                .digital());
        assertFalse(read(with(
                        "line_items",
                        json("[{\"title\":\"Course\",\"quantity\":1,\"requires_shipping\":false},"
                                + "{\"title\":\"Book\",\"quantity\":1,\"requires_shipping\":true}]")))
                .digital());
        assertFalse(read(with("line_items", JsonValue.EMPTY_JSON_ARRAY)).digital());
    }

    @Test
    void theBuyersLanguageAndATestAreKept() {
        assertEquals("de-CH", read(with("customer_locale", text("de-CH"))).language());
        assertEquals("pt-BR", read(with("customer_locale", text("pt_BR"))).language());
        assertEquals("", read(with("customer_locale", text("<b>"))).language());
        assertEquals("", read(with("customer_locale", JsonValue.NULL)).language());
        assertTrue(read(with("test", JsonValue.TRUE)).test());
    }

    @Test
    void withoutCustomerAddressAndMailItIsStillAnOrder() {
        JsonObject bare = Json.createObjectBuilder(PUBLISHED)
                .remove("customer")
                .addNull("shipping_address")
                .remove("email")
                .build();
        OrderSnapshot order = read(bare);
        assertEquals("", order.buyer().shopCustomerId());
        assertEquals("", order.buyer().email());
        assertTrue(order.recipient().isEmpty());
        assertEquals("", order.country());
    }

    @Test
    void whoPaysIsTheBuyerAndWhereItGoesTheRecipient() {
        JsonObject order = with("billing_address", json("{\"first_name\":\"Ada\",\"last_name\":\"Ito\"}"));
        assertEquals("Ada Ito", read(order).buyer().name().full());
        assertEquals("Bob Norman", read(order).recipient().full());
        JsonObject counter = with(order, "shipping_address", JsonValue.NULL);
        assertEquals("Ada Ito", read(counter).recipient().full());
    }

    @Test
    void linesAreWhatIsLeftOfThemAfterDiscounts() {
        OrderSnapshot order = read(
                with(
                        "line_items",
                        json(
                                "[{\"title\":\"Mug\",\"variant_title\":\"Default Title\",\"quantity\":3,\"current_quantity\":2,"
                                        + "\"price\":\"10.00\",\"discount_allocations\":[{\"amount\":\"1.50\"},{\"amount\":\"0.50\"}]},"
                                        + "{\"title\":\"Taken out\",\"quantity\":1,\"current_quantity\":0,\"price\":\"5.00\"},"
                                        + "{\"title\":\"Tip\",\"quantity\":1,\"price\":\"5.00\",\"tip\":{\"payment_gateway\":\"x\"}}]")));
        assertEquals(1, order.lines().size());
        assertEquals("", order.lines().get(0).variant());
        assertEquals(0, new BigDecimal("2").compareTo(order.lines().get(0).quantity()));
        assertEquals(0, new BigDecimal("18").compareTo(order.lines().get(0).total()));
    }

    @Test
    void tenThousandLinesAreRead() {
        String line = "{\"title\":\"Mug\",\"quantity\":1,\"price\":\"1.00\"}";
        OrderSnapshot order = read(with("line_items", json("[" + (line + ",").repeat(9_999) + line + "]")));
        assertEquals(10_000, order.lines().size());
    }

    @Test
    void anOrderThatWasTakenApartKeepsItsLines() {
        OrderSnapshot order = read(with(
                "line_items", json("[{\"title\":\"Mug\",\"quantity\":1,\"current_quantity\":0,\"price\":\"10.00\"}]")));
        assertEquals(
                List.of("Mug"),
                order.lines().stream().map(OrderSnapshot.Line::name).toList());
    }

    @Test
    void ordersBroughtFromElsewhereKeepTheirDay() {
        assertEquals(
                Instant.parse("2019-05-01T08:00:00Z"),
                read(with("processed_at", text("2019-05-01T10:00:00+02:00")))
                        .times()
                        .placedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "created_at", "currency"})
    void anOrderWithoutItsMainFieldsIsUnreadableAndTheFieldIsNamed(String field) {
        JsonObject order = Json.createObjectBuilder(PUBLISHED).remove(field).build();
        UnreadableDelivery fault = assertThrows(UnreadableDelivery.class, () -> ShopifyOrder.read(Fields.of(order)));
        assertEquals(field, fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-20", "2026-13-40T10:00:00Z", "9999-01-01T00:00:00Z"})
    void aTimeThatIsNoneIsUnreadable(String time) {
        JsonObject order = with("updated_at", text(time));
        assertThrows(UnreadableDelivery.class, () -> ShopifyOrder.read(Fields.of(order)));
    }

    @Test
    void whatIsNoOrderIsPassedOver() {
        assertEquals(new Irrelevant(Reason.NO_ORDER), ShopifyOrder.read(Fields.of(json("{\"id\":1}"))));
    }

    @Test
    void nothingIsTakenThatANoteDoesNotNeed() {
        JsonObject order = Json.createObjectBuilder(PUBLISHED)
                .add("browser_ip", "SECRET")
                .add("token", "SECRET")
                .add("cart_token", "SECRET")
                .add("checkout_token", "SECRET")
                .add("order_status_url", "https://SECRET")
                .add("phone", "SECRET")
                .add("client_details", json("{\"user_agent\":\"SECRET\",\"browser_ip\":\"SECRET\"}"))
                .add("payment_details", json("{\"credit_card_number\":\"SECRET\"}"))
                .add(
                        "billing_address",
                        json(
                                "{\"first_name\":\"Bob\",\"last_name\":\"Norman\",\"address1\":\"SECRET\",\"phone\":\"SECRET\","
                                        + "\"zip\":\"SECRET\",\"city\":\"SECRET\",\"latitude\":1.5}"))
                .build();
        String kept = read(order).toString();
        assertFalse(kept.contains("SECRET"), kept);
        for (String known : List.of("Chestnut", "Louisville", "40202", "555-625", "Happy Birthday")) {
            assertFalse(kept.contains(known), known);
        }
    }

    private static OrderSnapshot read(JsonObject order) {
        return assertInstanceOf(OrderSnapshot.class, ShopifyOrder.read(Fields.of(order)));
    }

    private static JsonObject with(String name, JsonValue value) {
        return with(PUBLISHED, name, value);
    }

    private static JsonObject with(JsonObject order, String name, JsonValue value) {
        return Json.createObjectBuilder(order).add(name, value).build();
    }

    private static JsonValue text(String text) {
        return Json.createValue(text);
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            return value instanceof JsonArray array ? array : value;
        }
    }
}
