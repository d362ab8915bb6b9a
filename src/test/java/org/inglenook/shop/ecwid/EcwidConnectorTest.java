package org.inglenook.shop.ecwid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.OrderToFetch;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopEvent.Uninstalled;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcwidConnectorTest {

    private static final String SECRET = "abcde123456789";

    /** Computed with OpenSSL for the ids and the secret that the platform's page gives as an example. */
    private static final String SIGNATURE = "seOLnh4E7fSA59kaKP8pYPaj37xn4s0ZoPfBbfqKOjs=";

    private static final String UPDATED =
            "{\"eventId\":\"123456-1234-1234-1234-123412341234\",\"eventCreated\":1234567,"
                    + "\"storeId\":1003,\"entityId\":20,\"eventType\":\"order.updated\","
                    + "\"data\":{\"oldPaymentStatus\":\"PAID\",\"newPaymentStatus\":\"PAID\"}}";
    private static final Instant NOW = Instant.parse("2026-11-21T21:00:00Z");
    private static final Map<String, String> FILLED_IN = Map.of("store", "1003", "token", "secret_1234567890");

    private final AnsweringShop shop = new AnsweringShop();
    private final EcwidConnector connector = new EcwidConnector(shop.address());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theTwoIdsAreSigned() {
        Verified verified = assertInstanceOf(Verified.class, verdict(UPDATED, SIGNATURE, SECRET));
        assertEquals("order.updated", verified.topic());
        assertEquals("20", verified.resourceId());
        assertInstanceOf(
                Verified.class, connector.verify(request(UPDATED, SIGNATURE), List.of("another secret", SECRET), NOW));
    }

    @Test
    void anotherIdOrTimeOrSecretOrNoneIsRefused() {
        Verdict refused = Verdict.refused(Refusal.BAD_SIGNATURE);
        assertEquals(refused, verdict(UPDATED.replace("1234567,", "1234568,"), SIGNATURE, SECRET));
        assertEquals(refused, verdict(UPDATED.replace("123412341234", "123412341235"), SIGNATURE, SECRET));
        assertEquals(refused, verdict(UPDATED, SIGNATURE, "another secret"));
        assertEquals(refused, verdict(UPDATED, "", SECRET));
        assertEquals(refused, verdict("no json", SIGNATURE, SECRET));
        assertEquals(refused, verdict("{}", SIGNATURE, SECRET));
        assertEquals(refused, connector.verify(request(UPDATED, SIGNATURE), List.of("", "  "), NOW));
        assertEquals(
                new Verdict.Refused(Refusal.INCOMPLETE, "eventType"),
                verdict(UPDATED.replace("order.updated", "{x}"), SIGNATURE, SECRET));
    }

    /** Seen once, the two ids fit around any body; so no body alone changes anything. */
    @Test
    void aReplayedSignatureAroundAnotherBodyOnlyHasTheStoreAsked() {
        String forged = UPDATED.replace("order.updated", "order.deleted").replace(":20,", ":21,");
        Verified verified = assertInstanceOf(Verified.class, verdict(forged, SIGNATURE, SECRET));
        assertNotEquals(((Verified) verdict(UPDATED, SIGNATURE, SECRET)).dedupeKey(), verified.dedupeKey());
        shop.on("GET /1003/orders/21", sample()).on("GET /1003/profile", "{}");
        assertEquals(OrderState.PAID, ((OrderSnapshot) followed("order.deleted", forged)).state());
    }

    @Test
    void aDeletionACustomersEndAndOurRemovalAreBelievedWhenTheStoreSaysSo() {
        shop.on("GET /1003/orders/20", 404, "{}");
        assertEquals(new OrderDeleted("20", NOW), followed("order.deleted", UPDATED));
        String customer = "{\"entityId\":15319410}";
        shop.on("GET /1003/customers/15319410", "{\"id\":15319410,\"email\":\"johnsmith@example.com\"}");
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), followed("customer.deleted", customer));
        shop.on("GET /1003/customers/15319410", 404, "{}");
        assertEquals(new CustomerErased("15319410", "", List.of()), followed("customer.deleted", customer));
        shop.on("GET /1003/profile", "{}");
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), followed("application.uninstalled", "{}"));
        shop.on("GET /1003/profile", 403, "{}");
        assertEquals(new Uninstalled(), followed("application.uninstalled", "{}"));
    }

    @Test
    void anOrderThatIsNotFinishedOrSomethingElseIsPassedOver() {
        assertEquals(new Irrelevant(Reason.DRAFT), event("unfinished_order.created", UPDATED));
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), event("product.updated", UPDATED));
        assertThrows(UnreadableDelivery.class, () -> event("order.created", "{}"));
        assertEquals(
                new Irrelevant(Reason.DRAFT),
                event(ShopConnector.POLLED, sample().replace("\"PAID\"", "\"INCOMPLETE\"")));
    }

    @Test
    void aNewerStoreNamesTheOrderBesideItsNumber() {
        assertEquals(
                new OrderToFetch("XJ12H"),
                event("order.updated", "{\"entityId\":20,\"data\":{\"orderId\":\"XJ12H\"}}"));
    }

    @Test
    void thePublishedOrderIsReadAndKeepsNoMoreThanANoteNeeds() {
        shop.on("GET /1003/orders/20", sample());
        shop.on("GET /1003/profile", "{\"formatsAndUnits\":{\"currency\":\"EUR\"}}");
        String body = new String(connector.order(line(), shop.http(), "20"), UTF_8);
        OrderSnapshot order = (OrderSnapshot) event(ShopConnector.FETCHED, body);
        assertEquals("20", order.shopOrderId());
        assertEquals("ABC20-q", order.number());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2014-09-20T19:59:43Z"), order.times().placedAt());
        assertEquals(Instant.parse("2014-09-21T00:00:12Z"), order.times().modifiedAt());
        assertEquals("37.39", order.total().plain());
        assertEquals("EUR", order.total().currency());
        assertEquals("John Smith", order.buyer().name().full());
        assertEquals("15319410", order.buyer().shopCustomerId());
        assertEquals("Test order comments", order.customerNote());
        assertEquals("Cherry", order.lines().get(0).name());
        assertEquals("Big, Test text", order.lines().get(0).variant());
        assertEquals(0, new BigDecimal("29.95").compareTo(order.lines().get(0).total()));
        assertFalse(order.digital());
        assertEquals("Bearer secret_1234567890", shop.asked().get(0).authorization());
        for (String secret :
                List.of("83.217", "W 3d st", "+1234567890", "10001", "Sunday", "orderfile", "123abcd", "Gold")) {
            assertFalse(body.contains(secret), secret);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_PAYMENT, AWAITING_PROCESSING, PENDING",
        "PAID, AWAITING_PROCESSING, PAID",
        "PAID, READY_FOR_PICKUP, PAID",
        "PAID, SHIPPED, FULFILLED",
        "PARTIALLY_REFUNDED, DELIVERED, FULFILLED",
        "PAID, RETURNED, FULFILLED",
        "PAID, WILL_NOT_DELIVER, CANCELLED",
        "CANCELLED, SHIPPED, CANCELLED",
        "REFUNDED, DELIVERED, REFUNDED",
        "CUSTOM_PAYMENT_STATUS_1, SHIPPED, PENDING"
    })
    void paymentAndFulfilmentSayWhereItStands(String payment, String fulfilment, OrderState state) {
        String order = sample().replace("\"PAID\"", "\"" + payment + "\"")
                .replace("\"AWAITING_PROCESSING\"", "\"" + fulfilment + "\"");
        assertEquals(state, ((OrderSnapshot) event(ShopConnector.POLLED, order)).state());
    }

    @Test
    void changedOrdersComeAPageAtATime() {
        shop.on("GET /1003/profile", "{\"formatsAndUnits\":{\"currency\":\"EUR\"}}");
        shop.on("GET /1003/orders", "{\"total\":1,\"items\":[" + sample() + "]}");
        AskedShop.Page page = connector.ordersSince(line(), shop.http(), NOW, "");
        assertEquals("20", page.orders().get(0).id());
        assertEquals("", page.next());
        assertTrue(shop.asked().get(0).target().contains("updatedFrom=" + NOW.getEpochSecond()));
        shop.on("GET /1003/orders", "{\"items\":[" + (sample() + ",").repeat(99) + sample() + "]}");
        assertEquals(
                "200", connector.ordersSince(line(), shop.http(), NOW, "100").next());
    }

    @Test
    void aStoreThatFaultsIsNoDeletion() {
        shop.on("GET /1003/orders/20", 500, "{}");
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.order(line(), shop.http(), "20"));
        assertEquals(ShopFault.Kind.SHOP_ERROR, fault.kind());
        shop.on("GET /1003/customers/5", 503, "{}");
        assertThrows(ShopFault.class, () -> connector.order(line(), shop.http(), "customer-5"));
        shop.on("GET /1003/profile", 500, "{}");
        assertThrows(ShopFault.class, () -> connector.order(line(), shop.http(), "app"));
    }

    private ShopEvent followed(String topic, String body) {
        OrderToFetch asked = assertInstanceOf(OrderToFetch.class, event(topic, body));
        byte[] answer = connector.order(line(), shop.http(), asked.shopOrderId());
        return connector.toEvent(ShopConnector.FETCHED, answer, NOW);
    }

    private ShopLine line() {
        return shop.line("ecwid", SECRET, FILLED_IN);
    }

    private ShopEvent event(String topic, String body) {
        return connector.toEvent(topic, body.getBytes(UTF_8), NOW);
    }

    private Verdict verdict(String body, String signature, String secret) {
        return connector.verify(request(body, signature), List.of(secret), NOW);
    }

    private static WebhookRequest request(String body, String signature) {
        return new WebhookRequest(Map.of(EcwidConnector.SIGNATURE, List.of(signature)), body.getBytes(UTF_8));
    }

    private static String sample() {
        return new String(Recorded.bytes("/shops/ecwid/order.json"), UTF_8);
    }
}
