package org.inglenook.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.shop.Shopper;

/**
 * The word of a shop on who its customer is: a JWT signed with HS256 (RFC 7519), for us alone ({@code aud}: our public address), good for two
 * minutes at most, naming the nonce that we gave the browser and a {@code jti} of its own. The key is the secret's text in UTF-8, at
 * least 32 bytes (RFC 7518, 3.2). {@code email_verified} counts only as the JSON value {@code true}.
 */
final class HandOver {

    static final Duration LONGEST_LIFE = Duration.ofMinutes(2);
    static final Duration SKEW = Duration.ofSeconds(30);
    static final int SHORTEST_SECRET = 32;

    private static final int LONGEST_TOKEN = 8_000;

    /** @param id unique among the shop's tokens, until {@code end} */
    record Word(Shopper shopper, String nonce, String id, Instant end) {}

    private HandOver() {}

    /** Who comes in, or nothing for a token that proves nothing. */
    static Optional<Word> read(String token, List<String> secrets, String audience, Instant now) {
        return claims(token, secrets, audience, now)
                .filter(word -> !word.nonce().isEmpty());
    }

    /** Who left the shop: a token of the same kind without a nonce and with {@code "purpose": "end"}. */
    static Optional<Word> readEnd(String token, List<String> secrets, String audience, Instant now) {
        return claims(token, secrets, audience, now).filter(word -> word.nonce().isEmpty());
    }

    private static Optional<Word> claims(String token, List<String> secrets, String audience, Instant now) {
        if (token == null || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !isSigned(jwt, secrets)) {
                return Optional.empty();
            }
            return word(jwt.getJWTClaimsSet(), audience, now);
        } catch (ParseException | JOSEException e) {
            // Whoever wrote it is no shop of ours.
            return Optional.empty();
        }
    }

    private static boolean isSigned(SignedJWT jwt, List<String> secrets) throws JOSEException {
        boolean signed = false;
        for (String secret : secrets) {
            signed |= jwt.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
        }
        return signed;
    }

    private static Optional<Word> word(JWTClaimsSet claims, String audience, Instant now) throws ParseException {
        Instant issued = instant(claims.getIssueTime());
        Instant end = instant(claims.getExpirationTime());
        boolean timely = issued != null
                && end != null
                && !issued.isAfter(now.plus(SKEW))
                && end.isAfter(now)
                && !end.isAfter(issued.plus(LONGEST_LIFE));
        boolean ends = "end".equals(claims.getClaim("purpose"));
        String nonce = ends ? "" : claims.getStringClaim("nonce");
        String id = claims.getJWTID();
        Shopper shopper = new Shopper(
                text(claims.getSubject()),
                text(claims.getStringClaim("email")),
                Boolean.TRUE.equals(claims.getClaim("email_verified")),
                text(claims.getStringClaim("name")),
                language(claims.getStringClaim("locale")));
        boolean whole = nonce != null && (ends || !nonce.isEmpty()) && id != null && !id.isBlank() && shopper.isNamed();
        return timely && whole && claims.getAudience().contains(audience)
                ? Optional.of(new Word(shopper, nonce, id, end))
                : Optional.empty();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    static Locale language(String tag) {
        Locale named = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag.replace('_', '-'));
        return named.getLanguage().isEmpty() ? null : named;
    }
}
