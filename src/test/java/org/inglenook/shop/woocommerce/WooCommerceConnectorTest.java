package org.inglenook.shop.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Refusal;
import org.inglenook.shop.Signatures;
import org.inglenook.shop.Verdict;
import org.inglenook.shop.Verdict.Refused;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceConnectorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T20:30:00Z");

    private final WooCommerceConnector connector = new WooCommerceConnector();

    static Stream<Recorded> signed() {
        return Recorded.all().stream().filter(recorded -> !recorded.isPing());
    }

    static Stream<Recorded> pings() {
        return Recorded.all().stream().filter(Recorded::isPing);
    }

    @ParameterizedTest
    @MethodSource("signed")
    void everyRecordedDeliveryIsVerified(Recorded recorded) {
        Verified verified =
                assertInstanceOf(Verified.class, connector.verify(recorded.request(), List.of(recorded.secret()), NOW));
        assertEquals(recorded.topic(), verified.topic());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void everyRecordedDeliveryIsVerifiedWithThePreviousSecret(Recorded recorded) {
        List<String> secrets = List.of("the new one", recorded.secret());
        assertInstanceOf(Verified.class, connector.verify(recorded.request(), secrets, NOW));
    }

    @ParameterizedTest
    @MethodSource("signed")
    void aChangedByteAnywhereIsRefused(Recorded recorded) {
        int step = Math.max(1, recorded.body().length / 50);
        for (int i = 0; i < recorded.body().length; i += step) {
            byte[] changed = recorded.body().clone();
            changed[i] ^= 1;
            assertEquals(
                    Verdict.refused(Refusal.BAD_SIGNATURE),
                    connector.verify(recorded.requestWith(changed), List.of(recorded.secret()), NOW));
        }
    }

    @ParameterizedTest
    @MethodSource("pings")
    void aPingIsKnownWithoutASignature(Recorded recorded) {
        assertInstanceOf(Verdict.Ping.class, connector.verify(recorded.request(), List.of(recorded.secret()), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook_id=", "webhook_id=1&x=2", "webhook_id=one", " webhook_id=1", ""})
    void whatOnlyLooksLikeAPingIsRefused(String body) {
        WebhookRequest request = new WebhookRequest(Map.of(), body.getBytes(UTF_8));
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of("secret"), NOW));
    }

    @Test
    void anEmptySecretVerifiesNothing() {
        JsonObject published = Recorded.json("/vectors/woocommerce-webhook.json")
                .asJsonObject()
                .getJsonArray("cases")
                .getJsonObject(0);
        assertEquals("", published.getString("secret"));
        WebhookRequest request = request(published.getString("body"), published.getString("signature_base64"));
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of("", " "), NOW));
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of(), NOW));
        assertFalse(connector.accepts(""));
    }

    @Test
    void aSecretIsUnescapedAsWordPressDoesBeforeItSigns() {
        byte[] body = "{}".getBytes(UTF_8);
        for (String written : List.of("a&amp;b&lt;c&gt;&quot;d&#039;e", "a&#38;b&#x3C;c&gt;&#34;d&#x27;e")) {
            assertInstanceOf(
                    Verified.class,
                    connector.verify(request("{}", signature("a&b<c>\"d'e", body)), List.of(written), NOW));
        }
        assertInstanceOf(
                Verified.class,
                connector.verify(request("{}", signature("a&ndash;b", body)), List.of("a&ndash;b"), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"id\":1", "{\"id\":1}}", "{\"id\":1,}", "{'id':1}", "webhook_id=1"})
    void whatIsSignedAndNotJsonIsCalledThat(String body) {
        WebhookRequest request = request(body, signature("secret", body.getBytes(UTF_8)));
        assertEquals(Verdict.refused(Refusal.NOT_JSON), connector.verify(request, List.of("secret"), NOW));
    }

    @Test
    void bytesThatAreNotUtf8AreNotJson() {
        byte[] body = {'"', (byte) 0xc3, '"'};
        WebhookRequest request = new WebhookRequest(
                Map.of(
                        WooCommerceConnector.SIGNATURE, List.of(signature("secret", body)),
                        WooCommerceConnector.TOPIC, List.of("order.created")),
                body);
        assertEquals(Verdict.refused(Refusal.NOT_JSON), connector.verify(request, List.of("secret"), NOW));
    }

    @Test
    void absurdNestingIsNotJson() {
        String body = "[".repeat(100_000) + "]".repeat(100_000);
        WebhookRequest request = request(body, signature("secret", body.getBytes(UTF_8)));
        assertEquals(Verdict.refused(Refusal.NOT_JSON), connector.verify(request, List.of("secret"), NOW));
    }

    @Test
    void aSignedBodyWithoutATopicIsIncomplete() {
        byte[] body = "{\"id\":1}".getBytes(UTF_8);
        WebhookRequest request =
                new WebhookRequest(Map.of(WooCommerceConnector.SIGNATURE, List.of(signature("secret", body))), body);
        Refused refused = assertInstanceOf(Refused.class, connector.verify(request, List.of("secret"), NOW));
        assertEquals(Refusal.INCOMPLETE, refused.refusal());
    }

    @Test
    void aRepeatedSignatureIsNoSignature() {
        byte[] body = "{}".getBytes(UTF_8);
        List<String> twice = List.of(signature("secret", body), "other");
        WebhookRequest request = new WebhookRequest(Map.of(WooCommerceConnector.SIGNATURE, twice), body);
        assertEquals(Verdict.refused(Refusal.BAD_SIGNATURE), connector.verify(request, List.of("secret"), NOW));
    }

    @Test
    void differentOrdersWithOneDeliveryIdAreDifferentDeliveries() {
        long keys = signed().filter(recorded -> recorded.topic().equals("order.created"))
                .map(this::dedupeKey)
                .distinct()
                .count();
        assertEquals(
                signed().filter(recorded -> recorded.topic().equals("order.created"))
                        .count(),
                keys);
    }

    @Test
    void aSecondDeletionOfTheSameOrderIsAnotherDelivery() {
        String signature = signature("secret", "{\"id\":30}".getBytes(UTF_8));
        assertNotEquals(deletion(signature, "first"), deletion(signature, "second"));
        assertEquals(deletion(signature, "first"), deletion(signature, "first"));
    }

    @Test
    void anUpdateSentTwiceIsOneDeliveryWhateverItsId() {
        assertEquals(
                dedupeKey(Recorded.of("72-order.updated-21-completed")).split("\\|")[1],
                dedupeKey(Recorded.of("74-order.updated-21-completed")).split("\\|")[1]);
    }

    @Test
    void aNewSecretIsLongAndOfLettersAndDigits() {
        assertTrue(connector.newSecret().matches("[A-Za-z0-9]{40}"));
        assertNotEquals(connector.newSecret(), connector.newSecret());
    }

    private String deletion(String signature, String deliveryId) {
        WebhookRequest request = new WebhookRequest(
                Map.of(
                        WooCommerceConnector.SIGNATURE, List.of(signature),
                        WooCommerceConnector.TOPIC, List.of("order.deleted"),
                        WooCommerceConnector.DELIVERY, List.of(deliveryId)),
                "{\"id\":30}".getBytes(UTF_8));
        return ((Verified) connector.verify(request, List.of("secret"), NOW)).dedupeKey();
    }

    private String dedupeKey(Recorded recorded) {
        return ((Verified) connector.verify(recorded.request(), List.of(recorded.secret()), NOW)).dedupeKey();
    }

    private static WebhookRequest request(String body, String signature) {
        return new WebhookRequest(
                Map.of(
                        "x-wc-webhook-signature", List.of(signature),
                        "x-wc-webhook-topic", List.of("order.created")),
                body.getBytes(UTF_8));
    }

    private static String signature(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(Signatures.hmacSha256(secret.getBytes(UTF_8), body));
    }
}
