package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperWords.Word;
import org.inglenook.shop.Signatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The storefront's word on its customer, and what others may make of it. */
class CustomerTokenTest {

    private static final String ADA = "0189640554b5700c80c2c4a202e2401d";
    private static final String SECRET = "the shop's own secret, made when it registered with us, long";
    private static final String APP_SECRET = "the secret in the app's file, which others may have seen too";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ShopwareConnector connector = new ShopwareConnector();

    private static ShopLine line(Map<String, String> credentials) {
        return new ShopLine(
                7,
                "line-1",
                "shopware",
                URI.create("https://shop.example"),
                credentials,
                List.of(SECRET, APP_SECRET),
                URI.create("https://here.example/our/api/v1/shops/line-1/webhooks"),
                URI.create("https://here.example/our/api/v1/shops/line-1/install/"));
    }

    private static ShopLine line() {
        return line(Map.of("shopId", "Shop1", "appSecret", APP_SECRET));
    }

    private static String token(Consumer<JsonObjectBuilder> change) {
        return token("HS256", change, SECRET);
    }

    private static String token(String algorithm, Consumer<JsonObjectBuilder> change, String secret) {
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add("iss", "Shop1")
                .add("iat", NOW.getEpochSecond() - 0.25)
                .add("nbf", NOW.getEpochSecond() - 0.25)
                .add("exp", NOW.getEpochSecond() + 600)
                .add("customerId", ADA)
                .add("role", "owner")
                .add("groups", "admin");
        change.accept(claims);
        String signed = encoded("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}") + "."
                + encoded(claims.build().toString());
        byte[] signature = Signatures.hmacSha256(secret.getBytes(UTF_8), signed.getBytes(UTF_8));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private Optional<Word> word(String token) {
        return word(line(), token, "Shop1");
    }

    private Optional<Word> word(ShopLine line, String token, String shopId) {
        return connector.word(line, Map.of("shopware-app-token", token, "shopware-app-shop-id", shopId), NOW);
    }

    @Test
    void aGoodTokenNamesTheCustomerForTwoMinutes() {
        Word word = word(token(claims -> {})).orElseThrow();
        assertEquals(ADA, word.subject());
        assertEquals(NOW.minusSeconds(1).plusSeconds(120), word.end(), "though the shop lets it live for ten");
        Map<String, String> shown = Map.of("shopware-app-token", token(claims -> {}), "shopware-app-shop-id", "Shop1");
        assertTrue(connector.word(line(), shown, NOW.plusSeconds(118)).isPresent());
        assertEquals(Optional.empty(), connector.word(line(), shown, NOW.plusSeconds(119)));
    }

    static Stream<Arguments> attacks() {
        long now = NOW.getEpochSecond();
        return Stream.of(
                attack("ended a moment ago", claims -> claims.add("exp", now)),
                attack("never ends", claims -> claims.remove("exp")),
                attack("was never issued", claims -> claims.remove("iat")),
                attack("is from the future", claims -> claims.add("iat", now + 31)),
                attack("isn't to be used yet", claims -> claims.add("nbf", now + 31)),
                attack("was made long ago and lives on", claims -> claims.add("iat", now - 121)),
                attack("an hour by another clock", claims -> claims.add("iat", now - 3600)),
                attack("says its times in words", claims -> claims.add("exp", "tomorrow")),
                attack("ends after all time", claims -> claims.add("exp", 1e300)),
                attack("is another shop's", claims -> claims.add("iss", "Shop2")),
                attack("is no shop's", claims -> claims.remove("iss")),
                attack("names nobody", claims -> claims.remove("customerId")),
                attack("names nobody with blanks", claims -> claims.add("customerId", " ")),
                attack("names somebody by a path", claims -> claims.add("customerId", "../" + ADA)),
                attack(
                        "names several",
                        claims -> claims.add(
                                "customerId", Json.createArrayBuilder().add(ADA))));
    }

    private static Arguments attack(String what, Consumer<JsonObjectBuilder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void whatIsNotWholeFreshAndThisShopsIsNothing(String what, Consumer<JsonObjectBuilder> change) {
        assertEquals(Optional.empty(), word(token(change)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS384", "HS512", "RS256", ""})
    void theTokenDoesNotChooseTheAlgorithm(String algorithm) {
        assertEquals(Optional.empty(), word(token(algorithm, claims -> {}, SECRET)));
        String unsigned = token(algorithm, claims -> {}, SECRET);
        assertEquals(Optional.empty(), word(unsigned.substring(0, unsigned.lastIndexOf('.') + 1)));
    }

    @Test
    void theSecretInTheAppsFileSignsNobodyIn() {
        assertEquals(Optional.empty(), word(token("HS256", claims -> {}, APP_SECRET)));
        assertEquals(Optional.empty(), word(token("HS256", claims -> {}, "a secret of somebody else's")));
    }

    @Test
    void beforeAShopRegisteredAndAfterTheAppWasRemovedNobodyIsNamed() {
        Map<String, String> left = new HashMap<>(Map.of("appSecret", APP_SECRET));
        for (String shopId : List.of("Shop1", "")) {
            assertEquals(Optional.empty(), word(line(left), token(claims -> claims.add("iss", shopId)), shopId));
        }
    }

    @Test
    void theHeaderAndTheTokenNameTheSameShop() {
        assertEquals(Optional.empty(), word(line(), token(claims -> {}), "Shop2"));
        assertEquals(Optional.empty(), connector.word(line(), Map.of("shopware-app-token", token(claims -> {})), NOW));
        assertEquals(Optional.empty(), connector.word(line(), Map.of("shopware-app-shop-id", "Shop1"), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b", "a.b.c", "%.%.%", "e30.e30.e30", "é.ü.ß"})
    void whatIsNoTokenIsNothing(String token) {
        assertEquals(Optional.empty(), word(token));
        assertEquals(Optional.empty(), word(token + "A".repeat(9_000)));
    }

    @Test
    void aSignatureWrittenOtherwiseIsTheSameWord() {
        String token = token(claims -> {});
        char last = token.charAt(token.length() - 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String next = String.valueOf(alphabet.charAt(alphabet.indexOf(last) ^ 1));
        String otherwise = token.substring(0, token.length() - 1) + next;
        String id = word(token).orElseThrow().id();
        for (String same : List.of(otherwise, token + "=")) {
            assertTrue(word(same).map(word -> word.id().equals(id)).orElse(true), "it must not be good a second time");
        }
        assertNotEquals(
                id,
                word(token(claims -> claims.add("languageId", "x")))
                        .orElseThrow()
                        .id());
    }

    private static ShopLine asked(AnsweringShop shop) {
        return shop.line("shopware", SECRET, Map.of("apiKey", "k", "secretKey", "s", "accessToken", "t"));
    }

    private Optional<Shopper> shopper(AnsweringShop shop) {
        return connector.shopper(asked(shop), shop.http(), ADA);
    }

    private static String customer(String more) {
        return "{\"data\":[{\"id\":\"" + ADA + "\",\"firstName\":\"Ada\",\"lastName\":\"Lovelace\","
                + "\"email\":\"owner@shop.example\"," + more
                + "\"language\":{\"locale\":{\"code\":\"de-AT\"}}}]}";
    }

    @Test
    void theShopIsAskedForNoMoreThanASignInNeeds() {
        try (AnsweringShop shop = new AnsweringShop()) {
            shop.on("POST /api/search/customer", customer("\"guest\":false,\"active\":true,"));
            Shopper ada = shopper(shop).orElseThrow();
            assertEquals(new Shopper(ADA, "", false, "Ada", Locale.forLanguageTag("de-AT")), ada);
            String question = shop.asked("POST /api/search/customer").get(0).body();
            assertTrue(question.contains("\"includes\""), question);
            assertFalse(question.contains("email"), question);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"guest\":true,\"active\":true,",
                "\"guest\":false,\"active\":false,",
                "\"active\":true,",
                "\"guest\":\"false\",\"active\":\"true\","
            })
    void whoOrderedAsAGuestOrIsShutOutIsNobody(String how) {
        try (AnsweringShop shop = new AnsweringShop()) {
            shop.on("POST /api/search/customer", customer(how));
            assertEquals(Optional.empty(), shopper(shop));
        }
    }

    @Test
    void aCustomerWhoIsGoneOrAnotherOneIsNobody() {
        try (AnsweringShop shop = new AnsweringShop()) {
            shop.on("POST /api/search/customer", "{\"data\":[]}");
            assertEquals(Optional.empty(), shopper(shop));
            shop.on(
                    "POST /api/search/customer",
                    customer("\"guest\":false,\"active\":true,").replace(ADA, ADA.replace('0', '1')));
            assertEquals(Optional.empty(), shopper(shop));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, {}, KEY_REFUSED",
        "403, {}, KEY_REFUSED",
        "429, {}, BUSY",
        "503, {}, BUSY",
        "500, {}, SHOP_ERROR",
        "200, <!DOCTYPE html>, NOT_JSON"
    })
    void aShopThatDoesNotSayIsNamedByItsFault(int status, String body, ShopFault.Kind kind) {
        try (AnsweringShop shop = new AnsweringShop()) {
            shop.on("POST /api/search/customer", status, body);
            assertEquals(
                    kind, assertThrows(ShopFault.class, () -> shopper(shop)).kind());
        }
    }
}
