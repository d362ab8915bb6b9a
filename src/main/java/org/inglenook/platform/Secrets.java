package org.inglenook.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be read again (a shop's webhook secret), hashes what must only be recognised (tokens), and signs what leaves and
 * comes back (form tokens). All from one key of the installation: {@code inglenook.secret.key}, or a file made in the data
 * directory at the first start.
 */
@ApplicationScoped
public class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    Settings settings;

    private byte[] key;

    public Secrets() {}

    /** With a key given, for tests. */
    public Secrets(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    @PostConstruct
    void load() {
        String given = settings.secretKey().orElseGet(this::keyFile);
        if (given.length() < 32) {
            throw new IllegalStateException("The setting inglenook.secret.key must have 32 characters or more.");
        }
        key = given.getBytes(StandardCharsets.UTF_8);
    }

    private String keyFile() {
        Path file = settings.dataDirectory().resolve("secret.key");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, newToken() + newToken(), StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                return Files.readString(file).strip();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The installation's key " + file + " can neither be read nor made.", e);
        }
    }

    /** A new unguessable token of 192 bits, safe in addresses. */
    public String newToken() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of a token in hex: what the database keeps, so that reading it gives nobody a token. */
    public static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signature of a text for one purpose (HMAC-SHA256, url-safe); a signature for another purpose doesn't verify. */
    public String sign(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived("sign"), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean verify(String purpose, String text, String signature) {
        return signature != null && same(sign(purpose, text), signature);
    }

    /** Compared in a time that tells nothing of where they differ. */
    public static boolean same(String known, String said) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    /** Encrypts a text that must be read again (AES-256-GCM). */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException when it was sealed with another key or has been altered
     */
    public String open(String sealed) {
        byte[] all = Base64.getDecoder().decode(sealed);
        byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A stored secret can't be opened: inglenook.secret.key (or secret.key in the data directory) is not the key"
                            + " that sealed it.",
                    e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] derived(String use) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    }
}
