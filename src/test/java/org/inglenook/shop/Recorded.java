package org.inglenook.shop;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One request of a recorded shop; of the WooCommerce one where no other is named. */
public record Recorded(String name, String secret, Instant receivedAt, Map<String, List<String>> headers, byte[] body) {

    private static final String FOLDER = "/shops/woocommerce/";

    /** Everything that was recorded, in the order in which it came. */
    public static List<Recorded> all() {
        return all(FOLDER);
    }

    /** @param folder such as {@code /shops/evershop/} */
    public static List<Recorded> all(String folder) {
        JsonArray manifest = json(folder + "manifest.json").asJsonArray();
        String secret = secret(folder);
        return manifest.getValuesAs(JsonObject.class).stream()
                .map(entry -> of(folder, entry.getString("file"), entry.getString("secret", secret)))
                .toList();
    }

    public static Recorded of(String name) {
        return all().stream()
                .filter(recorded -> recorded.name.equals(name))
                .findAny()
                .orElseThrow();
    }

    private static Recorded of(String folder, String name, String secret) {
        JsonObject request = json(folder + name + ".headers.json").asJsonObject();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.getJsonArray("headers").getValuesAs(JsonArray.class).forEach(header -> headers.computeIfAbsent(
                        header.getString(0), any -> new ArrayList<>())
                .add(header.getString(1)));
        Instant receivedAt = Instant.parse(request.getString("receivedAt"));
        return new Recorded(name, secret, receivedAt, headers, bytes(folder + name + ".body"));
    }

    /** The secret of the shop's webhooks, but for the few that were given one of their own. */
    public static String shopSecret() {
        return secret(FOLDER);
    }

    public static String secret(String folder) {
        return new String(bytes(folder + "secret.txt"), StandardCharsets.UTF_8).strip();
    }

    public boolean isPing() {
        return header("X-WC-Webhook-Signature").isEmpty();
    }

    public String topic() {
        return header("X-WC-Webhook-Topic");
    }

    public WebhookRequest request() {
        return new WebhookRequest(headers, body);
    }

    public WebhookRequest requestWith(byte[] otherBody) {
        return new WebhookRequest(headers, otherBody);
    }

    private String header(String wanted) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(wanted))
                .map(header -> header.getValue().get(0))
                .findAny()
                .orElse("");
    }

    @Override
    public String toString() {
        return name;
    }

    public static jakarta.json.JsonStructure json(String resource) {
        try (JsonReader reader = Json.createReader(new java.io.ByteArrayInputStream(bytes(resource)))) {
            return reader.read();
        }
    }

    public static byte[] bytes(String resource) {
        try (InputStream in = Recorded.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
