package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inglenook.identity.HandOver.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HandOverTest {

    static final String SECRET = "a secret of thirty-two bytes or more";
    static final String US = "https://shop.example/our";
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    static String token(Consumer<JWTClaimsSet.Builder> change) {
        return token(change, SECRET.getBytes(StandardCharsets.UTF_8), JWSAlgorithm.HS256);
    }

    private static String token(Consumer<JWTClaimsSet.Builder> change, byte[] key, JWSAlgorithm algorithm) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer("https://shop.example")
                .audience(US)
                .subject("17")
                .claim("email", "Ada@Example.org")
                .claim("email_verified", true)
                .claim("name", "Ada Lovelace")
                .claim("locale", "fr_FR")
                .claim("nonce", "of this browser")
                .jwtID("1")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(120)));
        change.accept(claims);
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
        try {
            jwt.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static Optional<Word> read(String token) {
        return HandOver.read(token, List.of(SECRET), US, NOW);
    }

    @Test
    void aGoodTokenNamesTheCustomer() {
        Word word = read(token(claims -> {})).orElseThrow();
        assertEquals("17", word.shopper().subject());
        assertEquals("Ada@Example.org", word.shopper().email());
        assertTrue(word.shopper().emailVerified());
        assertEquals(Locale.FRANCE, word.shopper().language());
        assertEquals("of this browser", word.nonce());
        assertEquals(NOW.plusSeconds(120), word.end());
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("ended a moment ago", claims -> claims.expirationTime(Date.from(NOW))),
                attack(
                        "lives longer than two minutes",
                        claims -> claims.expirationTime(Date.from(NOW.plusSeconds(121)))),
                attack("never ends", claims -> claims.expirationTime(null)),
                attack("was never issued", claims -> claims.issueTime(null)),
                attack("is from the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(31)))),
                attack("is for another place", claims -> claims.audience("https://other.example/our")),
                attack("is for nobody", claims -> claims.audience((String) null)),
                attack("names nobody", claims -> claims.subject(null)),
                attack("names nobody with blanks", claims -> claims.subject("  ")),
                attack("names somebody too long", claims -> claims.subject("7".repeat(201))),
                attack("has no nonce", claims -> claims.claim("nonce", null)),
                attack("has an empty nonce", claims -> claims.claim("nonce", "")),
                attack("has no id", claims -> claims.jwtID(null)),
                attack("is a farewell", claims -> claims.claim("purpose", "end")),
                attack("has a nonce of another kind", claims -> claims.claim("nonce", List.of("of this browser"))));
    }

    private static Arguments attack(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void whatIsNotWholeFreshAndOursIsNothing(String what, Consumer<JWTClaimsSet.Builder> change) {
        assertEquals(Optional.empty(), read(token(change)));
    }

    @Test
    void anAddressIsProvenOnlyWhereTheShopSaysTrue() {
        for (Object said : new Object[] {null, false, "true", 1, "yes"}) {
            assertFalse(
                    read(token(claims -> claims.claim("email_verified", said)))
                            .orElseThrow()
                            .shopper()
                            .emailVerified(),
                    String.valueOf(said));
        }
    }

    @Test
    void onlyTheKeyOfThisShopAndItsFormerOneSign() {
        byte[] strange = "another secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), read(token(claims -> {}, strange, JWSAlgorithm.HS256)));
        String former = token(claims -> {});
        assertTrue(HandOver.read(former, List.of("a newer secret of thirty-two bytes or so", SECRET), US, NOW)
                .isPresent());
        assertEquals(Optional.empty(), HandOver.read(former, List.of(), US, NOW));
    }

    @Test
    void theTokenDoesNotChooseTheAlgorithm() {
        byte[] key = (SECRET + SECRET).getBytes(StandardCharsets.UTF_8);
        String other = token(claims -> {}, key, JWSAlgorithm.HS512);
        assertEquals(Optional.empty(), HandOver.read(other, List.of(SECRET + SECRET), US, NOW));
        String[] parts = token(claims -> {}).split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), read(none + "." + parts[1] + "."));
        assertEquals(Optional.empty(), read(none + "." + parts[1] + "." + parts[2]));
    }

    @Test
    void anythingElseIsNothing() {
        for (String text : new String[] {null, "", "a", "a.b", "a.b.c", "..", "x".repeat(9_000)}) {
            assertEquals(Optional.empty(), read(text));
        }
    }

    @Test
    void aFarewellNamesWhoLeft() {
        String farewell = token(claims -> claims.claim("purpose", "end").claim("nonce", null));
        assertEquals(
                "17",
                HandOver.readEnd(farewell, List.of(SECRET), US, NOW)
                        .orElseThrow()
                        .shopper()
                        .subject());
        assertEquals(Optional.empty(), HandOver.readEnd(token(claims -> {}), List.of(SECRET), US, NOW));
    }

    /** RFC 7515's own tokens: signed long ago, unsigned, or tampered with. */
    @Test
    void theTokensOfTheStandardAreOldOrForged() throws IOException {
        try (InputStream in = HandOverTest.class.getResourceAsStream("/vectors/rfc.json");
                JsonReader reader = Json.createReader(in)) {
            for (JsonObject vector :
                    reader.readObject().getJsonArray("jwt_hs256").getValuesAs(JsonObject.class)) {
                String key = new String(
                        Base64.getUrlDecoder().decode(vector.getString("key_base64url", "")),
                        StandardCharsets.ISO_8859_1);
                String secret = key.isEmpty() ? SECRET : key;
                assertEquals(
                        Optional.empty(),
                        HandOver.read(
                                vector.getString("token"),
                                List.of(secret),
                                "joe",
                                Instant.parse("2011-03-22T18:00:00Z")),
                        vector.getString("id"));
            }
        }
    }

    @Test
    void pkceIsAsTheStandardHasIt() throws IOException {
        try (InputStream in = HandOverTest.class.getResourceAsStream("/vectors/rfc.json");
                JsonReader reader = Json.createReader(in)) {
            for (JsonObject vector :
                    reader.readObject().getJsonArray("pkce_s256").getValuesAs(JsonObject.class)) {
                assertEquals(
                        vector.getString("code_challenge"), OpenIdConnect.challenge(vector.getString("code_verifier")));
            }
        }
    }
}
