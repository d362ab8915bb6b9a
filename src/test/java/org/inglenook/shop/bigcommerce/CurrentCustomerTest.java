package org.inglenook.shop.bigcommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.inglenook.shop.ShopperWords.Word;
import org.inglenook.shop.Signatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's word on its customer, and what others may make of it. */
class CurrentCustomerTest {

    private static final String SECRET = "3bf4cf9d6d7b4c0fa8b4f1e2a7c9d0e1";
    private static final String FORMER = "9bf4cf9d6d7b4c0fa8b4f1e2a7c9d0e9";
    private static final String CLIENT = "6sv16tfx3j5gsopm42ss5dd67g2srvq";
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final AnsweringShop shop = new AnsweringShop();
    private final BigCommerceConnector connector = new BigCommerceConnector(shop.address(), shop.address());

    @AfterEach
    void close() {
        shop.close();
    }

    private ShopLine line(Map<String, String> credentials) {
        return new ShopLine(
                7,
                "line-1",
                "bigcommerce",
                shop.address(),
                credentials,
                List.of(SECRET, FORMER),
                URI.create("https://here.example/our/api/v1/shops/line-1/webhooks"),
                URI.create("https://here.example/our/api/v1/shops/line-1/install/"));
    }

    private ShopLine line() {
        return line(Map.of("store", "abc123", "clientId", CLIENT, "token", "xxxxalphanumstringxxxx"));
    }

    private static String token(Consumer<JsonObjectBuilder> change) {
        return token("HS256", change, SECRET);
    }

    /** With the claims that the platform documents. */
    private static String token(String algorithm, Consumer<JsonObjectBuilder> change, String secret) {
        JsonObjectBuilder claims = Json.createObjectBuilder()
                .add(
                        "customer",
                        Json.createObjectBuilder()
                                .add("id", 4927)
                                .add("email", "ada@example.test")
                                .add("group_id", "6"))
                .add("iss", "bc/apps")
                .add("sub", "abc123")
                .add("iat", NOW.getEpochSecond() - 1)
                .add("exp", NOW.getEpochSecond() + 899)
                .add("version", 1)
                .add("aud", CLIENT)
                .add("application_id", "6sv16tasdgr2b5hs5dd67g2srvq")
                .add("store_hash", "abc123")
                .add("operation", "current_customer");
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
        return connector.word(line(), Map.of(BigCommerceConnector.WORD, token), NOW);
    }

    @Test
    void itNamesTheCustomerForTwoMinutes() {
        Word word = word(token(claims -> {})).orElseThrow();
        assertEquals("4927", word.subject());
        assertEquals(NOW.plusSeconds(119), word.end());
        assertEquals(word.id(), word(token(claims -> {})).orElseThrow().id());
        assertNotEquals(
                word.id(),
                word(token(claims -> claims.add("version", 2))).orElseThrow().id());
    }

    @Test
    void theFormerSecretHoldsToo() {
        assertTrue(word(token("HS256", claims -> {}, FORMER)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS512", "none", "RS256", "hs256"})
    void anotherAlgorithmIsNone(String algorithm) {
        assertEquals(Optional.empty(), word(token(algorithm, claims -> {}, SECRET)));
    }

    @Test
    void whatSomebodyElseSignedIsNothing() {
        assertEquals(Optional.empty(), word(token("HS256", claims -> {}, "another-secret-of-another-app-00")));
        String good = token(claims -> {});
        assertEquals(Optional.empty(), word(good.substring(0, good.lastIndexOf('.') + 1)), "no signature");
        String other = token(
                claims -> claims.add("customer", Json.createObjectBuilder().add("id", 1)));
        String exchanged = good.split("\\.")[0] + "." + other.split("\\.")[1] + "." + good.split("\\.")[2];
        assertEquals(Optional.empty(), word(exchanged));
    }

    @ParameterizedTest
    @CsvSource({
        "iss,bc",
        "aud,anotherapp0000000000000000000000",
        "sub,other1",
        "store_hash,other1",
        "operation,customer_login",
        "operation,''"
    })
    void whatIsForAnotherAppStoreOrPurposeIsNothing(String claim, String value) {
        assertEquals(Optional.empty(), word(token(claims -> claims.add(claim, value))));
    }

    @Test
    void theInstallersWordIsNoCustomersWord() {
        String payload = token(
                claims -> claims.add("iss", "bc").add("sub", "stores/abc123").remove("operation"));
        assertEquals(Optional.empty(), word(payload));
    }

    @ParameterizedTest
    @CsvSource({"-121,899", "31,899", "-1,0", "-1,-1"})
    void whatIsOldEndedOrOfTomorrowIsNothing(long made, long ends) {
        assertEquals(Optional.empty(), word(token(claims -> claims.add("iat", NOW.getEpochSecond() + made)
                .add("exp", NOW.getEpochSecond() + ends))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iat", "exp", "customer", "aud", "iss", "sub", "store_hash"})
    void aClaimThatIsMissingMakesItNothing(String claim) {
        assertEquals(Optional.empty(), word(token(claims -> claims.remove(claim))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-4", "4e3", "\"x\"", "null", "{}", "\"17 or 1=1\""})
    void anIdThatIsNoneIsNobody(String id) {
        String claims = "{\"id\":" + id + "}";
        assertEquals(
                Optional.empty(),
                word(token(all -> all.add(
                        "customer", Json.createReader(new StringReader(claims)).readObject()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b", "....", "e30.e30.", "é.é.é"})
    void whatIsNoTokenIsNothing(String token) {
        assertEquals(Optional.empty(), word(token));
        assertEquals(Optional.empty(), connector.word(line(), Map.of(), NOW));
    }

    @Test
    void aConnectionThatKnowsNeitherAppNorStoreBelievesNobody() {
        String unsaid =
                token(claims -> claims.add("aud", "").add("store_hash", "").add("sub", ""));
        assertEquals(Optional.empty(), connector.word(line(Map.of()), Map.of(BigCommerceConnector.WORD, unsaid), NOW));
    }

    @Test
    void theStoreSaysTheCustomersFirstName() {
        shop.on(
                "GET /stores/abc123/v3/customers",
                "{\"data\":[{\"id\":4927,\"first_name\":\"Ada\",\"email\":\"a@b.c\"}]}");
        Shopper shopper = connector.shopper(line(), shop.http(), "4927").orElseThrow();
        assertEquals("4927", shopper.subject(), "as its orders name the customer");
        assertEquals("Ada", shopper.name());
        assertEquals("", shopper.email(), "nobody proved it");
        assertFalse(shopper.emailVerified());
        assertTrue(
                shop.asked().get(0).target().endsWith("?id:in=4927"),
                shop.asked().toString());
    }

    @Test
    void somebodyElseOrNobodyIsNobody() {
        shop.on("GET /stores/abc123/v3/customers", "{\"data\":[{\"id\":4928,\"first_name\":\"Eve\"}]}");
        assertEquals(Optional.empty(), connector.shopper(line(), shop.http(), "4927"));
        shop.on("GET /stores/abc123/v3/customers", "{\"data\":[]}");
        assertEquals(Optional.empty(), connector.shopper(line(), shop.http(), "4927"));
    }

    @Test
    void whatIsNoAnswerIsAFault() {
        shop.on("GET /stores/abc123/v3/customers", "<html>");
        assertThrows(ShopFault.class, () -> connector.shopper(line(), shop.http(), "4927"));
    }
}
