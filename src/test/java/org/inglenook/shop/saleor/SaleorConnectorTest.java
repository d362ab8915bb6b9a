package org.inglenook.shop.saleor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AskedShop;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.KeptWebhooks.Kind;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.UnreadableDelivery;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaleorConnectorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:05Z");
    private static final String ID = "T3JkZXI6MQ==";
    private static final KeyPair KEY = newKey();
    private static final String MANIFEST = "https://shop.example/our/plugin/saleor/manifest.json?connection=line-1";

    private final SaleorConnector connector = new SaleorConnector();
    private final AnsweringShop shop = new AnsweringShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keys(KeyPair pair) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"1\",\"n\":\"" + encoded(key.getModulus())
                + "\",\"e\":\"" + encoded(key.getPublicExponent()) + "\"}]}";
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static String signed(byte[] body) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"1\"}".getBytes(UTF_8));
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(KEY.getPrivate());
            rsa.update((header + ".").getBytes(US_ASCII));
            rsa.update(body);
            return header + ".." + Base64.getUrlEncoder().withoutPadding().encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String api() {
        return shop.address() + "/graphql/";
    }

    private ShopLine line(String... credentials) {
        Map<String, String> all =
                new HashMap<>(Map.of("api", api(), "token", "a-good-token", "appId", "QXBwOjE=", "keys", keys(KEY)));
        for (int i = 0; i < credentials.length; i += 2) {
            all.put(credentials[i], credentials[i + 1]);
        }
        return shop.line("saleor", "x".repeat(64), all);
    }

    private static byte[] created() {
        return SaleorOrders.event(
                        "OrderCreated", SaleorOrders.order(ID, "UNFULFILLED", "FULL", "2026-11-02T10:00:00+00:00", ""))
                .getBytes(UTF_8);
    }

    private Verdict verify(byte[] body, String signature, Map<String, List<String>> more, ShopLine line, Instant now) {
        Map<String, List<String>> headers = new HashMap<>(more);
        headers.put("Saleor-Signature", List.of(signature));
        return connector.verify(new WebhookRequest("POST", "", headers, body), line, now);
    }

    private Verdict verify(byte[] body) {
        return verify(
                body,
                signed(body),
                Map.of("Saleor-Api-Url", List.of(api()), "Saleor-Event", List.of("anything")),
                line(),
                NOW);
    }

    @Test
    void theBodyItselfSaysWhatItIsAbout() {
        Verdict.Verified verified = assertInstanceOf(Verdict.Verified.class, verify(created()));
        assertEquals("OrderCreated", verified.topic());
        OrderSnapshot order = (OrderSnapshot) connector.toEvent("OrderCreated", created(), NOW);
        assertEquals(OrderState.PAID, order.state());
        assertEquals("Nils", order.recipient().given());
        assertEquals("pt-BR", order.language());
        assertEquals("AT", order.country());
        assertEquals("MUG-1", order.lines().get(0).sku());
        assertFalse(order.digital());
    }

    @Test
    void whatTheShopDidNotSignForUsIsRefused() {
        byte[] body = created();
        byte[] changed = new String(body, UTF_8).replace("12.5", "13.5").getBytes(UTF_8);
        assertEquals(Refusal.BAD_SIGNATURE, refusal(verify(changed, signed(body), Map.of(), line(), NOW)));
        assertEquals(Refusal.BAD_SIGNATURE, refusal(verify(body, "", Map.of(), line(), NOW)));
        assertEquals(
                Refusal.BAD_SIGNATURE,
                refusal(verify(
                        body,
                        signed(body),
                        Map.of("Saleor-Api-Url", List.of("https://other.example/graphql/")),
                        line(),
                        NOW)));
        assertEquals(
                Refusal.BAD_SIGNATURE,
                refusal(verify(body, signed(body), Map.of(), line("appId", ""), NOW)),
                "before it is installed");
        assertEquals(
                Refusal.UNKNOWN_KEY, refusal(verify(body, signed(body), Map.of(), line("keys", "{\"keys\":[]}"), NOW)));
        assertEquals(
                Refusal.BAD_SIGNATURE,
                refusal(verify(body, signed(body), Map.of(), line("keys", keys(newKey())), NOW)));
        assertEquals(
                Refusal.BAD_SIGNATURE,
                refusal(connector.verify(
                        new WebhookRequest("POST", "", Map.of(), body), List.of("x".repeat(64)), NOW)));
        assertEquals(Refusal.STALE, refusal(verify(body, signed(body), Map.of(), line(), NOW.plusSeconds(86_400))));
        assertEquals(Refusal.STALE, refusal(verify(body, signed(body), Map.of(), line(), NOW.minusSeconds(3_600))));
        for (String other : List.of(
                "{}", "{\"__typename\":\"OrderCreated\"}", "{\"__typename\":\"OrderCreated\",\"issuedAt\":\"soon\"}")) {
            assertEquals(Refusal.INCOMPLETE, refusal(verify(other.getBytes(UTF_8))), other);
        }
        byte[] latin = "{\"__typename\":\"é\"}".getBytes(ISO_8859_1);
        assertEquals(Refusal.NOT_JSON, refusal(verify(latin)));
    }

    private static Refusal refusal(Verdict verdict) {
        return ((Verdict.Refused) verdict).refusal();
    }

    @ParameterizedTest
    @CsvSource({
        "UNFULFILLED, NONE, PENDING",
        "UNCONFIRMED, PARTIAL, PENDING",
        "UNFULFILLED, FULL, PAID",
        "PARTIALLY_FULFILLED, OVERCHARGED, PAID",
        "FULFILLED, FULL, FULFILLED",
        "RETURNED, FULL, REFUNDED",
        "CANCELED, NONE, CANCELLED",
        "EXPIRED, NONE, CANCELLED"
    })
    void statusAndPaymentTogetherSayHowFarAnOrderIs(String status, String charged, OrderState state) {
        byte[] body = SaleorOrders.event(
                        "OrderUpdated", SaleorOrders.order(ID, status, charged, "2026-11-02T10:00:00+00:00", ""))
                .getBytes(UTF_8);
        assertEquals(state, ((OrderSnapshot) connector.toEvent("OrderUpdated", body, NOW)).state());
    }

    @Test
    void whatWentBackWholeIsRefunded() {
        for (String back : List.of("12.5", "12.4")) {
            byte[] body = SaleorOrders.event(
                            "OrderRefunded",
                            SaleorOrders.order(
                                    ID,
                                    "UNFULFILLED",
                                    "FULL",
                                    "2026-11-02T10:00:00+00:00",
                                    ",\"totalRefunded\":{\"amount\":" + back + "}"))
                    .getBytes(UTF_8);
            OrderState expected = back.equals("12.5") ? OrderState.REFUNDED : OrderState.PAID;
            assertEquals(expected, ((OrderSnapshot) connector.toEvent("OrderRefunded", body, NOW)).state());
        }
    }

    @Test
    void aDeletedCustomerIsForgottenAndOneWithoutAnIdIsUnreadable() {
        String body =
                "{\"__typename\":\"CustomerDeleted\",\"user\":{\"id\":\"VXNlcjox\",\"email\":\"ida@holm.example\"}}";
        ShopEvent.CustomerErased erased =
                (ShopEvent.CustomerErased) connector.toEvent("CustomerDeleted", body.getBytes(UTF_8), NOW);
        assertEquals("VXNlcjox", erased.shopCustomerId());
        assertThrows(
                UnreadableDelivery.class,
                () -> connector.toEvent("CustomerDeleted", "{\"user\":{}}".getBytes(UTF_8), NOW));
    }

    @Test
    void theManifestSubscribesToWhatWeReadAndToNothingElse() throws IOException {
        JsonObject webhook = Json.createReader(Files.newBufferedReader(Path.of("plugin-manifest/saleor/manifest.json")))
                .readObject()
                .getJsonArray("webhooks")
                .getJsonObject(0);
        assertEquals(SaleorQueries.subscription(), webhook.getString("query"));
        assertEquals(
                SaleorQueries.EVENTS,
                webhook.getJsonArray("asyncEvents").getValuesAs(jakarta.json.JsonString::getString));
    }

    private HandshakeAnswer register(String api, String body, ShopLine line) {
        Map<String, List<String>> headers = api.isEmpty() ? Map.of() : Map.of("saleor-api-url", List.of(api));
        return connector.step(
                "register", new WebhookRequest("POST", "", headers, body.getBytes(UTF_8)), line, shop.http(), NOW);
    }

    private ShopLine fresh() {
        return shop.line("saleor", "x".repeat(64), Map.of());
    }

    private void isOurApp(String manifest) {
        shop.on(
                "POST /graphql/",
                "{\"data\":{\"app\":{\"id\":\"QXBwOjE=\",\"manifestUrl\":\"" + manifest + "\",\"webhooks\":[]}}}");
        shop.on("GET /.well-known/jwks.json", keys(KEY));
    }

    @Test
    void aTokenCountsOnceTheShopItselfSaysThatItIsOurs() {
        isOurApp(MANIFEST);
        HandshakeAnswer answer = register(api(), "{\"auth_token\":\"a-good-token\"}", fresh());
        assertEquals(200, answer.status());
        assertTrue(answer.isActive());
        assertEquals("a-good-token", answer.kept().get("token"));
        assertEquals("Bearer a-good-token", shop.asked("POST /graphql/").get(0).authorization());
        assertInstanceOf(
                Verdict.Verified.class,
                verify(
                        created(),
                        signed(created()),
                        Map.of(),
                        line("keys", answer.kept().get("keys")),
                        NOW));
    }

    @Test
    void aTokenFromAnotherShopOrOfAnotherAppIsRefusedAndNobodyElseIsAsked() {
        isOurApp(MANIFEST);
        String token = "{\"auth_token\":\"a-good-token\"}";
        for (String api : List.of(
                "https://evil.example/graphql/",
                "file:///etc/passwd",
                "https://a@" + shop.address().getHost(),
                "",
                "http://127.0.0.1:1/graphql/")) {
            assertEquals(403, register(api, token, fresh()).status(), api);
        }
        ShopLine nowhere =
                new ShopLine(1, "line-1", "saleor", null, Map.of(), List.of(), fresh().deliveries(), fresh().install());
        assertEquals(403, register(api(), token, nowhere).status(), "the owner hasn't said which shop");
        assertTrue(shop.asked().isEmpty());
        assertEquals(400, register(api(), "{}", fresh()).status());
        assertEquals(400, register(api(), "not json", fresh()).status());
        isOurApp("https://shop.example/our/plugin/saleor/manifest.json?connection=another");
        assertEquals(403, register(api(), token, fresh()).status(), "of another connection's app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PermissionDenied", "InvalidTokenError", "ExpiredSignatureError"})
    void aTokenThatTheShopDoesNotKnowIsRefused(String code) {
        shop.on(
                "POST /graphql/",
                "{\"errors\":[{\"message\":\"x\",\"extensions\":{\"exception\":{\"code\":\"" + code
                        + "\"}}}],\"data\":{\"app\":null}}");
        HandshakeAnswer answer = register(api(), "{\"auth_token\":\"a-false-token\"}", fresh());
        assertEquals(403, answer.status());
        assertTrue(answer.kept().isEmpty());
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.order(line(), shop.http(), ID));
        assertEquals(ShopFault.Kind.KEY_REFUSED, fault.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "{\"keys\":[]}", "{\"keys\":[1]}"})
    void keysThatAreNoneAreNotKept(String published) {
        isOurApp(MANIFEST);
        shop.on("GET /.well-known/jwks.json", published);
        assertEquals(
                502,
                register(api(), "{\"auth_token\":\"a-good-token\"}", fresh()).status());
        assertThrows(ShopFault.class, () -> connector.renewed(line(), shop.http(), NOW));
    }

    @Test
    void anOrderIsAskedForAndOneThatIsGoneIsNamedSo() {
        shop.on(
                "POST /graphql/",
                "{\"data\":{\"order\":" + SaleorOrders.order(ID, "FULFILLED", "FULL", "2026-11-02T10:00:00+00:00", "")
                        + "}}");
        OrderSnapshot order =
                (OrderSnapshot) connector.toEvent(ShopConnector.FETCHED, connector.order(line(), shop.http(), ID), NOW);
        assertEquals(OrderState.FULFILLED, order.state());
        shop.on("POST /graphql/", "{\"data\":{\"order\":null}}");
        assertEquals(
                ShopFault.Kind.NOT_FOUND,
                assertThrows(ShopFault.class, () -> connector.order(line(), shop.http(), ID))
                        .kind());
        shop.on("POST /graphql/", "{\"errors\":[{\"message\":\"Cannot query field\"}]}");
        assertEquals(
                ShopFault.Kind.UNEXPECTED,
                assertThrows(ShopFault.class, () -> connector.order(line(), shop.http(), ID))
                        .kind());
    }

    @Test
    void whatChangedSinceIsAskedForPageByPage() {
        String one =
                "{\"node\":" + SaleorOrders.order(ID, "UNFULFILLED", "FULL", "2026-11-02T10:00:00+00:00", "") + "}";
        shop.on(
                "POST /graphql/",
                question -> new AnsweringShop.Says(
                        200,
                        "{\"data\":{\"orders\":{\"edges\":[" + one + "],\"pageInfo\":{\"hasNextPage\":"
                                + question.body().contains("\"after\":null") + ",\"endCursor\":\"c1\"}}}}"));
        AskedShop.Page first = connector.ordersSince(line(), shop.http(), Instant.parse("2026-11-01T00:00:00Z"), "");
        assertEquals("c1", first.next());
        assertEquals(
                Instant.parse("2026-11-02T10:00:00Z"), first.orders().get(0).modifiedAt());
        AskedShop.Page last = connector.ordersSince(line(), shop.http(), Instant.parse("2026-11-01T00:00:00Z"), "c1");
        assertEquals("", last.next());
        assertTrue(shop.asked("POST /graphql/").get(1).body().contains("\"after\":\"c1\""));
        assertTrue(shop.asked("POST /graphql/").get(1).body().contains("\"since\":\"2026-11-01T00:00:00Z\""));
    }

    @ParameterizedTest
    @CsvSource({"true, '', FINE", "false, '', DISABLED", "true, https://old.example, WRONG_ADDRESS"})
    void theWebhookIsLookedAtAndPutRight(boolean active, String before, Kind kind) {
        String target =
                before.isEmpty() ? line().deliveries().toString() : before + "/our/api/v1/shops/line-1/webhooks";
        shop.on(
                "POST /graphql/",
                question -> new AnsweringShop.Says(
                        200,
                        question.body().contains("webhookUpdate")
                                ? "{\"data\":{\"webhookUpdate\":{\"errors\":[],\"webhook\":{\"id\":\"V2ViaG9vazox\"}}}}"
                                : "{\"data\":{\"app\":{\"id\":\"QXBwOjE=\",\"webhooks\":[{\"id\":\"V2ViaG9vazox\",\"isActive\":"
                                        + active + ",\"targetUrl\":\"" + target + "\"}]}}}"));
        assertEquals(kind, connector.webhooks(line(), shop.http()).kind());
        connector.repair(line(), shop.http());
        boolean repaired = shop.asked().stream()
                .anyMatch(question -> question.body().contains("webhookUpdate")
                        && question.body().contains("\"isActive\":true"));
        assertEquals(kind != Kind.FINE, repaired);
    }

    @Test
    void aWebhookThatIsMissingIsMadeAndWhatTheShopObjectsToIsNamed() {
        shop.on(
                "POST /graphql/",
                question -> new AnsweringShop.Says(
                        200,
                        question.body().contains("webhookCreate")
                                ? "{\"data\":{\"webhookCreate\":{\"errors\":[{\"field\":\"query\",\"message\":\"x\"}]}}}"
                                : "{\"data\":{\"app\":{\"id\":\"QXBwOjE=\",\"webhooks\":[]}}}"));
        assertEquals(Kind.MISSING, connector.webhooks(line(), shop.http()).kind());
        ShopFault fault = assertThrows(ShopFault.class, () -> connector.repair(line(), shop.http()));
        assertEquals("query", fault.detail());
    }
}
