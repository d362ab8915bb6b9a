package org.inglenook.shop.squarespace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AnsweringShop.Says;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.KeptWebhooks.Kind;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
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

class SquarespaceConnectorTest {

    /** The secret that the platform's page on rotating one shows. */
    private static final String SECRET = "F3F9B981C78E7A6187E42853F6CE2804177E98206164779423B02DEC981ACD6B";

    private static final Instant NOW = Instant.parse("2026-11-21T21:00:00Z");
    private static final String CREATED =
            "{\"id\":\"5c2ba184b63ed3cb411ce2b1\",\"websiteId\":\"5f3c3d55ac435e1a051f77b3\","
                    + "\"subscriptionId\":\"5f3c2155d947844beedda991\",\"topic\":\"order.create\","
                    + "\"createdOn\":\"2020-04-22T22:18+00:00\",\"data\":{\"orderId\":\"585d498fdee9f31a60284a37\"}}";
    private static final Map<String, String> CLIENT =
            Map.of("clientId", "our-client", "clientSecret", "our-client-secret");
    private static final String TOKENS = "{\"token_type\":\"bearer\",\"access_token\":\"new-access\","
            + "\"access_token_expires_at\":\"1795296600.542\",\"refresh_token\":\"new-refresh\","
            + "\"refresh_token_expires_at\":\"1795900000.542\"}";

    private final AnsweringShop shop = new AnsweringShop();
    private final SquarespaceConnector connector =
            new SquarespaceConnector(shop.address(), shop.address(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        shop.close();
    }

    /** Computed beside Java, with OpenSSL's {@code -macopt hexkey:}, as the platform's page shows it. */
    @Test
    void theSecretIsDecodedBeforeItSigns() {
        assertEquals("341d6c0a569a85e0e302b0bfb66c3c3cd2df982051a3f7ef98c696329df77cfb", signature("{}"));
        Verified verified = assertInstanceOf(Verified.class, connector.verify(signed(CREATED), List.of(SECRET), NOW));
        assertEquals("order.create", verified.topic());
        assertEquals("585d498fdee9f31a60284a37", verified.resourceId());
        byte[] asText = Signatures.hmacSha256(SECRET.getBytes(UTF_8), CREATED.getBytes(UTF_8));
        assertEquals(
                Verdict.refused(Refusal.BAD_SIGNATURE),
                connector.verify(request(CREATED, HexFormat.of().formatHex(asText)), List.of(SECRET), NOW));
    }

    @Test
    void aSignatureInCapitalsHoldsTooAndAPreviousSecretDoes() {
        String signature = signature(CREATED).toUpperCase(Locale.ROOT);
        List<String> secrets = List.of(connector.newSecret(), SECRET.toLowerCase(Locale.ROOT));
        assertInstanceOf(Verified.class, connector.verify(request(CREATED, signature), secrets, NOW));
        ShopLine line = shop.line("squarespace", connector.newSecret(), Map.of("webhookSecret", SECRET));
        assertInstanceOf(Verified.class, connector.verify(signed(CREATED), line, NOW));
    }

    @Test
    void aChangedByteAnywhereIsRefused() {
        for (int i = 0; i < CREATED.length(); i++) {
            byte[] changed = CREATED.getBytes(UTF_8);
            changed[i] ^= 1;
            WebhookRequest request =
                    new WebhookRequest(Map.of(SquarespaceConnector.SIGNATURE, List.of(signature(CREATED))), changed);
            assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of(SECRET), NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "abc", "0123456789abcdef", "not hexadecimal at all, and long enough"})
    void aSecretThatIsNoHexadecimalOrShortVerifiesNothing(String secret) {
        assertFalse(connector.accepts(secret));
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(signed(CREATED), List.of(secret), NOW));
    }

