package org.inglenook.shop.saleor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.saleor.DetachedJws.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real signature of Saleor's, from its own library's tests, and what must not pass for it. */
class DetachedJwsTest {

    private static final JsonObject VECTORS =
            Recorded.json("/vectors/saleor-jws.json").asJsonObject();
    private static final String KEYS = VECTORS.getJsonObject("jwks").toString();

    static Stream<JsonObject> cases() {
        return VECTORS.getJsonArray("cases").getValuesAs(JsonObject.class).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyTheVeryBytesFit(JsonObject vector) {
        Outcome outcome = DetachedJws.verify(
                vector.getString("signature_header"), vector.getString("body").getBytes(UTF_8), KEYS);
        assertEquals(vector.getBoolean("expect_valid") ? Outcome.FITS : Outcome.WRONG, outcome);
    }

    @Test
    void anUnknownKeyIsNoWrongSignatureAndAnythingElseIs() {
        assertEquals(4, cases().count());
        JsonObject good = cases().findFirst().orElseThrow();
        String signature = good.getString("signature_header");
        byte[] body = good.getString("body").getBytes(UTF_8);
        assertEquals(Outcome.UNKNOWN_KEY, DetachedJws.verify(signature, body, "{\"keys\":[]}"));
        assertEquals(Outcome.UNKNOWN_KEY, DetachedJws.verify(signature, body, ""));
        assertEquals(Outcome.WRONG, DetachedJws.verify("", body, KEYS));
        assertEquals(Outcome.WRONG, DetachedJws.verify(signature.replace("..", ".e30."), body, KEYS));
        assertEquals(Outcome.WRONG, DetachedJws.verify(signature.substring(0, signature.length() - 8), body, KEYS));
        assertEquals(Outcome.WRONG, DetachedJws.verify("eyJhbGciOiJub25lIn0..", body, KEYS));
    }
}
