package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.shop.PagesInShop.Relay;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Signatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Shopify signs in an address, when it relays a page and when it leads an owner to us; and what others make of it. */
class SignedQueryTest {

    private static final JsonObject PROXY =
            Recorded.json("/vectors/shopify-app-proxy.json").asJsonObject();
    private static final JsonObject OAUTH =
            Recorded.json("/vectors/shopify-oauth-hmac.json").asJsonObject();
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final long T = NOW.getEpochSecond();
    private static final String SECRET = "my super secret key";

    private final ShopifyConnector connector = new ShopifyConnector();

    static Stream<JsonObject> proxied() {
        return PROXY.getJsonArray("cases").getValuesAs(JsonObject.class).stream();
    }

    static Stream<JsonObject> installing() {
        return OAUTH.getJsonArray("cases").getValuesAs(JsonObject.class).stream();
    }

    @ParameterizedTest
    @MethodSource("proxied")
    void everyPublishedRelayedQueryIsJudgedAsPublished(JsonObject vector) {
        SignedQuery query = SignedQuery.read(vector.getString("query")).orElseThrow();
        Instant then = Instant.ofEpochSecond(Long.parseLong(query.value("timestamp")));
        assertEquals(vector.getString("canonical"), query.relayedText());
        assertEquals(
                vector.getBoolean("expect_valid"),
                query.isRelayed(List.of(vector.getString("secret")), then),
                vector.getString("id"));
    }

    @ParameterizedTest
    @MethodSource("installing")
    void everyPublishedInstallingQueryIsJudgedAsPublished(JsonObject vector) {
        String raw = vector.getString("message") + "&hmac=" + vector.getString("hmac_hex");
        SignedQuery query = SignedQuery.read(raw).orElseThrow();
        Instant then = query.has("timestamp") ? Instant.ofEpochSecond(Long.parseLong(query.value("timestamp"))) : NOW;
        assertEquals(
                vector.getBoolean("expect_valid"),
                query.isInstalling(List.of(vector.getString("secret")), then),
                vector.getString("id"));
    }

