package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.inglenook.shop.HandshakeAnswer;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner lets the app into the shop, and what others try at the addresses that are meant for it. */
class InstallingShopifyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final long T = NOW.getEpochSecond();
    private static final ShopLine BEGUN = StandInShop.line(Map.of("clientId", "client-id", "oauthState", "5tate"));

    private StandInShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new StandInShop();
        shop.answers("{\"access_token\":\"shpat_new_token\",\"expires_in\":3600,\"refresh_token\":\"shprt_next\"}");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theOwnerIsLedToTheShopWithAStateOfThisTime() {
        HandshakeAnswer first = shop.connector.begin(BEGUN, NOW).orElseThrow();
        String state = first.kept().get("oauthState");
        assertTrue(state.matches("[0-9a-f]{32}"));
        String address = first.headers().get("Location");
        assertTrue(
                address.contains(
                        "/admin/oauth/authorize?client_id=client-id&scope=read_orders%2Cread_customers%2Cwrite_app_proxy"),
                address);
        assertTrue(address.endsWith("&redirect_uri=https%3A%2F%2Four.example%2Four%2Fapi%2Fv1%2Fshops%2Fpublic-name"
                + "%2Finstall%2Fcallback&state=" + state));
        assertFalse(state.equals(
                shop.connector.begin(BEGUN, NOW).orElseThrow().kept().get("oauthState")));
        assertFalse(address.contains("secret"));
    }

    @Test
    void whoComesBackWithTheStateBringsTheToken() {
        HandshakeAnswer answer =
                callback(signed("code=c0de&shop=a-shop.myshopify.com&state=5tate&timestamp=" + T), BEGUN);
        assertEquals("shpat_new_token", answer.kept().get("accessToken"));
        assertEquals("shprt_next", answer.kept().get("refreshToken"));
        assertEquals(Map.of("oauthState", "5tate"), answer.spent());
        assertTrue(answer.isActive());
        assertTrue(shop.last().body().contains("code=c0de&expiring=1"));
    }

    @Test
    void theSecretBeforeAChangeStillSigns() {
        String message = "code=c0de&shop=a-shop.myshopify.com&state=5tate&timestamp=" + T;
        assertEquals(
                303,
                callback(message + "&hmac=" + hex("the one before", message), BEGUN)
                        .status());
        assertEquals(
                401,
                callback(message + "&hmac=" + hex("another", message), BEGUN).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code=c0de&shop=a-shop.myshopify.com&state=another&timestamp=NOW",
                "code=c0de&shop=a-shop.myshopify.com&state=&timestamp=NOW",
                "code=c0de&shop=a-shop.myshopify.com&timestamp=NOW",
                "code=c0de&shop=b-shop.myshopify.com&state=5tate&timestamp=NOW",
                "code=c0de&shop=evil.example&state=5tate&timestamp=NOW",
                "code=c0de&shop=a-shop.myshopify.com&state=5tate&timestamp=LATE",
                "code=c0de&shop=a-shop.myshopify.com&state=5tate",
                "code=c0de&shop=a-shop.myshopify.com&shop=a-shop.myshopify.com&state=5tate&timestamp=NOW"
            })
    void whatIsSignedAndNotForThisTimeIsRefused(String message) {
        String raw = signed(message.replace("NOW", "" + T).replace("LATE", "" + (T - 91)));
        assertEquals(401, callback(raw, BEGUN).status());
        assertTrue(shop.asked.isEmpty());
    }

    @Test
    void withoutHavingBegunNobodyComesBack() {
        String raw = signed("code=c0de&shop=a-shop.myshopify.com&state=&timestamp=" + T);
        assertEquals(
                401,
                callback(raw, StandInShop.line(Map.of("clientId", "client-id"))).status());
        String other = signed("code=c0de&shop=a-shop.myshopify.com&state=5tate&timestamp=" + T);
        ShopLine nowhere = StandInShop.line(null, Map.of("clientId", "client-id", "oauthState", "5tate"));
        assertEquals(401, callback(other, nowhere).status());
    }

    @Test
    void aChangedParameterIsRefused() {
        String raw = signed("code=c0de&shop=a-shop.myshopify.com&state=5tate&timestamp=" + T);
        assertEquals(401, callback(raw.replace("c0de", "c1de"), BEGUN).status());
        assertEquals(401, callback(raw + "&more=1", BEGUN).status());
        assertEquals(401, callback("", BEGUN).status());
    }

    @Test
    void openingTheAppInTheBackOfficeTellsWhichShopItIsUnlessThatIsKnown() {
        String raw = signed("host=x&shop=a-shop.myshopify.com&timestamp=" + T);
        HandshakeAnswer told = step("open", raw, StandInShop.line(null, Map.of()));
        assertEquals(Optional.of(URI.create("https://a-shop.myshopify.com")), told.shop());
        ShopLine shown = StandInShop.line("https://shop.example", Map.of());
        assertEquals(
                Optional.of(URI.create("https://a-shop.myshopify.com")),
                step("open", raw, shown).shop());
        String other = signed("host=x&shop=b-shop.myshopify.com&timestamp=" + T);
        assertEquals(401, step("open", other, BEGUN).status());
        assertEquals(404, step("something", raw, BEGUN).status());
    }

    private HandshakeAnswer callback(String raw, ShopLine line) {
        return step("callback", raw, line);
    }

    private HandshakeAnswer step(String step, String raw, ShopLine line) {
        return shop.connector.step(step, new WebhookRequest("GET", raw, Map.of(), new byte[0]), line, shop.http, NOW);
    }

    private static String signed(String message) {
        return message + "&hmac=" + hex("the app's secret", message);
    }

    private static String hex(String secret, String text) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), text.getBytes(UTF_8)));
    }
}