    @Test
    void whatIsNamedIsAskedForAndARemovalIsOne() {
        assertEquals(new OrderToFetch("585d498fdee9f31a60284a37"), event("order.create", CREATED));
        assertEquals(new Uninstalled(), event("extension.uninstall", "{\"data\":{}}"));
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), event("website.renamed", "{}"));
        assertThrows(UnreadableDelivery.class, () -> event("order.update", "{\"data\":{}}"));
        assertEquals(
                new Verdict.Refused(Refusal.INCOMPLETE, "topic"),
                connector.verify(signed("{\"id\":\"1\"}"), List.of(SECRET), NOW));
        assertEquals(Verdict.refused(Refusal.NOT_JSON), connector.verify(signed("[1"), List.of(SECRET), NOW));
    }

    @Test
    void aNotificationThatComesAgainIsKnown() {
        Verified first = (Verified) connector.verify(signed(CREATED), List.of(SECRET), NOW);
        Verified again = (Verified) connector.verify(signed(CREATED), List.of(SECRET), NOW.plusSeconds(170_000));
        assertEquals(first.dedupeKey(), again.dedupeKey());
        String other = CREATED.replace("5c2ba184", "5c2ba185");
        assertNotEquals(
                first.dedupeKey(), ((Verified) connector.verify(signed(other), List.of(SECRET), NOW)).dedupeKey());
    }

    @Test
    void thePublishedOrderIsReadAndKeepsNoMoreThanANoteNeeds() {
        shop.on("GET /1.0/commerce/orders/585d498fdee9f31a60284a37", sample());
        byte[] body = connector.order(line(Map.of("apiKey", "key-1234567")), shop.http(), "585d498fdee9f31a60284a37");
        OrderSnapshot order = (OrderSnapshot) event(ShopConnector.FETCHED, new String(body, UTF_8));
        assertEquals("585d498fdee9f31a60284a37", order.shopOrderId());
        assertEquals("3", order.number());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2016-12-24T15:58:07.187Z"), order.times().modifiedAt());
        assertEquals("Bob Loblaw", order.buyer().name().full());
        assertEquals("Bob", order.buyer().name().given());
        assertEquals("57.70", order.total().plain());
        assertEquals("Large, Black", order.lines().get(0).variant());
        assertEquals(0, new BigDecimal("55").compareTo(order.lines().get(0).total()));
        assertTrue(order.test());
        assertFalse(order.digital());
        assertEquals("Bearer key-1234567", shop.asked().get(0).authorization());
        for (String secret : List.of("Broadway", "5553334444", "10003", "First note", "Facebook", "Middle Chest")) {
            assertFalse(new String(body, UTF_8).contains(secret), secret);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, 0.00, PAID",
        "FULFILLED, 0.00, FULFILLED",
        "CANCELED, 0.00, CANCELLED",
        "FULFILLED, 57.70, REFUNDED",
        "FULFILLED, 20.00, FULFILLED"
    })
    void fulfilmentAndWhatWasGivenBackSayWhereItStands(String status, String refunded, OrderState state) {
        String order = sample().replace(
                        "\"fulfillmentStatus\": \"PENDING\"", "\"fulfillmentStatus\": \"" + status + "\"")
                .replace(
                        "\"refundedTotal\": { \"value\": \"0.00\"",
                        "\"refundedTotal\": { \"value\": \"" + refunded + "\"");
        assertEquals(state, ((OrderSnapshot) event(ShopConnector.POLLED, order)).state());
    }

    @Test
    void aTimeAndACursorAreNeverGivenTogether() {
        shop.on(
                "GET /1.0/commerce/orders",
                question -> new Says(
                        200,
                        question.target().contains("cursor=b342")
                                ? "{\"result\":[],\"pagination\":{\"hasNextPage\":false,\"nextPageCursor\":null}}"
                                : "{\"result\":[" + sample()
                                        + "],\"pagination\":{\"hasNextPage\":true,\"nextPageCursor\":\"b342\"}}"));
        ShopLine line = line(Map.of("apiKey", "key-1234567"));
        AskedShop.Page first = connector.ordersSince(line, shop.http(), NOW.minusSeconds(900), "");
        assertEquals("b342", first.next());
        assertEquals(1, first.orders().size());
        assertEquals("", connector.ordersSince(line, shop.http(), NOW, "b342").next());
        String one = shop.asked().get(0).target();
        assertTrue(one.contains("modifiedAfter=2026-11-21T20:45:00Z&modifiedBefore=2026-11-21T21:00:00Z"), one);
        assertFalse(shop.asked().get(1).target().contains("modified"));
    }

    @Test
    void aRefreshTokenIsSpentForANewPair() {
        shop.on("POST /api/1/login/oauth/provider/tokens", TOKENS);
        ShopLine old =
                line(with("accessToken", "old", "accessTokenUntil", "1795294830", "refreshToken", "old-refresh"));
        assertTrue(connector.areStale(old, NOW));
        Map<String, String> renewed = connector.renewed(old, shop.http(), NOW);
        assertEquals(
                Map.of("accessToken", "new-access", "accessTokenUntil", "1795296600", "refreshToken", "new-refresh"),
                renewed);
        assertTrue(shop.asked().get(0).body().contains("old-refresh"));
        assertTrue(shop.asked().get(0).authorization().startsWith("Basic "));
        Map<String, String> kept = new HashMap<>(CLIENT);
        kept.putAll(renewed);
        assertFalse(connector.areStale(line(kept), NOW));
        shop.on("POST /api/1/login/oauth/provider/tokens", 400, "{\"error\":\"invalid_grant\"}");
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.renewed(old, shop.http(), NOW));
        assertEquals(ShopFault.Kind.KEY_REFUSED, fault.kind());
    }

    @Test
    void installingBringsTokensASubscriptionAndTheShopsAddress() {
        shop.on("POST /api/1/login/oauth/provider/tokens", TOKENS);
        shop.on("POST /1.0/webhook_subscriptions", "{\"id\":\"7aff04bb\",\"secret\":\"" + SECRET + "\"}");
        shop.on("GET /1.0/authorization/website", "{\"id\":\"5f3c\",\"url\":\"https://bob.squarespace.com\"}");
        HandshakeAnswer begun = connector.begin(line(CLIENT), NOW).orElseThrow();
        String page = begun.headers().get("Location");
        String state = begun.kept().get("state");
        assertTrue(page.contains("access_type=offline") && page.contains("website.orders.read"), page);
        Map<String, String> known = with("state", state);
        String nonce = state.substring(0, state.lastIndexOf('.'));
        HandshakeAnswer answer = step("code=c1&state=" + nonce, known, NOW);
        assertTrue(answer.isActive());
        assertEquals("new-refresh", answer.kept().get("refreshToken"));
        assertEquals(SECRET, answer.kept().get("webhookSecret"));
        assertEquals(Map.of("state", state), answer.spent());
        assertEquals(URI.create("https://bob.squarespace.com"), answer.shop().orElseThrow());
        assertEquals(
                "Bearer new-access",
                shop.asked("POST /1.0/webhook_subscriptions").get(0).authorization());
        assertEquals(403, step("code=c1&state=guess", known, NOW).status());
        assertEquals(403, step("code=c1", known, NOW).status());
        assertEquals(
                403, step("code=c1&state=" + nonce, known, NOW.plusSeconds(601)).status());
        assertEquals(403, step("code=c1&state=" + nonce, CLIENT, NOW).status(), "spent");
        HandshakeAnswer refused = step("error=access_denied&state=" + nonce, known, NOW);
        assertTrue(refused.goesToStudio() && !refused.isActive());
    }

    @Test
    void aSubscriptionThatIsMissingOrElsewhereIsSeenAndPutRight() {
        Map<String, String> tokens = with("accessToken", "a", "refreshToken", "r", "webhookSecret", SECRET);
        ShopLine line = line(tokens);
        shop.on(
                "GET /1.0/webhook_subscriptions",
                subscriptions(line.deliveries().toString()));
        assertTrue(connector.webhooks(line, shop.http()).isFine());
        shop.on("GET /1.0/webhook_subscriptions", subscriptions("https://old.example/shops/line-1/webhooks"));
        assertEquals(Kind.WRONG_ADDRESS, connector.webhooks(line, shop.http()).kind());
        shop.on("POST /1.0/webhook_subscriptions/s1", "{}");
        assertEquals(Map.of(), connector.repaired(line, shop.http()));
        assertTrue(
                shop.asked("POST /1.0/webhook_subscriptions/s1").get(0).body().contains("shop.example"));
        shop.on("GET /1.0/webhook_subscriptions", "{\"webhookSubscriptions\":[]}");
        assertEquals(Kind.MISSING, connector.webhooks(line, shop.http()).kind());
        shop.on("POST /1.0/webhook_subscriptions", "{\"id\":\"s2\",\"secret\":\"" + SECRET + "\"}");
        assertEquals(Map.of("webhookSecret", SECRET), connector.repaired(line, shop.http()));
        assertTrue(connector.webhooks(line(Map.of("apiKey", "k")), shop.http()).isFine());
    }

    private static String subscriptions(String address) {
        return "{\"webhookSubscriptions\":[{\"id\":\"s1\",\"endpointUrl\":\"" + address
                + "\",\"topics\":[\"order.create\",\"order.update\",\"extension.uninstall\"]}]}";
    }

    private HandshakeAnswer step(String query, Map<String, String> credentials, Instant now) {
        WebhookRequest request = new WebhookRequest("GET", query, Map.of(), new byte[0]);
        return connector.step("callback", request, line(credentials), shop.http(), now);
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> all = new HashMap<>(CLIENT);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private ShopLine line(Map<String, String> credentials) {
        return shop.line("squarespace", SECRET, credentials);
    }

    private ShopEvent event(String topic, String body) {
        return connector.toEvent(topic, body.getBytes(UTF_8), NOW);
    }

    private static String sample() {
        return new String(Recorded.bytes("/shops/squarespace/order.json"), UTF_8);
    }

    private static String signature(String body) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(HexFormat.of().parseHex(SECRET), body.getBytes(UTF_8)));
    }

    private static WebhookRequest signed(String body) {
        return request(body, signature(body));
    }

    private static WebhookRequest request(String body, String signature) {
        return new WebhookRequest(Map.of(SquarespaceConnector.SIGNATURE, List.of(signature)), body.getBytes(UTF_8));
    }
}
