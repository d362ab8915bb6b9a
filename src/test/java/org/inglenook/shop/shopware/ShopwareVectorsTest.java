package org.inglenook.shop.shopware;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.shop.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public test values of Shopware's own libraries; each entry of the file names its source. */
class ShopwareVectorsTest {

    private static final JsonObject VECTORS =
            Recorded.json("/vectors/shopware-app.json").asJsonObject();

    static Stream<JsonObject> cases() {
        return VECTORS.getJsonArray("cases").getValuesAs(JsonObject.class).stream();
    }

    static Stream<JsonArray> addresses() {
        return VECTORS.getJsonObject("shop_url_sanitising").getJsonArray("cases").getValuesAs(JsonArray.class).stream();
    }

    @Test
    void allOfThemAreHere() {
        assertEquals(11, cases().count());
        assertEquals(2, VECTORS.getJsonArray("storefront_jwt").size());
        assertEquals(12, addresses().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSignatureHoldsExactlyWhereItShould(JsonObject vector) {
        String secret = vector.getString("secret");
        byte[] message = vector.getString("signed_message").getBytes(UTF_8);
        Optional<String> signature = Optional.of(vector.getString("signature_hex"));
        assertEquals(vector.getBoolean("expect_valid"), ShopwareSignature.fits(secret, message, signature));
        assertFalse(ShopwareSignature.fits(secret + "x", message, signature));
        message[0] ^= 1;
        assertFalse(ShopwareSignature.fits(secret, message, signature));
        assertFalse(ShopwareSignature.fits("", message, signature));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aQuestionBearsItsSignatureAnywhereAndOnce(JsonObject vector) {
        String query = vector.containsKey("request_uri")
                ? URI.create(vector.getString("request_uri")).getRawQuery()
                : "";
        if (query.contains(ShopwareSignature.SHOP)) {
            String secret = vector.getString("secret");
            assertTrue(ShopwareSignature.fitsQuery(secret, query));
            assertFalse(ShopwareSignature.fitsQuery(secret, query + "&more=1"));
            assertFalse(ShopwareSignature.fitsQuery(secret, query + "&" + ShopwareSignature.SHOP + "=00"));
            assertFalse(ShopwareSignature.fitsQuery(secret, "test=1"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theProofIsMadeOfTheAddressAsItCame(JsonObject vector) {
        if (vector.containsKey("inputs")) {
            JsonObject inputs = vector.getJsonObject("inputs");
            assertEquals(
                    vector.getString("signature_hex"),
                    Registration.proof(
                            vector.getString("secret"),
                            inputs.getString("shop-id"),
                            inputs.getString("shop-url"),
                            inputs.getString("app-name")));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressIsCleaned(JsonArray address) {
        String cleaned = ((JsonString) address.get(1)).getString();
        assertEquals(cleaned, ShopwareUrl.cleaned(((JsonString) address.get(0)).getString()));
        assertEquals(Optional.of(URI.create(cleaned)), ShopwareUrl.of(cleaned));
    }

    @Test
    void aCustomersTokenHoldsForItsShopSecretAndTime() {
        JsonObject good = VECTORS.getJsonArray("storefront_jwt").getJsonObject(0);
        JsonObject bad = VECTORS.getJsonArray("storefront_jwt").getJsonObject(1);
        String token = good.getString("token");
        String shop = good.getJsonObject("claims").getString("iss");
        var at = OffsetDateTime.parse(good.getString("valid_at")).toInstant();
        List<String> secrets = List.of(good.getString("secret"));
        assertEquals(
                good.getJsonObject("claims").getString("salesChannelId"),
                CustomerToken.read(token, secrets, shop, at).orElseThrow().salesChannelId());
        assertEquals(
                Optional.empty(),
                CustomerToken.read(bad.getString("token"), List.of(bad.getString("secret")), shop, at));
        assertEquals(Optional.empty(), CustomerToken.read(token, secrets, "another", at));
        assertEquals(Optional.empty(), CustomerToken.read(token, secrets, "", at));
        assertEquals(Optional.empty(), CustomerToken.read(token, secrets, shop, at.minusSeconds(3600)));
        assertEquals(Optional.empty(), CustomerToken.read(token, secrets, shop, at.plusSeconds(3600)));
        assertEquals(Optional.empty(), CustomerToken.read(token, List.of(""), shop, at));
        assertEquals(
                Optional.empty(),
                CustomerToken.read(token.substring(0, token.lastIndexOf('.') + 1), secrets, shop, at));
    }
}
