package org.inglenook.shop.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.KeptWebhooks.Kind;
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
import org.inglenook.shop.Signatures;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BigCommerceConnectorTest {

    /** No published vector is signed: the rule is tested with a secret of our own. */
    private static final String SECRET = "3bf4cf9d6d7b4c0fa8b4f1e2a7c9d0e1";

    private static final String CLIENT = "U8RphZeDjQc4kLVSzNjePo0CMjq7yOg";
    private static final Instant NOW = Instant.parse("2026-11-21T21:00:00Z");
    private static final String CREATED =
            "{\"scope\":\"store/order/created\",\"store_id\":\"1025646\",\"data\":{\"type\":\"order\",\"id\":250},"
                    + "\"hash\":\"dd70c0976e06b67aaf671e73f49dcb79230ebf9d\",\"created_at\":1561479335,"
                    + "\"producer\":\"stores/z4zn3wo\"}";
    private static final Map<String, String> FILLED_IN =
            Map.of("store", "z4zn3wo", "clientId", CLIENT, "token", "xxxxalphanumstringxxxx");

    private final AnsweringShop shop = new AnsweringShop();
    private final BigCommerceConnector connector = new BigCommerceConnector(shop.address(), shop.address());

    @AfterEach
    void close() {
        shop.close();
    }

    /** The platform's own example gives base64 of the secret to a library, which decodes it: the key is the secret's bytes. */
    @Test
    void theSecretItselfIsTheKey() {
        Verified verified = assertInstanceOf(Verified.class, connector.verify(signed(CREATED), List.of(SECRET), NOW));
        assertEquals("store/order/created", verified.topic());
        assertEquals("250", verified.resourceId());
        assertInstanceOf(Verified.class, connector.verify(signed(CREATED), List.of("a newer secret 1", SECRET), NOW));
    }

    @Test
    void aChangedByteAnywhereIsRefused() {
        WebhookRequest good = signed(CREATED);
        for (int i = 0; i < CREATED.length(); i++) {
            byte[] changed = CREATED.getBytes(UTF_8);
            changed[i] ^= 1;
            WebhookRequest request = new WebhookRequest(
                    Map.of(
                            "webhook-id", List.of(good.header("webhook-id").orElseThrow()),
                            "webhook-timestamp",
                                    List.of(good.header("webhook-timestamp").orElseThrow()),
                            "webhook-signature",
                                    List.of(good.header("webhook-signature").orElseThrow())),
                    changed);
            assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of(SECRET), NOW));
        }
    }

    @Test
    void whatIsOldUnsignedOrNoJsonIsRefused() {
        assertEquals(
                Verdict.refused(Refusal.STALE),
                connector.verify(signed(CREATED), List.of(SECRET), NOW.plusSeconds(301)));
        assertEquals(
                Verdict.refused(Refusal.BAD_SIGNATURE),
                connector.verify(new WebhookRequest(Map.of(), CREATED.getBytes(UTF_8)), List.of(SECRET), NOW));
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(signed(CREATED), List.of("", " "), NOW));
        assertEquals(Verdict.refused(Refusal.NOT_JSON), connector.verify(signed("no json"), List.of(SECRET), NOW));
        assertEquals(
                new Verdict.Refused(Refusal.INCOMPLETE, "scope"),
                connector.verify(signed("{\"data\":{}}"), List.of(SECRET), NOW));
    }

    @Test
    void whatIsNamedIsAskedForOrForgottenOrPassedOver() {
        assertEquals(new OrderToFetch("250"), event("store/order/created", CREATED));
        assertEquals(
                new OrderToFetch("251"),
                event("store/order/message/created", "{\"data\":{\"type\":\"order\",\"id\":9,\"order_id\":251}}"));
        assertEquals(
                new OrderToFetch("252"),
                event("store/order/refund/created", "{\"data\":{\"type\":\"refund\",\"id\":3,\"orderId\":252}}"));
        assertEquals(
                new CustomerErased("32", "", List.of()),
                event("store/customer/deleted", "{\"data\":{\"type\":\"customer\",\"id\":32}}"));
        assertEquals(new Uninstalled(), event("store/app/uninstalled", "{\"data\":{}}"));
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), event("store/product/updated", "{\"data\":{\"id\":1}}"));
        assertThrows(UnreadableDelivery.class, () -> event("store/order/updated", "{\"data\":{}}"));
    }

    @Test
    void anOrderIsPutTogetherFromThreeAnswersAndKeepsNoMoreThanANoteNeeds() {
        answerTheSample();
        String body = new String(connector.order(line(FILLED_IN), shop.http(), "247"), UTF_8);
        OrderSnapshot order = (OrderSnapshot) event(ShopConnector.FETCHED, body);
        assertEquals("247", order.shopOrderId());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2019-06-20T16:07:08Z"), order.times().placedAt());
        assertEquals(Instant.parse("2019-06-20T16:09:10Z"), order.times().modifiedAt());
        assertEquals("1008.74", order.total().plain());
        assertEquals("USD", order.total().currency());
        assertEquals("Jane Doe", order.buyer().name().full());
        assertEquals("janedoe@email.com", order.buyer().email());
        assertEquals("11", order.buyer().shopCustomerId());
        assertEquals("Trishy Smith", order.recipient().full());
        assertEquals("Happy birthday, Trishy", order.gift().text());
        assertEquals("Custom Journal Added", order.customerNote());
        assertEquals("en", order.language());
        assertEquals("US", order.country());
        assertEquals(2, order.lines().size(), "what a product was chosen to hold is no line");
        assertEquals("S, Orange", order.lines().get(0).variant());
        assertEquals("xxxxalphanumstringxxxx", shop.asked().get(0).token());
        for (String secret :
                List.of("70.112", "Sussex", "East Street", "1234567890", "BIN-45", "backyard", "8b84f622")) {
            assertFalse(body.contains(secret), secret);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, PENDING",
        "2, FULFILLED",
        "3, PAID",
        "4, REFUNDED",
        "5, CANCELLED",
        "6, FAILED",
        "7, PENDING",
        "8, PAID",
        "9, PAID",
        "10, FULFILLED",
        "11, PAID",
        "12, PENDING",
        "13, PAID",
        "14, PAID"
    })
    void theStatusesNumberSaysWhereItStands(int status, OrderState state) {
        assertEquals(state, ((OrderSnapshot) event(ShopConnector.FETCHED, whole("\"status_id\":" + status))).state());
    }

    @Test
    void anIncompleteOneIsNoOrderAndAnArchivedOneIsGone() {
        assertEquals(new Irrelevant(Reason.DRAFT), event(ShopConnector.POLLED, whole("\"status_id\":0")));
        assertEquals(
                new OrderDeleted("247", Instant.parse("2019-06-20T16:07:08Z")),
                event(ShopConnector.FETCHED, whole("\"status_id\":11,\"is_deleted\":true")));
        assertThrows(UnreadableDelivery.class, () -> event(ShopConnector.FETCHED, "{\"order\":{\"id\":1}}"));
    }

    @Test
    void changedOrdersComeAPageAtATimeAndNoneIsAnEmptyAnswer() {
        answerTheSample();
        String order = new String(Recorded.bytes("/shops/bigcommerce/order.json"), UTF_8);
        shop.on("GET /stores/z4zn3wo/v2/orders", "[" + order + "]");
        Instant since = Instant.parse("2019-06-20T00:00:00Z");
        AskedShop.Page page = connector.ordersSince(line(FILLED_IN), shop.http(), since, "");
        assertEquals("247", page.orders().get(0).id());
        assertEquals(Instant.parse("2019-06-20T16:09:10Z"), page.orders().get(0).modifiedAt());
        assertEquals("", page.next());
        assertTrue(shop.asked("GET /stores/z4zn3wo/v2/orders").get(0).target().contains("2019-06-20T00:00:00Z"));
        shop.on("GET /stores/z4zn3wo/v2/orders", 204, "");
        assertEquals(
                List.of(),
                connector.ordersSince(line(FILLED_IN), shop.http(), since, "2").orders());
    }

    @Test
    void aWebhookThatIsOffElsewhereOrMissingIsSeenAndPutRight() {
        ShopLine line = line(FILLED_IN);
        String here = line.deliveries().toString();
        shop.on("GET /stores/z4zn3wo/v3/hooks", hooks(here, true));
        assertTrue(connector.webhooks(line, shop.http()).isFine());
        shop.on("GET /stores/z4zn3wo/v3/hooks", hooks(here, false));
        assertEquals(Kind.DISABLED, connector.webhooks(line, shop.http()).kind());
        shop.on("PUT /stores/z4zn3wo/v3/hooks/1", "{}").on("PUT /stores/z4zn3wo/v3/hooks/2", "{}");
        shop.on("PUT /stores/z4zn3wo/v3/hooks/3", "{}");
        connector.repair(line, shop.http());
        assertTrue(shop.asked("PUT /stores/z4zn3wo/v3/hooks/1").get(0).body().contains("\"is_active\":true"));
        shop.on("GET /stores/z4zn3wo/v3/hooks", hooks("https://old.example/shops/line-1/webhooks", true));
        assertEquals(Kind.WRONG_ADDRESS, connector.webhooks(line, shop.http()).kind());
        shop.on("GET /stores/z4zn3wo/v3/hooks", "{\"data\":[]}");
        assertEquals(Kind.MISSING, connector.webhooks(line, shop.http()).kind());
        shop.on("POST /stores/z4zn3wo/v3/hooks", "{}");
        connector.repair(line, shop.http());
        assertEquals(
                BigCommerceConnector.SCOPES.size(),
                shop.asked("POST /stores/z4zn3wo/v3/hooks").size());
    }

    @Test
    void anAppThatIsInstalledBringsItsTokenAndOnlyForThisStore() {
        shop.on(
                "POST /oauth2/token",
                "{\"access_token\":\"newtoken12345\",\"context\":\"stores/z4zn3wo\",\"user\":{\"email\":\"m@example.com\"}}");
        String query = "code=qr6h3thvbvag2ffq&context=stores%2Fz4zn3wo&scope=store_v2_orders_read_only";
        HandshakeAnswer answer = step("auth", query, Map.of("clientId", CLIENT));
        assertTrue(answer.isActive() && answer.goesToStudio());
        assertEquals(Map.of("store", "z4zn3wo", "token", "newtoken12345"), answer.kept());
        assertTrue(shop.asked().get(0).body().contains("\"client_secret\":\"" + SECRET + "\""));
        assertEquals(
                403,
                step("auth", query.replace("z4zn3wo", "another"), FILLED_IN).status());
        assertEquals(
                403, step("auth", "code=&context=stores%2Fz4zn3wo", FILLED_IN).status());
        assertEquals(
                403,
                step("auth", "code=x&context=stores%2F..%2Fx", Map.of("clientId", CLIENT))
                        .status());
    }

    @Test
    void whoRemovesTheAppProvesItAndTheTokenIsForgotten() {
        String good = jwt("HS256", SECRET, claims(CLIENT, "stores/z4zn3wo", 0));
        HandshakeAnswer answer = step("uninstall", "signed_payload_jwt=" + good, FILLED_IN);
        assertEquals(200, answer.status());
        assertEquals(Map.of("token", ""), answer.kept());
        assertTrue(step("load", "signed_payload_jwt=" + good, FILLED_IN).goesToStudio());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "RS256", "HS512", "hs256"})
    void anyOtherAlgorithmIsRefused(String algorithm) {
        String jwt = jwt(algorithm, SECRET, claims(CLIENT, "stores/z4zn3wo", 0));
        assertEquals(
                401, step("uninstall", "signed_payload_jwt=" + jwt, FILLED_IN).status());
    }

    @Test
    void aPayloadForSomebodyElseOldOrForgedIsRefused() {
        String good = jwt("HS256", SECRET, claims(CLIENT, "stores/z4zn3wo", 0));
        List<String> bad = List.of(
                jwt("HS256", "another secret 12345", claims(CLIENT, "stores/z4zn3wo", 0)),
                jwt("HS256", SECRET, claims("another", "stores/z4zn3wo", 0)),
                jwt("HS256", SECRET, claims(CLIENT, "stores/other", 0)),
                jwt("HS256", SECRET, claims(CLIENT, "stores/z4zn3wo", -90_000)),
                jwt("HS256", SECRET, claims(CLIENT, "stores/z4zn3wo", 7_200)),
                jwt("HS256", SECRET, "{\"iss\":\"bc\",\"aud\":\"" + CLIENT + "\",\"sub\":\"stores/z4zn3wo\"}"),
                good.substring(0, good.lastIndexOf('.') + 1),
                good.substring(0, good.lastIndexOf('.')),
                "",
                "...",
                "a.b.c");
        for (String jwt : bad) {
            assertEquals(
                    401,
                    step("uninstall", "signed_payload_jwt=" + jwt, FILLED_IN).status(),
                    jwt);
        }
        assertEquals(
                401,
                step("uninstall", "signed_payload_jwt=" + good + "&signed_payload_jwt=x", FILLED_IN)
                        .status());
        assertEquals(
                401, step("uninstall", "signed_payload_jwt=" + good, Map.of()).status());
        assertEquals(404, step("other", "", FILLED_IN).status());
    }

    @Test
    void aTokenThatDoesNotHoldIsSaidSo() {
        shop.on("GET /stores/z4zn3wo/v2/orders/247", 401, "[{\"status\":401}]");
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.order(line(FILLED_IN), shop.http(), "247"));
        assertEquals(ShopFault.Kind.KEY_REFUSED, fault.kind());
        assertThrows(ShopFault.class, () -> connector.order(line(Map.of()), shop.http(), "247"));
    }

    private void answerTheSample() {
        String at = "GET /stores/z4zn3wo/v2/orders/247";
        shop.on(at, new String(Recorded.bytes("/shops/bigcommerce/order.json"), UTF_8));
        shop.on(at + "/products", new String(Recorded.bytes("/shops/bigcommerce/products.json"), UTF_8));
        shop.on(at + "/shipping_addresses", new String(Recorded.bytes("/shops/bigcommerce/addresses.json"), UTF_8));
    }

    private static String whole(String fields) {
        return "{\"order\":{\"id\":247,\"date_created\":\"Thu, 20 Jun 2019 16:07:08 +0000\",\"total_inc_tax\":\"10\","
                + "\"currency_code\":\"USD\"," + fields + "},\"billing\":{},\"products\":[],\"addresses\":[]}";
    }

    private static String hooks(String destination, boolean active) {
        StringBuilder hooks = new StringBuilder("{\"data\":[");
        for (int i = 0; i < BigCommerceConnector.SCOPES.size(); i++) {
            hooks.append(i == 0 ? "" : ",")
                    .append("{\"id\":" + (i + 1) + ",\"scope\":\"" + BigCommerceConnector.SCOPES.get(i)
                            + "\",\"destination\":\"" + destination + "\",\"is_active\":" + active + "}");
        }
        return hooks.append("]}").toString();
    }

    private HandshakeAnswer step(String step, String query, Map<String, String> credentials) {
        WebhookRequest request = new WebhookRequest("GET", query, Map.of(), new byte[0]);
        return connector.step(step, request, line(credentials), shop.http(), NOW);
    }

    private ShopLine line(Map<String, String> credentials) {
        return shop.line("bigcommerce", SECRET, credentials);
    }

    private ShopEvent event(String topic, String body) {
        return connector.toEvent(topic, body.getBytes(UTF_8), NOW);
    }

    private static String claims(String audience, String subject, long shifted) {
        long at = NOW.getEpochSecond() + shifted;
        return "{\"aud\":\"" + audience + "\",\"iss\":\"bc\",\"iat\":" + at + ",\"nbf\":" + at + ",\"exp\":"
                + (at + 86_400) + ",\"sub\":\"" + subject + "\",\"user\":{\"id\":1}}";
    }

    private static String jwt(String algorithm, String secret, String claims) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString(("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}").getBytes(UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(UTF_8));
        return signed + "."
                + base64.encodeToString(Signatures.hmacSha256(secret.getBytes(UTF_8), signed.getBytes(UTF_8)));
    }

    private static WebhookRequest signed(String body) {
        String time = String.valueOf(NOW.getEpochSecond());
        byte[] mac = Signatures.hmacSha256(SECRET.getBytes(UTF_8), ("msg_1." + time + "." + body).getBytes(UTF_8));
        return new WebhookRequest(
                Map.of(
                        "webhook-id", List.of("msg_1"),
                        "webhook-timestamp", List.of(time),
                        "webhook-signature", List.of("v1," + Base64.getEncoder().encodeToString(mac))),
                body.getBytes(UTF_8));
    }
}
