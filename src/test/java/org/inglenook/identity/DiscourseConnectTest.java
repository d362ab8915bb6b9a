package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.identity.DiscourseConnect.Envelope;
import org.junit.jupiter.api.Test;

class DiscourseConnectTest {

    private static JsonObject vectors() throws IOException {
        try (InputStream in = DiscourseConnectTest.class.getResourceAsStream("/vectors/discourseconnect.json");
                JsonReader reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    @Test
    void theGuidesEnvelopesOpenAndTheOthersStayShut() throws IOException {
        JsonObject vectors = vectors();
        List<String> secrets = List.of(vectors.getString("secret"));
        for (JsonObject vector : vectors.getJsonArray("cases").getValuesAs(JsonObject.class)) {
            Optional<Map<String, String>> opened =
                    DiscourseConnect.open(new Envelope(vector.getString("sso"), vector.getString("sig_hex")), secrets);
            assertEquals(vector.getBoolean("expect_valid"), opened.isPresent(), vector.getString("id"));
            if (vector.containsKey("decoded_fields")) {
                vector.getJsonObject("decoded_fields")
                        .forEach((name, value) -> assertEquals(
                                ((JsonString) value).getString(),
                                opened.orElseThrow().get(name),
                                name));
            }
            if (vector.containsKey("correct_sig_hex")) {
                assertTrue(DiscourseConnect.open(
                                new Envelope(vector.getString("sso"), vector.getString("correct_sig_hex")), secrets)
                        .isPresent());
            }
        }
    }

    @Test
    void whatWeSealWeOpen() {
        Map<String, String> fields =
                Map.of("nonce", "a&b=c d", "return_sso_url", "https://shop.example/our/hand-over/x?y=1");
        Envelope sealed = DiscourseConnect.seal(fields, "a secret of ours");
        assertEquals(Optional.of(fields), DiscourseConnect.open(sealed, List.of("a newer one", "a secret of ours")));
        assertEquals(Optional.empty(), DiscourseConnect.open(sealed, List.of("another secret")));
        assertEquals(Optional.empty(), DiscourseConnect.open(sealed, List.of("")));
        assertEquals(
                Optional.empty(),
                DiscourseConnect.open(
                        new Envelope(sealed.sso(), sealed.sig().toUpperCase(java.util.Locale.ROOT)),
                        List.of("a secret of ours")));
        assertEquals(
                Optional.empty(), DiscourseConnect.open(new Envelope(null, sealed.sig()), List.of("a secret of ours")));
        assertEquals(
                Optional.empty(), DiscourseConnect.open(new Envelope(sealed.sso(), null), List.of("a secret of ours")));
    }
}