    @Test
    void installingQueriesAreWrittenAsShopifysLibraryWritesThem() {
        for (String id : List.of("encoding-of-spaces", "callback-with-nonce")) {
            JsonObject behaviour = behaviour(OAUTH, id);
            String message = behaviour.getString("message_template").replace("<T>", "" + T);
            SignedQuery query = SignedQuery.read(message + "&hmac=" + hex(behaviour.getString("secret"), message))
                    .orElseThrow();
            assertEquals(message, query.installingText(), id);
            assertTrue(query.isInstalling(List.of(behaviour.getString("secret")), NOW), id);
        }
        JsonObject array = behaviour(OAUTH, "php-query-builder-array");
        String values = array.getJsonObject("params").getJsonArray("someArray").stream()
                .map(value -> "\"" + (value instanceof JsonString text ? text.getString() : value.toString()) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        String raw = "hmac=" + array.getJsonObject("params").getString("hmac") + "&someArray="
                + URLEncoder.encode(values, UTF_8);
        assertEquals(
                array.getString("message"), SignedQuery.read(raw).orElseThrow().installingText());
    }

    @Test
    void repeatedAndFurtherParametersOfAPageAreSignedToo() {
        String repeated = "consentGiven=true&consentGiven=false&logged_in_customer_id=1&path_prefix=%2Fapps%2Fmy_app"
                + "&shop=the+shop+URL&timestamp=" + T;
        String text = behaviour(PROXY, "repeated-application-param")
                .getString("canonical_template")
                .replace("<T>", "" + T);
        assertTrue(isRelayed(repeated + "&signature=" + hex(SECRET, text)));
        String further =
                "foo=bar&logged_in_customer_id=1&path_prefix=%2Fapps%2Fmy_app&shop=the+shop+URL&timestamp=" + T;
        String second = behaviour(PROXY, "extra-keys-included")
                .getString("canonical_template")
                .replace("<T>", "" + T);
        assertTrue(isRelayed(further + "&signature=" + hex(SECRET, second)));
    }

    @Test
    void whatIsNotSignedIsNotRelayed() {
        JsonObject unsigned = behaviour(PROXY, "no-signature");
        SignedQuery query = SignedQuery.read(unsigned.getString("query")).orElseThrow();
        assertFalse(query.isRelayed(List.of("secret"), Instant.ofEpochSecond(1466106083)));
        assertFalse(isRelayed(relayedQuery("7", T).replaceFirst("&signature=.*", "&signature=")));
        assertTrue(relayed("").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hmac", "shop", "signature", "timestamp", "logged_in_customer_id", "path_prefix"})
    void whatMattersMustNotStandThereTwice(String name) {
        String pair = name + "=1";
        String query = "logged_in_customer_id=7&path_prefix=%2Fa%2Fb&shop=a.myshopify.com&timestamp=" + T + "&hmac=1";
        String repeated = query + "&" + pair;
        String signed = repeated + "&signature=" + hex(SECRET, SignedQueryTest.text(repeated));
        assertTrue(
                SignedQuery.read(name.equals("signature") ? signed + "&signature=1" : signed)
                        .isEmpty(),
                name);
        assertTrue(SignedQuery.read(query + "&lo%67ged_in_customer_id=8&logged_in_customer_id=7")
                .isEmpty());
    }

    @Test
    void aTimestampThatIsNoneIsRefused() {
        for (JsonValue value :
                behaviour(PROXY, "timestamp-missing-or-not-integer").getJsonArray("values")) {
            String timestamp = value instanceof JsonString text ? "&timestamp=" + text.getString() : "";
            String query = "logged_in_customer_id=7&path_prefix=%2Fa%2Fb&shop=a.myshopify.com" + timestamp;
            assertFalse(isRelayed(query + "&signature=" + hex(SECRET, text(query))), timestamp);
        }
    }

    @Test
    void aSignatureHoldsForAMinuteAndAHalf() {
        JsonObject tolerance = behaviour(PROXY, "timestamp-tolerance");
        assertEquals(90, tolerance.getInt("tolerance_seconds"));
        assertTrue(isRelayed(relayedQuery("7", T - tolerance.getInt("age_seconds_accept"))));
        assertTrue(isRelayed(relayedQuery("7", T - 90)));
        assertFalse(isRelayed(relayedQuery("7", T - tolerance.getInt("age_seconds_reject"))));
        assertFalse(isRelayed(relayedQuery("7", T + tolerance.getInt("future_seconds_reject"))));
        assertEquals(90, behaviour(OAUTH, "timestamp-window").getInt("tolerance_seconds"));
    }

    @Test
    void aCustomerWhoWasPutInAfterwardsIsNoCustomer() {
        String query = relayedQuery("7", T);
        assertEquals("7", relayed(query).orElseThrow().subject());
        assertTrue(relayed(query.replace("customer_id=7", "customer_id=8")).isEmpty());
        assertTrue(relayed(query.replace("customer_id=7", "customer_id=")).isEmpty());
        assertTrue(relayed(query + "&logged_in_customer_id=8").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "0", "7 ", "７", "99999999999999999999"})
    void aCustomersIdIsANumber(String id) {
        assertTrue(relayed(relayedQuery(id, T)).isEmpty());
    }

    @Test
    void anAnonymousReaderIsNobody() {
        assertEquals("", relayed(relayedQuery("", T)).orElseThrow().subject());
    }

    @Test
    void theSecretBeforeAChangeStillHolds() {
        assertTrue(connector
                .relayed(relayedQuery("7", T), line("a.myshopify.com", "new", SECRET), NOW)
                .isPresent());
        assertTrue(connector
                .relayed(relayedQuery("7", T), line("a.myshopify.com", "new"), NOW)
                .isEmpty());
        assertTrue(connector
                .relayed(relayedQuery("7", T), line("a.myshopify.com", ""), NOW)
                .isEmpty());
    }

    @Test
    void anotherShopWithTheSameAppIsNotThisConnections() {
        assertTrue(connector
                .relayed(relayedQuery("7", T), line("b.myshopify.com", SECRET), NOW)
                .isEmpty());
    }

    @Test
    void whileNobodySaidWhichShopItIsNobodyIsKnown() {
        Relay relay =
                connector.relayed(relayedQuery("7", T), line(null, SECRET), NOW).orElseThrow();
        assertEquals("", relay.subject());
        Relay known = connector
                .relayed(relayedQuery("7", T), line("the-address-that-shoppers-know.example", SECRET), NOW)
                .orElseThrow();
        assertEquals("", known.subject());
    }

    @Test
    void ourOwnPartOfTheQueryIsKeptAndShopifysIsNot() {
        String raw =
                "page=2&lang=fr&logged_in_customer_id=7&path_prefix=%2Fcommunity%2Four&q=a%20b&shop=a.myshopify.com"
                        + "&timestamp=" + T;
        Relay relay = relayed(raw + "&signature=" + hex(SECRET, text(raw))).orElseThrow();
        assertEquals("page=2&lang=fr&q=a%20b", relay.query());
        assertEquals("/community/our", relay.base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evil", "//evil.example", "/a/../b", "/a\"b", "/", "/a/b/c/d", "/a b"})
    void aBaseThatIsNoPathOfAShopIsRefused(String prefix) {
        String raw = "logged_in_customer_id=7&path_prefix=" + URLEncoder.encode(prefix, UTF_8)
                + "&shop=a.myshopify.com&timestamp=" + T;
        assertTrue(relayed(raw + "&signature=" + hex(SECRET, text(raw))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "a=%ff", "a=%c3%28"})
    void whatCannotBeReadIsNotGuessed(String raw) {
        assertTrue(SignedQuery.read(raw).isEmpty());
    }

    private Optional<Relay> relayed(String raw) {
        return connector.relayed(raw, line("a.myshopify.com", SECRET), NOW);
    }

    private static boolean isRelayed(String raw) {
        return SignedQuery.read(raw)
                .filter(query -> query.isRelayed(List.of(SECRET), NOW))
                .isPresent();
    }

    private static ShopLine line(String shop, String... secrets) {
        return new ShopLine(
                1,
                "public",
                "shopify",
                shop == null ? null : URI.create("https://" + shop),
                Map.of(),
                List.of(secrets),
                URI.create("https://our.example/our/api/v1/shops/public/webhooks"),
                URI.create("https://our.example/our/api/v1/shops/public/install/"));
    }

    private static String relayedQuery(String customer, long timestamp) {
        String raw = "logged_in_customer_id=" + URLEncoder.encode(customer, UTF_8)
                + "&path_prefix=%2Fcommunity%2Four&shop=a.myshopify.com&timestamp=" + timestamp;
        return raw + "&signature=" + hex(SECRET, text(raw));
    }

    /** By hand, for queries whose names are in order already or are sorted here. */
    private static String text(String raw) {
        return Stream.of(raw.split("&"))
                .map(pair -> java.net.URLDecoder.decode(pair, UTF_8))
                .sorted()
                .collect(Collectors.joining());
    }

    private static JsonObject behaviour(JsonObject vectors, String id) {
        JsonArray all = vectors.getJsonArray("behaviour");
        return all.getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(id))
                .findAny()
                .orElseThrow();
    }

    private static String hex(String secret, String text) {
        return HexFormat.of().formatHex(Signatures.hmacSha256(secret.getBytes(UTF_8), text.getBytes(UTF_8)));
    }
}
