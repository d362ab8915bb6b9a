package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.DefaultSettings;
import org.inglenook.MovableClock;
import org.inglenook.identity.ShopDoors.Opened;
import org.inglenook.platform.Secrets;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.Shopper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenIdConnectTest {

    private static final URI BACK = URI.create("https://shop.example/our/hand-over/line-1");
    private static final String CLIENT = "inglenook";

    private static RSAKey key;
    private static RSAKey strange;

    private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
    private final AnsweringShop issuer = new AnsweringShop();
    private final OpenIdConnect openId = new OpenIdConnect();
    private Opened door;
    private String verifier;
    private Map<String, String> sent;

    @BeforeAll
    static void keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        strange = new RSAKeyGenerator(2048).keyID("two").generate();
    }

    @BeforeEach
    void open() {
        openId.secrets = new Secrets("a key for tests, long enough for all of them");
        openId.clock = clock;
        openId.settings = DefaultSettings.create();
        openId.open(issuer.http());
        String here = issuer.address().toString();
        issuer.on(
                "GET /.well-known/openid-configuration",
                "{\"issuer\":\"" + here + "\",\"authorization_endpoint\":\"" + here
                        + "/authorize?tenant=1\",\"token_endpoint\":\"" + here + "/token\",\"jwks_uri\":\"" + here
                        + "/keys\"}");
        publish(key);
        door = door(here);
        verifier = openId.newVerifier();
        sent = query(openId.begin(door, "the state", verifier, BACK));
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    private static Opened door(String issuer) {
        return new Opened(7, null, ShopWay.OPENID, issuer, CLIENT, List.of("s3cret&more"));
    }

    private void publish(RSAKey... known) {
        issuer.on("GET /keys", new JWKSet(List.of(known)).toString(true));
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer.address().toString())
                .audience(CLIENT)
                .subject("gid://shop/17")
                .claim("nonce", sent.get("nonce"))
                .claim("email", "ada@example.org")
                .claim("email_verified", true)
                .claim("name", "Ada")
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey by, JWSAlgorithm algorithm) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private Optional<Shopper> came(String token) {
        issuer.on("POST /token", "{\"access_token\":\"x\",\"id_token\":\"" + token + "\"}");
        return openId.shopper(door, "the code", "the state", verifier, BACK);
    }

    private Optional<Shopper> came(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        return came(signed(claims.build(), key, JWSAlgorithm.RS256));
    }

    @Test
    void theBrowserIsSentWithAChallengeAndNoSecret() {
        assertEquals("code", sent.get("response_type"));
        assertEquals("1", sent.get("tenant"), "what the issuer's address holds stays");
        assertEquals(BACK.toString(), sent.get("redirect_uri"));
        assertEquals("S256", sent.get("code_challenge_method"));
        assertEquals(OpenIdConnect.challenge(verifier), sent.get("code_challenge"));
        assertEquals("the state", sent.get("state"));
        assertFalse(sent.containsValue(verifier));
    }

    @Test
    void aCodeIsChangedIntoWhoItIs() {
        Shopper ada = came(claims -> {}).orElseThrow();
        assertEquals("gid://shop/17", ada.subject());
        assertTrue(ada.emailVerified());
        AnsweringShop.Asked asked = issuer.asked("POST /token").get(0);
        assertTrue(asked.body().contains("code_verifier=" + verifier), "PKCE");
        assertEquals(
                "inglenook:s3cret%26more",
                new String(Base64.getDecoder().decode(asked.authorization().substring(6)), StandardCharsets.UTF_8));
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("another issuer", claims -> claims.issuer("https://other.example")),
                attack("another audience", claims -> claims.audience("somebody")),
                attack("several audiences and no party", claims -> claims.audience(List.of(CLIENT, "somebody"))),
                attack("another party", claims -> claims.audience(List.of(CLIENT, "somebody"))
                        .claim("azp", "somebody")),
                attack("another sign-in's nonce", claims -> claims.claim("nonce", "another")),
                attack("no nonce", claims -> claims.claim("nonce", null)),
                attack("nobody", claims -> claims.subject(null)),
                attack("no end", claims -> claims.expirationTime(null)),
                attack("long over", claims -> claims.expirationTime(new Date(0))),
                attack("from tomorrow", claims -> claims.issueTime(new Date(4_000_000_000_000L))));
    }

    private static Arguments attack(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void aTokenOfSomethingElseIsNothing(String what, Consumer<JWTClaimsSet.Builder> change) {
        assertEquals(Optional.empty(), came(change));
    }

    @Test
    void onlyTheIssuersKeysAndAlgorithmsCount() throws JOSEException {
        assertEquals(Optional.empty(), came(signed(claims().build(), strange, JWSAlgorithm.RS256)));
        RSAKey pretends = new RSAKey.Builder(strange).keyID("one").build();
        assertEquals(Optional.empty(), came(signed(claims().build(), pretends, JWSAlgorithm.RS256)));
        assertEquals(Optional.empty(), came(signed(claims().build(), key, JWSAlgorithm.RS512)));
        // The issuer's public key as a shared secret: the oldest trick against whoever lets the token choose.
        SignedJWT confused = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        confused.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), came(confused.serialize()));
        assertTrue(came(signed(claims().build(), key, JWSAlgorithm.PS256)).isPresent());
    }

    @Test
    void aNewKeyIsFetchedButNotAtEveryForgery() {
        came(claims -> {});
        clock.advance(Duration.ofSeconds(31));
        publish(key, strange);
        assertTrue(came(signed(claims().build(), strange, JWSAlgorithm.RS256)).isPresent());
        RSAKey unknown = new RSAKey.Builder(strange).keyID("three").build();
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), came(signed(claims().build(), unknown, JWSAlgorithm.RS256)));
        }
        assertEquals(2, issuer.asked("GET /keys").size());
    }

    @Test
    void aCodeThatTheIssuerRefusesIsNothing() {
        issuer.on("POST /token", 400, "{\"error\":\"invalid_grant\"}");
        assertEquals(Optional.empty(), openId.shopper(door, "stolen", "the state", verifier, BACK));
    }

    @Test
    void aDocumentOfAnotherIssuerIsRefused() {
        Opened other = door(issuer.address() + "/");
        assertThrows(ShopFault.class, () -> openId.begin(other, "state", verifier, BACK));
    }
}
