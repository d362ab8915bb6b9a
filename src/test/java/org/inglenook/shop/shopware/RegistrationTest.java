package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.shop.Fields;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000);
    private static final String APP = "the-secret-of-the-app-in-the-manifest";
    private static final String OLD = "the-secret-that-the-shop-has-till-now";
    private static final String QUERY = "shop-id=S1&shop-url=https://my-shop.com//&timestamp=1795000000";

    private final ShopwareConnector connector = new ShopwareConnector();

    @Test
    void aShopRegistersAndItsSecretCountsOnlyOnceConfirmed() {
        HandshakeAnswer answer = register(QUERY, APP, "", fresh());
        assertEquals(200, answer.status());
        Fields said = Fields.of(JsonBody.parse(answer.body()).orElseThrow());
        assertEquals(ShopwareSignature.of(APP, "S1https://my-shop.com//Inglenook"), said.text("proof"));
        assertEquals("https://we.example/install/confirm", said.text("confirmation_url"));
        String made = said.text("secret");
        assertTrue(made.length() >= 64);
        assertFalse(answer.isActive());
        assertTrue(answer.secret().isEmpty());
        ShopLine waiting = line(answer.kept(), List.of(APP));
        assertInstanceOf(Verdict.Refused.class, webhook(made, waiting, NOW));
        HandshakeAnswer confirmed = confirm(body("S1"), made, "", waiting);
        assertEquals(204, confirmed.status());
        assertEquals(made, confirmed.secret().orElseThrow());
        assertTrue(confirmed.isActive());
        assertEquals(URI.create("https://my-shop.com"), confirmed.shop().orElseThrow());
        Map<String, String> kept = new HashMap<>(answer.kept());
        kept.putAll(confirmed.kept());
        ShopLine active = line(kept, List.of(made, APP));
        assertInstanceOf(Verdict.Verified.class, webhook(made, active, NOW));
        assertInstanceOf(Verdict.Refused.class, webhook(APP, active, NOW), "the app's secret signs no webhooks");
    }

    @Test
    void whoDoesNotHaveTheAppsSecretOrComesLateIsRefused() {
        assertEquals(401, register(QUERY, OLD, "", fresh()).status());
        assertEquals(
                401,
                register(QUERY.replace("5000000", "4990000"), APP, "", fresh()).status());
        assertEquals(
                400,
                register(QUERY.replace("https:", "file:"), APP, "", fresh()).status());
        assertEquals(
                404,
                connector
                        .step("other", request("GET", "", Map.of(), ""), fresh(), null, NOW)
                        .status());
    }

    @Test
    void whoRegistersAgainNeedsTheShopsSecretTooAndIsTheSameShop() {
        ShopLine known = registered();
        assertEquals(403, register(QUERY, APP, "", known).status());
        assertEquals(403, register(QUERY, APP, APP, known).status());
        assertEquals(403, register(QUERY.replace("S1", "S2"), APP, OLD, known).status());
        assertEquals(401, register(QUERY, OLD, OLD, known).status());
        assertEquals(200, register(QUERY, APP, OLD, known).status());
    }

    @Test
    void confirmingAgainNeedsBothSignaturesAndTheOldSecretHoldsForAMinute() {
        HandshakeAnswer answer = register(QUERY, APP, OLD, registered());
        String made = answer.kept().get(HandshakeAnswer.PENDING_SECRET);
        Map<String, String> credentials = new HashMap<>(registered().credentials());
        credentials.putAll(answer.kept());
        ShopLine waiting = line(credentials, List.of(OLD));
        assertInstanceOf(Verdict.Verified.class, webhook(OLD, waiting, NOW), "till it is confirmed");
        assertEquals(403, confirm(body("S1"), made, "", waiting).status());
        assertEquals(403, confirm(body("S1"), made, made, waiting).status());
        assertEquals(401, confirm(body("S1"), OLD, OLD, waiting).status());
        assertEquals(400, confirm(body("S2"), made, OLD, waiting).status());
        HandshakeAnswer confirmed = confirm(body("S1"), made, OLD, waiting);
        assertEquals(204, confirmed.status());
        credentials.putAll(confirmed.kept());
        ShopLine now = line(credentials, List.of(made, OLD));
        assertInstanceOf(Verdict.Verified.class, webhook(OLD, now, NOW.plusSeconds(59)));
        assertInstanceOf(Verdict.Refused.class, webhook(OLD, now, NOW.plusSeconds(60)));
        assertInstanceOf(Verdict.Verified.class, webhook(made, now, NOW.plusSeconds(60)));
    }

    @Test
    void afterItsRemovalTheSameFileInstallsTheAppAgain() {
        ShopLine removed = line(Map.of(Registration.APP_SECRET, APP), List.of(OLD, APP));
        assertEquals(Optional.of(APP), connector.appSecret(removed));
        assertEquals(Set.of(Registration.APP_SECRET), connector.lasting());
        assertInstanceOf(
                Verdict.Refused.class, webhook(OLD, removed, NOW), "nothing is heard of a shop without the app");
        HandshakeAnswer answer = register(QUERY, APP, "", removed);
        assertEquals(200, answer.status());
        assertEquals(401, register(QUERY, OLD, "", removed).status());
    }

    @Test
    void theSecretInTheFileIsTheFirstAndStaysIt() {
        assertEquals(Optional.of(APP), connector.appSecret(fresh()));
        assertEquals(Optional.of(APP), connector.appSecret(registered()));
        assertEquals(Optional.empty(), connector.appSecret(line(Map.of(Registration.SHOP_ID, "S1"), List.of(OLD))));
    }

    @Test
    void whereTheOwnerSaidWhichShopItIsNoOtherRegisters() {
        for (String host : List.of("my-shop.com", "MY-SHOP.com")) {
            assertEquals(200, register(QUERY, APP, "", at("https://" + host)).status());
        }
        HandshakeAnswer refused = register(QUERY, APP, "", at("https://other.example"));
        assertEquals(403, refused.status());
        assertTrue(new String(refused.body(), UTF_8).contains("other.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://my-shop.com, https://my-shop.com",
        "https://my-shop.com/, https://my-shop.com",
        "https://my-shop.com//de//, https://my-shop.com/de",
        "HTTPS://My-Shop.COM/De, https://my-shop.com/De",
        "https://my-shop.com:8443, https://my-shop.com:8443",
        "http://10.0.0.7, http://10.0.0.7"
    })
    void aShopIsAskedAtTheAddressThatItNamesCleanedAndProvedAtTheOneAsWritten(String named, String asked) {
        HandshakeAnswer answer = register(query(named), APP, "", fresh());
        Fields said = Fields.of(JsonBody.parse(answer.body()).orElseThrow());
        assertEquals(ShopwareSignature.of(APP, "S1" + named + "Inglenook"), said.text("proof"));
        ShopLine waiting = line(answer.kept(), List.of(APP));
        String body = body("S1").replace("https://my-shop.com", named);
        HandshakeAnswer confirmed = confirm(body, said.text("secret"), "", waiting);
        assertEquals(asked, confirmed.shop().orElseThrow().toString());
    }

    private static String query(String shopUrl) {
        return "shop-id=S1&shop-url=" + shopUrl + "&timestamp=1795000000";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "my-shop.com",
                "//my-shop.com",
                "https://",
                "https:my-shop.com",
                "https://me:word@my-shop.com",
                "https://my-shop.com?x=1",
                "https://my-shop.com%23here",
                "https://my-shop.com%0d%0aX: y",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://my-shop.com&shop-url=https://evil.example"
            })
    void whatIsNoAddressOfAShopIsRefused(String shopUrl) {
        assertEquals(400, register(query(shopUrl), APP, "", fresh()).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1795000000", "1795000601", "1794999399", "1795000000.5", "99999999999999", "now"})
    void aRegistrationThatIsNotOfThisMomentIsRefused(String timestamp) {
        assertEquals(
                401,
                register(QUERY.replace("1795000000", timestamp), APP, "", fresh())
                        .status());
    }

    private static ShopLine at(String shop) {
        ShopLine fresh = fresh();
        return new ShopLine(
                1,
                "p",
                "shopware",
                URI.create(shop),
                fresh.credentials(),
                fresh.secrets(),
                fresh.deliveries(),
                fresh.install());
    }

    @Test
    void anOldDeliveryAndOneOfAnotherShopAreRefused() {
        ShopLine known = registered();
        assertInstanceOf(Verdict.Refused.class, webhook(OLD, known, NOW.plusSeconds(86_401)));
        Map<String, String> other = new HashMap<>(known.credentials());
        other.put(Registration.SHOP_ID, "S9");
        assertInstanceOf(Verdict.Refused.class, webhook(OLD, line(other, List.of(OLD)), NOW));
    }

    private static ShopLine fresh() {
        return line(Map.of(), List.of(APP));
    }

    private static ShopLine registered() {
        return line(Map.of(Registration.APP_SECRET, APP, Registration.SHOP_ID, "S1"), List.of(OLD));
    }

    private static ShopLine line(Map<String, String> credentials, List<String> secrets) {
        return new ShopLine(
                1,
                "p",
                "shopware",
                null,
                credentials,
                secrets,
                URI.create("https://we.example/webhooks"),
                URI.create("https://we.example/install/"));
    }

    private HandshakeAnswer register(String query, String app, String shop, ShopLine line) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(ShopwareSignature.APP, List.of(ShopwareSignature.of(app, query)));
        if (!shop.isEmpty()) {
            headers.put(ShopwareSignature.SHOP, List.of(ShopwareSignature.of(shop, query)));
        }
        return connector.step("register", request("GET", query, headers, ""), line, null, NOW);
    }

    private HandshakeAnswer confirm(String body, String made, String previous, ShopLine line) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(ShopwareSignature.SHOP, List.of(ShopwareSignature.of(made, body)));
        if (!previous.isEmpty()) {
            headers.put(ShopwareSignature.PREVIOUS, List.of(ShopwareSignature.of(previous, body)));
        }
        return connector.step("confirm", request("POST", "", headers, body), line, null, NOW);
    }

    private Verdict webhook(String secret, ShopLine line, Instant now) {
        String body = "{\"data\":{\"payload\":{},\"event\":\"app.updated\"},\"source\":{\"shopId\":\"S1\","
                + "\"eventId\":\"e1\"},\"timestamp\":1795000000}";
        Map<String, List<String>> headers = Map.of(ShopwareSignature.SHOP, List.of(ShopwareSignature.of(secret, body)));
        return connector.verify(request("POST", "", headers, body), line, now);
    }

    private static String body(String shopId) {
        return "{\"apiKey\":\"k\",\"secretKey\":\"s\",\"timestamp\":\"1795000000\","
                + "\"shopUrl\":\"https://my-shop.com//\",\"shopId\":\"" + shopId + "\"}";
    }

    private static WebhookRequest request(String method, String query, Map<String, List<String>> headers, String body) {
        return new WebhookRequest(method, query, headers, body.getBytes(UTF_8));
    }
}
