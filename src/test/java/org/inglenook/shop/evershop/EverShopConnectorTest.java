package org.inglenook.shop.evershop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.KeptWebhooks.Kind;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderToFetch;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EverShopConnectorTest {

    private static final String FOLDER = "/shops/evershop/";
    private static final String SECRET = Recorded.secret(FOLDER);
    private static final Instant NOW = Instant.parse("2026-11-21T21:00:00Z");
    private static final String UUID = "ec5db376-23a1-4194-99e5-3edd9ef86612";
    private static final Map<String, String> ADMINISTRATOR =
            Map.of("email", "notes@shop.test", "password", "adminpass1", "accessToken", "a.b.c");

    private final EverShopConnector connector = new EverShopConnector();
    private final AnsweringShop shop = new AnsweringShop();

    static Stream<Recorded> recorded() {
        return Recorded.all(FOLDER).stream();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedDeliveryIsVerifiedAndMapped(Recorded recorded) {
        Verified verified = assertInstanceOf(Verified.class, verdict(recorded));
        ShopEvent event = connector.toEvent(verified.topic(), recorded.body(), recorded.receivedAt());
        ShopEvent expected =
                switch (verified.topic()) {
                    case "order_created", "order_placed" -> new OrderToFetch(verified.resourceId());
                    case "webhook_ping" -> new Irrelevant(Reason.TEST);
                    default -> new Irrelevant(Reason.OTHER_TOPIC);
                };
        assertEquals(expected, event);
        assertTrue(recorded.name().contains(verified.topic()), verified.topic());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void aChangedByteAnywhereIsRefused(Recorded recorded) {
        int step = Math.max(1, recorded.body().length / 40);
        for (int i = 0; i < recorded.body().length; i += step) {
            byte[] changed = recorded.body().clone();
            changed[i] ^= 1;
            assertEquals(
                    Verdict.refused(Refusal.BAD_SIGNATURE),
                    connector.verify(recorded.requestWith(changed), List.of(SECRET), recorded.receivedAt()));
        }
    }

    @Test
    void anOldSignatureIsStaleAndAPreviousSecretHolds() {
        Recorded order = recorded().findFirst().orElseThrow();
        assertEquals(
                Verdict.refused(Refusal.STALE),
                connector.verify(
                        order.request(), List.of(SECRET), order.receivedAt().plusSeconds(400)));
        assertInstanceOf(
                Verified.class,
                connector.verify(order.request(), List.of("another secret 123", SECRET), order.receivedAt()));
        assertEquals(
                Verdict.refused(Refusal.BAD_SIGNATURE),
                connector.verify(order.request(), List.of("", " "), order.receivedAt()));
    }

    @Test
    void theSecretThatTheShopMadeHoldsBesideOurs() {
        Recorded order = recorded().findFirst().orElseThrow();
        ShopLine line = shop.line("evershop", connector.newSecret(), Map.of("webhookSecret", SECRET));
        assertInstanceOf(Verified.class, connector.verify(order.request(), line, order.receivedAt()));
    }

    /** Files 37 to 42 are two deliveries, each tried three times: other times and signatures, the same ids and bytes. */
    @Test
    void aRepeatedDeliveryIsKnownAndTheTwoOfOneOrderAreTwo() {
        Set<String> keys = recorded()
                .filter(recorded -> recorded.name().endsWith("-10024"))
                .map(recorded -> ((Verified) verdict(recorded)).dedupeKey())
                .collect(Collectors.toCollection(HashSet::new));
        assertEquals(2, keys.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1,v1=", "v1=00", "t=x,v1=00", "t=1795292745;v1=00"})
    void whatIsNoSignatureIsRefused(String header) {
        WebhookRequest request =
                new WebhookRequest(Map.of(EverShopSignature.HEADER, List.of(header)), "{}".getBytes(UTF_8));
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of(SECRET), NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json | NOT_JSON", "{\"id\":\"1\"} | INCOMPLETE", "{\"topic\":\"order_placed\"} | INCOMPLETE"})
    void whatIsSignedAndLacksSomethingIsCalledThat(String body, Refusal refusal) {
        Verdict.Refused refused =
                assertInstanceOf(Verdict.Refused.class, connector.verify(signed(body), List.of(SECRET), NOW));
        assertEquals(refusal, refused.refusal());
    }

    /** Later events bear the short number only; the topic in the header isn't signed and counts for nothing. */
    @Test
    void laterEventsNameTheOrderByItsNumber() {
        String body =
                "{\"id\":\"d1\",\"topic\":\"order_status_updated\",\"data\":{\"orderId\":13,\"after\":\"canceled\"}}";
        Verified verified = assertInstanceOf(Verified.class, connector.verify(signed(body), List.of(SECRET), NOW));
        assertEquals("order_status_updated", verified.topic());
        assertEquals(new OrderToFetch("13"), connector.toEvent(verified.topic(), body.getBytes(UTF_8), NOW));
        String parcel = "{\"data\":{\"shipmentId\":5,\"orderId\":13,\"uuid\":\"" + UUID + "\"}}";
        assertEquals(new OrderToFetch("13"), connector.toEvent("shipment_created", parcel.getBytes(UTF_8), NOW));
        assertThrows(
                UnreadableDelivery.class,
                () -> connector.toEvent("order_canceled", "{\"data\":{}}".getBytes(UTF_8), NOW));
    }

    @Test
    void aDeletedCustomerIsToBeForgotten() {
        String body = "{\"data\":{\"customer_id\":4,\"email\":\"zhang@example.test\",\"uuid\":\"" + UUID + "\"}}";
        assertEquals(
                new CustomerErased("4", "zhang@example.test", List.of()),
                connector.toEvent("customer_deleted", body.getBytes(UTF_8), NOW));
    }

    /** The recorded question left out the date's parts, and the shop answered with an empty object. */
    @Test
    void theRecordedAnswerIsAnOrderInPlainText() {
        JsonObject answer = Recorded.json(FOLDER + "fetch-back.json")
                .asJsonArray()
                .getJsonObject(0)
                .getJsonObject("response");
        shop.on("POST /api/graphql", answer.getString("body"));
        byte[] body = connector.order(shop.line("evershop", SECRET, Map.of()), shop.http(), UUID);
        OrderSnapshot order = read(new String(body, UTF_8));
        assertEquals(UUID, order.shopOrderId());
        assertEquals("10014", order.number());
        assertEquals("Žane Bērziņa", order.buyer().name().full());
        assertEquals("LV", order.country());
        assertTrue(order.customerNote().contains("\"citāts\" <b>bold</b> & \\slash"), order.customerNote());
        assertTrue(order.customerNote().contains("🎁"));
        assertEquals("Džem “Ābols” 250 g", order.lines().get(0).name());
        assertEquals("17.50", order.total().plain());
        assertEquals(NOW, order.times().placedAt());
        assertTrue(shop.asked().get(0).body().contains(UUID));
        assertFalse(shop.asked().get(0).body().contains("telephone"), "no more of an address is asked for");
    }

    @Test
    void anOrderThatTheShopNoLongerHasIsNotFound() {
        JsonObject answer = Recorded.json(FOLDER + "fetch-back.json")
                .asJsonArray()
                .getJsonObject(1)
                .getJsonObject("response");
        shop.on("POST /api/graphql", answer.getString("body"));
        ShopLine line = shop.line("evershop", SECRET, Map.of());
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.order(line, shop.http(), UUID));
        assertEquals(ShopFault.Kind.NOT_FOUND, fault.kind());
    }

    @ParameterizedTest
    @CsvSource({
        "new, pending, pending, cod, PAID",
        "new, pending, pending, stripe, PENDING",
        "processing, paid, pending, stripe, PAID",
        "processing, authorized, pending, paypal, PAID",
        "processing, failed, pending, stripe, FAILED",
        "processing, paid, shipped, stripe, FULFILLED",
        "processing, paid, partially_shipped, stripe, FULFILLED",
        "completed, paid, delivered, stripe, FULFILLED",
        "canceled, canceled, canceled, cod, CANCELLED",
        "processing, refunded, shipped, stripe, REFUNDED",
        "processing, partial_refunded, pending, stripe, PAID",
        "of an extension, paid, pending, stripe, PAID"
    })
    void itsThreeStatusesSayWhereAnOrderStands(
            String status, String payment, String shipment, String method, OrderState state) {
        assertEquals(state, read(order(status, payment, shipment, method, "")).state());
    }

    @Test
    void whatHappenedToAnOrderDatesItBecauseTheShopDoesNot() {
        String happened =
                ",\"activities\":[{\"createdAt\":{\"value\":\"1795292900000\"}},{\"createdAt\":{\"value\":\"1795292800000\"}}]"
                        + ",\"shipments\":[{\"shippedAt\":{\"value\":\"2026-11-21T20:28:25.000Z\"},\"deliveredAt\":null}]";
        OrderSnapshot order = read(order("processing", "paid", "shipped", "stripe", happened));
        assertEquals(Instant.parse("2026-11-21T20:25:44.271Z"), order.times().placedAt());
        assertEquals(Instant.ofEpochMilli(1795292905000L), order.times().modifiedAt());
        assertEquals(
                Instant.parse("2026-11-21T20:28:25Z"),
                order.times().fulfilledAt().orElseThrow());
    }

    @Test
    void aGuestIsNamedByTheBillAndTheParcelByItsAddress() {
        OrderSnapshot order = read(
                order(
                        "new",
                        "pending",
                        "pending",
                        "cod",
                        ",\"customerFullName\":null"
                                + ",\"billingAddress\":{\"fullName\":\"Ann &lt;b&gt;Smith&lt;/b&gt;\"},\"shippingAddress\":{\"fullName\":\"Bo Smith\",\"country\":{\"code\":\"US\"}}"));
        assertEquals("Ann <b>Smith</b>", order.buyer().name().full());
        assertEquals("Bo Smith", order.recipient().full());
        assertEquals("", order.buyer().shopCustomerId());
    }

    @Test
    void aNumberIsLookedForAmongTheLatestOrdersByAnAdministrator() {
        shop.on("POST /api/admin/graphql", listed(order("new", "pending", "pending", "cod", "")));
        ShopLine line = shop.line("evershop", SECRET, ADMINISTRATOR);
        OrderSnapshot order = read(new String(connector.order(line, shop.http(), "13"), UTF_8));
        assertEquals(UUID, order.shopOrderId());
        assertEquals("Bearer a.b.c", shop.asked().get(0).authorization());
        assertThrows(ShopFault.class, () -> connector.order(line, shop.http(), "99"));
        ShopLine nobody = shop.line("evershop", SECRET, Map.of());
        assertThrows(IllegalArgumentException.class, () -> connector.order(nobody, shop.http(), "13"));
        assertTrue(connector.canAsk(line));
        assertFalse(connector.canAsk(nobody));
    }

    @Test
    void whatChangedSinceIsFoundAndWhatDidNotIsLeftOut() {
        shop.on("POST /api/admin/graphql", listed(order("new", "pending", "pending", "cod", "")));
        ShopLine line = shop.line("evershop", SECRET, ADMINISTRATOR);
        AskedShop.Page page = connector.ordersSince(line, shop.http(), Instant.parse("2026-11-21T00:00:00Z"), "");
        assertEquals(
                List.of(UUID), page.orders().stream().map(AskedShop.Order::id).toList());
        assertEquals("", page.next());
        assertEquals(
                List.of(),
                connector
                        .ordersSince(line, shop.http(), Instant.parse("2026-11-22T00:00:00Z"), "")
                        .orders());
    }

    @Test
    void signingInBringsATokenAndTheSecretOfOurWebhook() {
        String token = "e30.eyJleHAiOjE3OTUyOTg0MDB9.x";
        shop.on("POST /api/user/tokens", "{\"data\":{\"accessToken\":\"" + token + "\"}}");
        shop.on("POST /api/admin/graphql", webhooks(line -> line.deliveries().toString(), true));
        Map<String, String> filled = Map.of("email", "notes@shop.test", "password", "adminpass1");
        ShopLine line = shop.line("evershop", connector.newSecret(), filled);
        assertTrue(connector.areStale(line, NOW));
        Map<String, String> renewed = connector.renewed(line, shop.http(), NOW);
        assertEquals(Map.of("accessToken", token, "accessTokenUntil", "1795298400", "webhookSecret", SECRET), renewed);
        assertFalse(connector.areStale(shop.line("evershop", SECRET, join(filled, renewed)), NOW));
        shop.on("POST /api/user/tokens", 500, "{\"error\":{\"status\":500,\"message\":\"Invalid email or password\"}}");
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.renewed(line, shop.http(), NOW));
        assertEquals(ShopFault.Kind.KEY_REFUSED, fault.kind());
    }

    @Test
    void aWebhookThatIsOffElsewhereOrMissingIsSeenAndPutRight() {
        ShopLine line = shop.line("evershop", SECRET, ADMINISTRATOR);
        shop.on("POST /api/admin/graphql", webhooks(known -> known.deliveries().toString(), true));
        assertTrue(connector.webhooks(line, shop.http()).isFine());
        shop.on("POST /api/admin/graphql", webhooks(known -> known.deliveries().toString(), false));
        assertEquals(Kind.DISABLED, connector.webhooks(line, shop.http()).kind());
        shop.on("POST /api/admin/graphql", webhooks(known -> "https://old.example/api/v1/shops/line-1/webhooks", true));
        assertEquals(Kind.WRONG_ADDRESS, connector.webhooks(line, shop.http()).kind());
        shop.on("PATCH /api/webhooks/w1", "{}");
        assertEquals(Map.of("webhookSecret", SECRET), connector.repaired(line, shop.http()));
        assertTrue(shop.asked("PATCH /api/webhooks/w1")
                .get(0)
                .body()
                .contains(line.deliveries().toString()));
        shop.on("POST /api/admin/graphql", "{\"data\":{\"webhooks\":[]}}");
        assertEquals(Kind.MISSING, connector.webhooks(line, shop.http()).kind());
        shop.on("POST /api/webhooks", "{}");
        connector.repair(line, shop.http());
        assertTrue(shop.asked("POST /api/webhooks").get(0).body().contains("customer_deleted"));
        assertTrue(connector
                .webhooks(shop.line("evershop", SECRET, Map.of()), shop.http())
                .isFine());
    }

    @Test
    void aSecretOfOurOwnMakingIsLongAndNew() {
        assertNotEquals(connector.newSecret(), connector.newSecret());
        assertTrue(connector.accepts(connector.newSecret()));
        assertFalse(connector.accepts("short"));
    }

    private Verdict verdict(Recorded recorded) {
        return connector.verify(recorded.request(), List.of(SECRET), recorded.receivedAt());
    }

    private OrderSnapshot read(String order) {
        return assertInstanceOf(
                OrderSnapshot.class, connector.toEvent(ShopConnector.FETCHED, order.getBytes(UTF_8), NOW));
    }

    private interface At {
        String address(ShopLine line);
    }

    private String webhooks(At at, boolean enabled) {
        URI here = URI.create(at.address(shop.line("evershop", SECRET, Map.of())));
        return "{\"data\":{\"webhooks\":[{\"uuid\":\"w0\",\"url\":\"https://else.example/x\",\"secret\":\"other\",\"enabled\":true},"
                + "{\"uuid\":\"w1\",\"url\":\"" + here + "\",\"secret\":\"" + SECRET + "\",\"enabled\":" + enabled
                + ",\"topics\":[\"" + String.join("\",\"", EverShopConnector.TOPICS) + "\"]}]}}";
    }

    private static Map<String, String> join(Map<String, String> some, Map<String, String> more) {
        return Stream.of(some, more)
                .flatMap(all -> all.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String listed(String order) {
        return "{\"data\":{\"orders\":{\"items\":[" + order + "]}}}";
    }

    private static String order(String status, String payment, String shipment, String method, String more) {
        return "{\"uuid\":\"" + UUID + "\",\"orderId\":\"13\",\"orderNumber\":\"10013\",\"status\":{\"code\":\""
                + status
                + "\"},\"paymentStatus\":{\"code\":\"" + payment + "\"},\"shipmentStatus\":{\"code\":\"" + shipment
                + "\"},\"paymentMethod\":\"" + method
                + "\",\"currency\":\"USD\",\"grandTotal\":{\"value\":68.89},\"createdAt\":{\"value\":\"1795292744271\"},"
                + "\"updatedAt\":{\"value\":\"1795292744271\"},\"items\":[]" + more + "}";
    }

    private static WebhookRequest signed(String body) {
        String time = String.valueOf(NOW.getEpochSecond());
        byte[] mac = Signatures.hmacSha256(SECRET.getBytes(UTF_8), (time + "." + body).getBytes(UTF_8));
        String header = "t=" + time + ",v1=" + HexFormat.of().formatHex(mac);
        return new WebhookRequest(
                Map.of(EverShopSignature.HEADER, List.of(header), "X-EverShop-Topic", List.of("webhook_ping")),
                body.getBytes(UTF_8));
    }

    /** As recorded: of a customer, of a visitor, of nobody. */
    @Test
    void whoseSessionItIsTheShopSays() {
        shop.on(
                "POST /api/graphql",
                asked -> new AnsweringShop.Says(
                        200,
                        asked.cookie().equals("sid=s%3Aone.of/Zane+s")
                                ? "{\"data\":{\"currentCustomer\":{\"customerId\":1,\"uuid\":\"b3f4cea3-6c66-4ff8-b872-f36fb7ba622f\","
                                        + "\"email\":\"zane.berzina@example.test\",\"fullName\":\"\u017dane &lt;B\u0113rzi\u0146a\"}}}"
                                : "{\"data\":{\"currentCustomer\":null}}"));
        ShopLine line = shop.line("evershop", "whsec_0123456789abcdef", Map.of());
        EverShopConnector connector = new EverShopConnector();
        Shopper zane = connector
                .shopper(line, shop.http(), Map.of("sid", "s%3Aone.of/Zane+s"))
                .orElseThrow();
        assertEquals("1", zane.subject(), "the id that orders have");
        assertEquals("\u017dane <B\u0113rzi\u0146a", zane.name());
        assertFalse(zane.emailVerified(), "the shop asks nobody whether an address is theirs");
        assertEquals(Optional.empty(), connector.shopper(line, shop.http(), Map.of("sid", "s%3Aforged")));
        int before = shop.asked().size();
        for (String value : new String[] {"", "a b", "a;b", "a\r\nX: y", "a,b", "\u00e9"}) {
            assertEquals(Optional.empty(), connector.shopper(line, shop.http(), Map.of("sid", value)), value);
        }
        assertEquals(Optional.empty(), connector.shopper(line, shop.http(), Map.of()));
        assertEquals(before, shop.asked().size(), "what is no cookie is shown to nobody");
    }
}
