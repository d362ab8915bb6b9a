package org.inglenook.shop.saleor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.JsonBody;

/** A signature beside the bytes it is made of (RFC 7515 detached, RFC 7797 unencoded): RS256 with a key that the shop publishes. */
final class DetachedJws {

    enum Outcome {
        FITS,
        UNKNOWN_KEY,
        WRONG
    }

    private static final int SHORTEST_KEY = 2048;

    private DetachedJws() {}

    /** @param keys a JWKS as it was published */
    static Outcome verify(String text, byte[] body, String keys) {
        String[] parts = text.strip().split("\\.", -1);
        if (text.length() > 8192 || parts.length != 3 || parts[0].isEmpty() || !parts[1].isEmpty()) {
            return Outcome.WRONG;
        }
        Fields header =
                decoded(parts[0]).flatMap(JsonBody::parse).map(Fields::of).orElseGet(() -> Fields.of(null));
        Optional<byte[]> given = decoded(parts[2]);
        boolean ours = header.text("alg").equals("RS256")
                && header.isFalse("b64")
                && header.texts("crit").equals(List.of("b64"));
        if (!ours || given.isEmpty()) {
            return Outcome.WRONG;
        }
        Optional<PublicKey> key = key(keys, header.text("kid"));
        if (key.isEmpty()) {
            return Outcome.UNKNOWN_KEY;
        }
        return fits(key.get(), parts[0], body, given.get()) ? Outcome.FITS : Outcome.WRONG;
    }

    private static boolean fits(PublicKey key, String header, byte[] body, byte[] given) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(key);
            rsa.update((header + ".").getBytes(US_ASCII));
            rsa.update(body);
            return rsa.verify(given);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Optional<PublicKey> key(String keys, String kid) {
        return JsonBody.parse(keys.getBytes(java.nio.charset.StandardCharsets.UTF_8)).stream()
                .flatMap(json -> Fields.of(json).list("keys").stream())
                .filter(key -> key.text("kty").equals("RSA"))
                .filter(key -> !kid.isEmpty() && key.text("kid").equals(kid))
                .filter(key -> key.text("use").isEmpty() || key.text("use").equals("sig"))
                .flatMap(key -> rsa(key).stream())
                .findFirst();
    }

    private static Optional<PublicKey> rsa(Fields key) {
        Optional<byte[]> modulus = decoded(key.text("n"));
        Optional<byte[]> exponent = decoded(key.text("e"));
        if (modulus.isEmpty() || exponent.isEmpty()) {
            return Optional.empty();
        }
        BigInteger n = new BigInteger(1, modulus.get());
        try {
            return n.bitLength() < SHORTEST_KEY
                    ? Optional.empty()
                    : Optional.of(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(n, new BigInteger(1, exponent.get()))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> decoded(String part) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(part.getBytes(US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
