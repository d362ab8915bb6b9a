package org.inglenook.identity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The envelope of DiscourseConnect (meta.discourse.org/t/13045): a query, in base64, signed in lower-case hexadecimal with HMAC-SHA256 over
 * the base64 text as it came, line breaks included.
 */
final class DiscourseConnect {

    private static final int LONGEST = 20_000;

    /** As both stand in a query. */
    record Envelope(String sso, String sig) {}

    private DiscourseConnect() {}

    static Envelope seal(Map<String, String> fields, String secret) {
        String query = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String sso = Base64.getEncoder().encodeToString(query.getBytes(StandardCharsets.UTF_8));
        return new Envelope(sso, HexFormat.of().formatHex(hmac(sso, secret)));
    }

    /** What the envelope holds, or nothing where none of the secrets signed it. */
    static Optional<Map<String, String>> open(Envelope envelope, List<String> secrets) {
        if (envelope.sso() == null || envelope.sig() == null || envelope.sso().length() > LONGEST) {
            return Optional.empty();
        }
        byte[] said = bytes(envelope.sig());
        boolean signed = false;
        for (String secret : secrets) {
            signed |= !secret.isEmpty() && MessageDigest.isEqual(said, hmac(envelope.sso(), secret));
        }
        return signed ? Optional.of(fields(envelope.sso())) : Optional.empty();
    }

    /** What an envelope says before anybody knows who signed it: good for finding out whose secret to try, and for nothing else. */
    static Optional<Map<String, String>> unproven(Envelope envelope) {
        boolean there = envelope.sso() != null && envelope.sso().length() <= LONGEST;
        try {
            return there ? Optional.of(fields(envelope.sso())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The first of several with one name holds, so that nothing appended to a signed text changes it. */
    private static Map<String, String> fields(String sso) {
        String query = new String(Base64.getMimeDecoder().decode(sso), StandardCharsets.UTF_8);
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            fields.putIfAbsent(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return fields;
    }

    private static byte[] bytes(String hex) {
        return hex.matches("[0-9a-f]{64}") ? HexFormat.of().parseHex(hex) : new byte[0];
    }

    private static byte[] hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is no encoding is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
