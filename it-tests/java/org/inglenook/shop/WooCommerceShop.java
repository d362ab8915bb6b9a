package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.inglenook.it.Api;

/** A WooCommerce shop that is connected by the API and sends deliveries over HTTP. */
public record WooCommerceShop(String id, String url) {

    private static final Set<String> SET_BY_THE_CLIENT =
            Set.of("host", "connection", "content-length", "accept-encoding", "expect", "upgrade");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    public static WooCommerceShop connect(String name, String secret) {
        JsonObject asked = Json.createObjectBuilder()
                .add("platform", "woocommerce")
                .add("name", name)
                .add("secret", secret)
                .build();
        Api.Answer made = Api.owner().post("shops", asked.toString());
        assertEquals(201, made.status(), made.text());
        return new WooCommerceShop(made.json().getString("id"), made.json().getString("webhookUrl"));
    }

    public int send(Recorded recorded) {
        return send(recorded.headers(), BodyPublishers.ofByteArray(recorded.body()));
    }

    /** Sends a body that nobody recorded, signed with the secret of the recorded shop. */
    public int sendSigned(String topic, byte[] body) {
        byte[] signature = Signatures.hmacSha256(Recorded.shopSecret().getBytes(StandardCharsets.UTF_8), body);
        Map<String, List<String>> headers = Map.of(
                "Content-Type", List.of("application/json"),
                "X-WC-Webhook-Topic", List.of(topic),
                "X-WC-Webhook-Signature", List.of(Base64.getEncoder().encodeToString(signature)));
        return send(headers, BodyPublishers.ofByteArray(body));
    }

    /** What the recorded request is answered with. */
    public Api.Answer answer(Recorded recorded) {
        return answer(recorded.headers(), BodyPublishers.ofByteArray(recorded.body()));
    }

    public int send(Map<String, List<String>> headers, BodyPublisher body) {
        return answer(headers, body).status();
    }

    private Api.Answer answer(Map<String, List<String>> headers, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        headers.forEach((name, values) -> {
            if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return Api.anonymous().send(request.POST(body), "POST", url);
    }

    /** Waits until everything that was sent is applied, and nothing of it is dead. */
    public void awaitApplied() {
        Instant limit = Instant.now().plus(LONGEST);
        while (Api.owner().get("shops/" + id).json().getInt("waiting") > 0) {
            assertTrue(Instant.now().isBefore(limit), "deliveries still wait");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertEquals(0, Api.owner().get("shops/" + id).json().getInt("dead"));
    }
}
