package org.inglenook.shop.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.Verdict.Refused;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenericConnectorTest {

    private static final JsonObject VECTORS =
            Recorded.json("/vectors/standard-webhooks.json").asJsonObject();
    private static final JsonObject SIGN = VECTORS.getJsonArray("cases").getJsonObject(0);
    private static final String SECRET = SIGN.getString("secret");
    private static final String BARE_SECRET =
            VECTORS.getJsonArray("cases").getJsonObject(1).getString("secret");
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(SIGN.getInt("timestamp"));
    private static final String PING = "{\"type\":\"ping\",\"timestamp\":\"2021-02-25T15:02:10Z\"}";

    private final GenericConnector connector = new GenericConnector();

    static Stream<JsonObject> headers() {
        return VECTORS.getJsonArray("header_behaviour").getValuesAs(JsonObject.class).stream()
                .filter(behaviour -> behaviour.containsKey("header"));
    }

    /** The published body is no event of ours: it must come as far as the schema. */
    @Test
    void thePublishedSignatureFits() {
        for (String secret : List.of(SECRET, BARE_SECRET)) {
            assertEquals(
                    Refusal.AGAINST_SCHEMA,
                    refusal(vector(SIGN.getString("signature")), List.of(secret), SIGNED_AT),
                    secret);
        }
    }

    @ParameterizedTest
    @MethodSource("headers")
    void signatureHeadersAreReadAsPublished(JsonObject behaviour) {
        Refusal expected =
                behaviour.getString("expect").equals("accept") ? Refusal.AGAINST_SCHEMA : Refusal.BAD_SIGNATURE;
        assertEquals(expected, refusal(vector(behaviour.getString("header")), List.of(SECRET), SIGNED_AT));
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, 301})
    void anOldOrFutureSignatureIsStale(int seconds) {
        assertEquals(Refusal.STALE, refusal(signed(PING), List.of(SECRET), SIGNED_AT.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-300, 0, 300})
    void fiveMinutesEitherWayAreTolerated(int seconds) {
        assertInstanceOf(
                Verified.class, connector.verify(signed(PING), List.of(SECRET), SIGNED_AT.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void aMissingHeaderIsABadSignature(String header) {
        Map<String, List<String>> headers = new HashMap<>(headersFor(PING));
        headers.remove(header);
        WebhookRequest request = new WebhookRequest(headers, PING.getBytes(UTF_8));
        assertEquals(Refusal.BAD_SIGNATURE, refusal(request, List.of(SECRET), SIGNED_AT));
    }

    @Test
    void aTimestampThatIsNoNumberIsABadSignature() {
        Map<String, List<String>> headers = new HashMap<>(headersFor(PING));
        headers.put("webhook-timestamp", List.of("hello"));
        WebhookRequest request = new WebhookRequest(headers, PING.getBytes(UTF_8));
        assertEquals(Refusal.BAD_SIGNATURE, refusal(request, List.of(SECRET), SIGNED_AT));
    }

    @Test
    void headerNamesAreFoundInAnyCase() {
        Map<String, List<String>> shouted = new HashMap<>();
        headersFor(PING).forEach((name, value) -> shouted.put(name.toUpperCase(java.util.Locale.ROOT), value));
        WebhookRequest request = new WebhookRequest(shouted, PING.getBytes(UTF_8));
        assertInstanceOf(Verified.class, connector.verify(request, List.of(SECRET), SIGNED_AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_c2hvcnQ=", "not base64!", "whsec_***"})
    void aSecretThatIsEmptyShortOrNoBase64IsRefused(String secret) {
        assertFalse(connector.accepts(secret));
        assertEquals(Refusal.BAD_SIGNATURE, refusal(signed(PING), List.of(secret), SIGNED_AT));
    }

    @Test
    void thePreviousSecretStillVerifies() {
        List<String> secrets = List.of(connector.newSecret(), SECRET);
        assertInstanceOf(Verified.class, connector.verify(signed(PING), secrets, SIGNED_AT));
    }

    @Test
    void aChangedByteAnywhereIsRefused() {
        for (int i = 0; i < PING.length(); i++) {
            byte[] changed = PING.getBytes(UTF_8);
            changed[i] ^= 1;
            WebhookRequest request = new WebhookRequest(headersFor(PING), changed);
            assertEquals(Refusal.BAD_SIGNATURE, refusal(request, List.of(SECRET), SIGNED_AT));
        }
    }

    @Test
    void whatIsSignedAndNotJsonIsCalledThat() {
        assertEquals(Refusal.NOT_JSON, refusal(signed("type=ping"), List.of(SECRET), SIGNED_AT));
    }

    @Test
    void anEventAgainstTheSchemaSaysWhereAndNotWhat() {
        String event = "{\"type\":\"order.updated\",\"timestamp\":\"2021-02-25T15:02:10Z\",\"data\":{\"id\":\"a b\"}}";
        assertEquals(
                new Refused(Refusal.AGAINST_SCHEMA, "/data/id"),
                connector.verify(signed(event), List.of(SECRET), SIGNED_AT));
    }

    @Test
    void aRepeatedDeliveryIsKnownAndABadlyNumberedOneIsNot() {
        Verified first = (Verified) connector.verify(signed(PING), List.of(SECRET), SIGNED_AT);
        Verified again =
                (Verified) connector.verify(signed(PING), List.of(SECRET), SIGNED_AT.plus(Duration.ofMinutes(1)));
        Verified other = (Verified) connector.verify(signed(PING + " "), List.of(SECRET), SIGNED_AT);
        assertEquals(first.dedupeKey(), again.dedupeKey());
        assertNotEquals(first.dedupeKey(), other.dedupeKey());
    }

    @Test
    void aNewSecretHasTheSpecifiedForm() {
        String secret = connector.newSecret();
        assertTrue(secret.startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
        assertTrue(connector.accepts(secret));
    }

    private Refusal refusal(WebhookRequest request, List<String> secrets, Instant now) {
        return assertInstanceOf(Refused.class, connector.verify(request, secrets, now))
                .refusal();
    }

    private static WebhookRequest vector(String signature) {
        return new WebhookRequest(
                Map.of(
                        "webhook-id", List.of(SIGN.getString("msg_id")),
                        "webhook-timestamp", List.of(String.valueOf(SIGN.getInt("timestamp"))),
                        "webhook-signature", List.of(signature)),
                SIGN.getString("payload").getBytes(UTF_8));
    }

    private static WebhookRequest signed(String body) {
        return new WebhookRequest(headersFor(body), body.getBytes(UTF_8));
    }

    private static Map<String, List<String>> headersFor(String body) {
        String id = "msg_1";
        long timestamp = SIGNED_AT.getEpochSecond();
        byte[] key = Base64.getDecoder().decode(BARE_SECRET);
        byte[] signature = Signatures.hmacSha256(key, (id + "." + timestamp + "." + body).getBytes(UTF_8));
        return Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(String.valueOf(timestamp)),
                "webhook-signature", List.of("v1," + Base64.getEncoder().encodeToString(signature)));
    }
}
