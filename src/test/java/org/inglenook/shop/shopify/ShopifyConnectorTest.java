package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.Verdict.Refused;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyConnectorTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Verdict BAD = Verdict.refused(Refusal.BAD_SIGNATURE);
    private static final JsonObject VECTORS =
            Recorded.json("/vectors/shopify-webhooks.json").asJsonObject();
    private static final JsonObject DOMAINS =
            Recorded.json("/vectors/shopify-oauth-hmac.json").asJsonObject().getJsonObject("shop_domain_validation");

    private final ShopifyConnector connector = new ShopifyConnector();

    static Stream<JsonObject> vectors() {
        return VECTORS.getJsonArray("cases").getValuesAs(JsonObject.class).stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyPublishedSignatureIsJudgedAsPublished(JsonObject vector) {
        Map<String, String> headers = new TreeMap<>();
        if (vector.containsKey("headers")) {
            vector.getJsonObject("headers")
                    .forEach((name, value) -> headers.put(name, ((JsonString) value).getString()));
        }
        headers.put("X-Shopify-Hmac-Sha256", vector.getString("signature_base64"));
        Verdict verdict =
                connector.verify(request(headers, vector.getString("body")), List.of(vector.getString("secret")), NOW);
        assertEquals(vector.getBoolean("expect_valid"), !verdict.equals(BAD), vector.getString("id"));
        if (headers.containsKey("X-Shopify-Webhook-Id") && vector.getBoolean("expect_valid")) {
            assertInstanceOf(Verified.class, verdict);
        }
    }

    @Test
    void duringARotationThePreviousSecretStillSigns() {
        JsonObject old = vectors()
                .filter(vector -> vector.getString("id").equals("shopify_app-old-secret-during-rotation"))
                .findAny()
                .orElseThrow();
        WebhookRequest request =
                request(Map.of("X-Shopify-Hmac-Sha256", old.getString("signature_base64")), old.getString("body"));
        assertNotEquals(BAD, connector.verify(request, List.of("secret", "old_secret"), NOW));
        assertEquals(BAD, connector.verify(request, List.of("secret"), NOW));
    }

    @Test
    void theYoungerNamesOfTheHeadersAreReadToo() {
        Map<String, String> headers = new TreeMap<>();
        signed("secret", "{\"id\":1}")
                .forEach((name, value) -> headers.put(name.substring(2).toLowerCase(), value));
        assertInstanceOf(Verified.class, connector.verify(request(headers, "{\"id\":1}"), List.of("secret"), NOW));
    }

    @Test
    void aSignatureUnderBothNamesIsNoSignature() {
        Map<String, String> headers = signed("secret", "{\"id\":1}");
        headers.put("shopify-hmac-sha256", headers.get("X-Shopify-Hmac-Sha256"));
        assertEquals(BAD, connector.verify(request(headers, "{\"id\":1}"), List.of("secret"), NOW));
    }

    @Test
    void anEmptySecretVerifiesNothing() {
        Map<String, String> headers = signed("secret", "{}");
        headers.put("X-Shopify-Hmac-Sha256", "thNnmggU2ex3L5XXeMNfxf8Wl8STcVZTxscSFEKSxa0=");
        assertEquals(BAD, connector.verify(request(headers, ""), List.of("", "  "), NOW));
        assertEquals(BAD, connector.verify(request(headers, ""), List.of(), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Topic", "Shop-Domain"})
    void aSignedBodyWithoutWhatShopifyAlwaysSaysIsIncomplete(String header) {
        Map<String, String> headers = signed("secret", "{\"id\":1}");
        headers.remove("X-Shopify-" + header);
        Verdict verdict = connector.verify(request(headers, "{\"id\":1}"), List.of("secret"), NOW);
        assertEquals(new Refused(Refusal.INCOMPLETE, header), verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "foo=anything", "{\"id\":1", "{\"id\":1}{}"})
    void whatIsSignedAndNotJsonIsCalledThat(String body) {
        assertEquals(
                Verdict.refused(Refusal.NOT_JSON),
                connector.verify(request(signed("secret", body), body), List.of("secret"), NOW));
    }

    @Test
    void aDeliverySentAgainIsTheSame() {
        assertEquals(key("orders/updated", "7", "hook", "event"), key("orders/updated", "7", "hook", "event"));
        assertEquals(key("orders/updated", "7", "hook", ""), key("orders/updated", "7", "hook", ""));
    }

    @Test
    void twoSubscriptionsTellOneEventOnce() {
        assertEquals(key("orders/updated", "7", "hook 1", "event"), key("orders/updated", "7", "hook 2", "event"));
    }

    @Test
    void oneEventMayBeTwoTopicsAndManyOrders() {
        assertNotEquals(key("orders/paid", "7", "hook 1", "event"), key("orders/updated", "7", "hook 2", "event"));
        assertNotEquals(key("orders/updated", "7", "hook 1", "event"), key("orders/updated", "8", "hook 2", "event"));
    }

    @Test
    void withoutAnEventsIdTheDeliveryTellsAndWithoutEitherTheBody() {
        assertNotEquals(key("orders/updated", "7", "hook 1", ""), key("orders/updated", "7", "hook 2", ""));
        assertEquals(key("orders/updated", "7", "", ""), key("orders/updated", "7", "", ""));
        assertNotEquals(key("orders/updated", "7", "", ""), key("orders/updated", "8", "", ""));
    }

    @Test
    void onlyShopifysOwnHostsAreShops() {
        for (String name : strings("accept")) {
            assertEquals(name, ShopDomain.of(name).orElseThrow().host());
        }
        for (String name : strings("reject")) {
            assertEquals(true, ShopDomain.of(name).isEmpty(), name);
        }
        DOMAINS.getJsonObject("convert")
                .forEach((from, to) -> assertEquals(
                        ((JsonString) to).getString(),
                        ShopDomain.of(from).orElseThrow().host()));
        assertEquals(
                "my-shop.myshopify.com",
                ShopDomain.of("https://My-Shop.myshopify.com/").orElseThrow().host());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.myshopify.com.evil.example",
                "evil.example/shop.myshopify.com",
                "shop.myshopify.com@evil.example",
                "shop.myshopify.com:8080",
                "shop.myshopify.com/path",
                "shop.myshopify.com?x",
                "a.b.myshopify.com",
                "evil.example#.myshopify.com",
                "shop.myshopify.com\nevil.example",
                "shop\u3002myshopify.com",
                ""
            })
    void whatOnlyLooksLikeAShopIsNone(String name) {
        assertEquals(true, ShopDomain.of(name).isEmpty());
    }

    @Test
    void aDeletionNamesTheOrderAndCountsFromWhenItCame() {
        assertEquals(
                new OrderDeleted("820982911946154508", NOW),
                connector.toEvent("orders/delete", "{\"id\":820982911946154508}".getBytes(UTF_8), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"products/create", "customers/update", "orders/edited", "refunds/create"})
    void otherTopicsArePassedOver(String topic) {
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), connector.toEvent(topic, "{\"id\":1}".getBytes(UTF_8), NOW));
    }

    private String key(String topic, String order, String delivery, String event) {
        String body = "{\"id\":" + order + "}";
        Map<String, String> headers = signed("secret", body);
        headers.put("X-Shopify-Topic", topic);
        headers.put("X-Shopify-Webhook-Id", delivery);
        headers.put("X-Shopify-Event-Id", event);
        return ((Verified) connector.verify(request(headers, body), List.of("secret"), NOW)).dedupeKey();
    }

    private static List<String> strings(String name) {
        return DOMAINS.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static Map<String, String> signed(String secret, String body) {
        byte[] digest = Signatures.hmacSha256(secret.getBytes(UTF_8), body.getBytes(UTF_8));
        Map<String, String> headers = new TreeMap<>();
        headers.put("X-Shopify-Hmac-Sha256", Base64.getEncoder().encodeToString(digest));
        headers.put("X-Shopify-Topic", "orders/updated");
        headers.put("X-Shopify-Shop-Domain", "a-shop.myshopify.com");
        return headers;
    }

    private static WebhookRequest request(Map<String, String> headers, String body) {
        Map<String, List<String>> all = new TreeMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new WebhookRequest(all, body.getBytes(UTF_8));
    }
}
