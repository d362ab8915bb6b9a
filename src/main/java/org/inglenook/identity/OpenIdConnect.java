package org.inglenook.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.identity.ShopDoors.Opened;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.Shopper;

/**
 * OpenID Connect Core 1.0, the code flow, with PKCE (RFC 7636, S256). The issuer says in its discovery document where it is asked; its
 * {@code id_token} must be signed with a key of its own by RS256, PS256 or ES256, whatever the token's header would like, be for us and for
 * the nonce of this sign-in, and be fresh.
 */
@ApplicationScoped
public class OpenIdConnect {

    private static final Set<JWSAlgorithm> ALLOWED = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_KEYS = Duration.ofSeconds(30);
    private static final int SHOPS = 100;

    @Inject
    Settings settings;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private final Cache<String, JsonObject> documents =
            Caffeine.newBuilder().maximumSize(SHOPS).expireAfterWrite(KEPT).build();
    private final Cache<String, Keys> keys =
            Caffeine.newBuilder().maximumSize(SHOPS).expireAfterWrite(KEPT).build();
    private ShopHttp http;

    private record Keys(JWKSet set, Instant fetchedAt) {}

    @PostConstruct
    void open() {
        http = new ShopHttp("Inglenook (+" + settings.publicUrl() + ")", settings.privateShops());
    }

    void open(ShopHttp ownWay) {
        http = ownWay;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    String newVerifier() {
        return secrets.newToken() + secrets.newToken();
    }

    /** Where the browser is sent. */
    URI begin(Opened door, String state, String verifier, URI back) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", door.clientId());
        query.put("redirect_uri", back.toString());
        query.put("scope", "openid email profile");
        query.put("state", state);
        query.put("nonce", nonce(state));
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        return ShopSignIn.with(endpoint(door, "authorization_endpoint").toString(), query);
    }

    /**
     * Whose code it is; nothing for a code or a token that proves nothing.
     *
     * @throws ShopFault where the issuer can't be asked
     */
    Optional<Shopper> shopper(Opened door, String code, String state, String verifier, URI back) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back.toString());
        form.put("client_id", door.clientId());
        form.put("code_verifier", verifier);
        String basic =
                ShopHttp.form(Map.of(door.clientId(), door.secrets().get(0))).replaceFirst("=", ":");
        String authorization = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
        JsonObject answer;
        try {
            answer = http.postForm(
                            endpoint(door, "token_endpoint"),
                            Map.of("Authorization", authorization, "Accept", "application/json"),
                            form)
                    .object();
        } catch (ShopFault fault) {
            if (fault.kind() == ShopFault.Kind.UNEXPECTED || fault.kind() == ShopFault.Kind.KEY_REFUSED) {
                // 400 and 401: the code is none of this sign-in's.
                return Optional.empty();
            }
            throw fault;
        }
        return read(door, answer.getString("id_token", ""), nonce(state));
    }

    /** What an {@code id_token} says. */
    Optional<Shopper> read(Opened door, String token, String nonce) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!ALLOWED.contains(jwt.getHeader().getAlgorithm()) || !isSigned(door, jwt)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return isOurs(door, claims, nonce) ? Optional.of(shopper(claims)) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(Opened door, JWTClaimsSet claims, String nonce) throws ParseException {
        Instant now = clock.instant();
        boolean timely = claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(now.minus(SKEW))
                && claims.getIssueTime() != null
                && !claims.getIssueTime().toInstant().isAfter(now.plus(SKEW));
        List<String> audience = claims.getAudience();
        String party = claims.getStringClaim("azp");
        boolean forUs = audience.contains(door.clientId())
                && (party == null ? audience.size() == 1 : party.equals(door.clientId()));
        return timely
                && forUs
                && issuer(door).equals(claims.getIssuer())
                && Secrets.same(nonce, String.valueOf(claims.getStringClaim("nonce")))
                && claims.getSubject() != null;
    }

    private static Shopper shopper(JWTClaimsSet claims) throws ParseException {
        String email = claims.getStringClaim("email");
        String name = claims.getStringClaim("name");
        return new Shopper(
                claims.getSubject(),
                email == null ? "" : email,
                Boolean.TRUE.equals(claims.getClaim("email_verified")),
                name == null ? "" : name,
                HandOver.language(claims.getStringClaim("locale")));
    }

    private boolean isSigned(Opened door, SignedJWT jwt) throws JOSEException, ParseException {
        URI address = endpoint(door, "jwks_uri");
        String named = jwt.getHeader().getKeyID();
        Keys known = keys.getIfPresent(address.toString());
        boolean lacking = known == null || key(known, named) == null;
        if (known == null || (lacking && known.fetchedAt().plus(BETWEEN_KEYS).isBefore(clock.instant()))) {
            known = new Keys(
                    JWKSet.parse(new String(http.get(address, Map.of()).body(), StandardCharsets.UTF_8)),
                    clock.instant());
            keys.put(address.toString(), known);
        }
        JWK key = key(known, named);
        return key != null && verifier(key) != null && jwt.verify(verifier(key));
    }

    private static JWK key(Keys known, String named) {
        return named == null && known.set().getKeys().size() == 1
                ? known.set().getKeys().get(0)
                : named == null ? null : known.set().getKeyByKeyId(named);
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa) {
            return new RSASSAVerifier(rsa);
        }
        return key instanceof ECKey ec ? new ECDSAVerifier(ec) : null;
    }

    private URI endpoint(Opened door, String name) {
        String address = document(door).getString(name, "");
        if (address.isEmpty()) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, name);
        }
        return URI.create(address);
    }

    /** The issuer's own document; one that names another issuer is none. */
    private JsonObject document(Opened door) {
        String issuer = issuer(door);
        JsonObject known = documents.getIfPresent(issuer);
        if (known == null) {
            known = http.get(
                            URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"),
                            Map.of("Accept", "application/json"))
                    .object();
            if (!issuer.equals(known.getString("issuer", ""))) {
                throw new ShopFault(ShopFault.Kind.UNEXPECTED, "issuer");
            }
            documents.put(issuer, known);
        }
        return known;
    }

    private static String issuer(Opened door) {
        return door.address();
    }

    private static String nonce(String state) {
        return Secrets.hash("nonce " + state);
    }

    static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
