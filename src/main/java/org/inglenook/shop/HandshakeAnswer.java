package org.inglenook.shop;

import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a step of a {@link Handshake} answers, and what of it is kept. Made step by step:
 * {@code HandshakeAnswer.json(200, proof).pendingSecret(secret)}. What is kept is stored before the answer goes out.
 */
public final class HandshakeAnswer {

    /** The credential under which a secret waits for its confirmation; a connector finds it there at the next step. */
    public static final String PENDING_SECRET = "pendingSecret";

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final byte[] body;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, String> spent = new LinkedHashMap<>();
    private String secret = "";
    private URI shop;
    private boolean active;
    private boolean toStudio;

    private HandshakeAnswer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public static HandshakeAnswer status(int status) {
        return new HandshakeAnswer(status, new byte[0]);
    }

    public static HandshakeAnswer json(int status, JsonValue json) {
        return new HandshakeAnswer(status, json.toString().getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json");
    }

    /** Sends the browser on. */
    public static HandshakeAnswer redirect(URI target) {
        return status(303).header("Location", target.toASCIIString());
    }

    /** Sends the owner's browser back to the connection's page. */
    public static HandshakeAnswer toStudio() {
        HandshakeAnswer answer = status(303);
        answer.toStudio = true;
        return answer;
    }

    public HandshakeAnswer header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Keeps a credential, sealed; an empty value forgets it. */
    public HandshakeAnswer keep(String name, String value) {
        kept.put(name, value);
        return this;
    }

    /** Keeps it only if this credential still holds this value, and forgets that: for what may be used once. */
    public HandshakeAnswer spend(String name, String value) {
        spent.put(name, value);
        return keep(name, "");
    }

    /** A new signing secret that counts once the shop has confirmed it. */
    public HandshakeAnswer pendingSecret(String newSecret) {
        return keep(PENDING_SECRET, newSecret);
    }

    /** The secret that waited is the one from now on; the one before holds on for a while, as after any change. */
    public HandshakeAnswer confirmSecret(ShopLine line) {
        return secret(line.needed(PENDING_SECRET)).spend(PENDING_SECRET, line.needed(PENDING_SECRET));
    }

    /** Signs from now on. */
    public HandshakeAnswer secret(String newSecret) {
        secret = newSecret;
        return this;
    }

    /** Where the shop turned out to be. */
    public HandshakeAnswer shop(URI address) {
        shop = address;
        return this;
    }

    /** The connection is made. */
    public HandshakeAnswer active() {
        active = true;
        return this;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public byte[] body() {
        return body.clone();
    }

    public Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    public Map<String, String> spent() {
        return Map.copyOf(spent);
    }

    public Optional<String> secret() {
        return Optional.of(secret).filter(made -> !made.isEmpty());
    }

    public Optional<URI> shop() {
        return Optional.ofNullable(shop);
    }

    public boolean isActive() {
        return active;
    }

    public boolean goesToStudio() {
        return toStudio;
    }
}
