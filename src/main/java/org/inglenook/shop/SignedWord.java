package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a platform says in a JSON Web Token (RFC 7519) that is signed by HS256 with a secret that both sides know. Whether it is for us, for
 * this moment and about what is asked is for the connector to judge by its claims.
 *
 * @param id of what was signed; how the signature is written doesn't change it
 */
public record SignedWord(Fields claims, String id) {

    private static final int LONGEST = 8192;

    /** Nothing for another algorithm, for what none of the secrets signed, and for what asks to be understood in a way that we don't (crit). */
    public static Optional<SignedWord> read(String token, List<String> secrets) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(UTF_8);
        boolean fits = decoded(parts[2])
                .filter(given -> secrets.stream()
                        .filter(secret -> !secret.isBlank())
                        .anyMatch(secret ->
                                MessageDigest.isEqual(Signatures.hmacSha256(secret.getBytes(UTF_8), signed), given)))
                .isPresent();
        return Optional.of(parts)
                .filter(all -> fits && isHs256(all[0]))
                .flatMap(all -> json(all[1]))
                .map(claims -> new SignedWord(claims, Signatures.sha256(signed)));
    }

    private static boolean isHs256(String header) {
        return json(header)
                .filter(fields -> fields.text("alg").equals("HS256") && !fields.has("crit"))
                .isPresent();
    }

    private static Optional<Fields> json(String part) {
        return decoded(part).flatMap(JsonBody::parse).map(Fields::of);
    }

    private static Optional<byte[]> decoded(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part.getBytes(US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
