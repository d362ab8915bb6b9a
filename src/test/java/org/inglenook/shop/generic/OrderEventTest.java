package org.inglenook.shop.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector and the published schema accept the same events. */
class OrderEventTest {

    private static final JsonSchema SCHEMA = schema();
    private static final JsonObject ORDER =
            Recorded.json("/shops/generic/order-updated.json").asJsonObject();

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("plugin-manifest/generic/order-event.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aWholeOrderIsRead() {
        OrderSnapshot order = (OrderSnapshot) event(ORDER.toString());
        assertEquals("A-1007", order.number());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2026-11-20T09:15:00Z"), order.times().placedAt());
        assertEquals("Mara Lindqvist", order.buyer().name().full());
        assertEquals("Mara", order.buyer().name().given());
        assertEquals("Otto Lindqvist", order.recipient().full());
        assertEquals("For a quiet winter.", order.gift().text());
        assertTrue(order.gift().marked());
        assertEquals("41.70", order.total().plain());
        assertEquals("de-AT", order.language());
        assertEquals("NO", order.country());
        assertFalse(order.digital());
        assertEquals(2, order.lines().size());
        assertEquals("Unscented", order.lines().get(0).variant());
    }

    @Test
    void aDeletionIsAsOldAsItSays() {
        assertEquals(
                new OrderDeleted("1007", Instant.parse("2026-11-21T08:00:00Z")),
                event(
                        "{\"type\":\"order.deleted\",\"timestamp\":\"2026-11-21T09:00:00+01:00\",\"data\":{\"id\":\"1007\"}}"));
    }

    @Test
    void otherEventsArePassedOver() {
        String time = "\"timestamp\":\"2026-11-21T09:00:00Z\"";
        assertEquals(new Irrelevant(Reason.TEST), event("{\"type\":\"ping\"," + time + "}"));
        assertEquals(new Irrelevant(Reason.OTHER_TOPIC), event("{\"type\":\"stock.low\"," + time + ",\"data\":7}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/data/number | null",
                "/data/customer | null",
                "/data/customer | {}",
                "/data/customer/email | null",
                "/data/shipTo | null",
                "/data/gift | null",
                "/data/digital | null",
                "/data/deliveryCountry | null",
                "/data/giftText | null",
                "/data/lines | []",
                "/data/lines/0/total | null",
                "/data/lines/0/quantity | 0.25",
                "/data/total | \"0\"",
                "/data/total | \"-3.5\"",
                "/data/state | \"refunded\"",
                "/data/unknown | {\"kept\": false}",
                "/data/placedAt | \"2026-11-20T10:15:00.123456789+02:00\"",
                "/data/note | \"\\u0000 control\"",
                "/data/customer/name | \"\""
            })
    void bothAccept(String pointer, String value) {
        String event = changed(pointer, value);
        assertEquals(Optional.empty(), faultOf(event));
        assertTrue(
                SCHEMA.validate(event, InputFormat.JSON, OrderEventTest::strictly)
                        .isEmpty(),
                event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/type | 7",
                "/type | \"order updated\"",
                "/timestamp | null",
                "/timestamp | \"yesterday\"",
                "/data | []",
                "/data/id | 1007",
                "/data/id | \"\"",
                "/data/id | \"10 07\"",
                "/data/number | 1007",
                "/data/digital | \"yes\"",
                "/data/deliveryCountry | \"Norway\"",
                "/data/deliveryCountry | \"no\"",
                "/data/state | \"PAID\"",
                "/data/state | null",
                "/data/placedAt | \"2026-11-20\"",
                "/data/placedAt | \"2026-11-20T10:15:00\"",
                "/data/placedAt | \"2026-13-20T10:15:00Z\"",
                "/data/modifiedAt | 1614265330",
                "/data/total | 41.7",
                "/data/total | \"41,70\"",
                "/data/total | \"1e5\"",
                "/data/total | \"12345678901234\"",
                "/data/currency | \"eur\"",
                "/data/customer | \"Mara\"",
                "/data/customer/name | 5",
                "/data/customer/id | \"\"",
                "/data/gift | \"yes\"",
                "/data/language | \"german!\"",
                "/data/lines | {}",
                "/data/lines/0 | \"Soap\"",
                "/data/lines/0/name | \"\"",
                "/data/lines/0/quantity | 0",
                "/data/lines/0/quantity | \"2\"",
                "/data/lines/0/quantity | 1000001",
                "/data/lines/0/total | 3"
            })
    void bothRefuse(String pointer, String value) {
        String event = changed(pointer, value);
        assertEquals(Optional.of(pointer), faultOf(event));
        assertFalse(
                SCHEMA.validate(event, InputFormat.JSON, OrderEventTest::strictly)
                        .isEmpty(),
                event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/timestamp",
                "/data",
                "/data/id",
                "/data/state",
                "/data/placedAt",
                "/data/modifiedAt",
                "/data/total",
                "/data/currency",
                "/data/lines",
                "/data/lines/0/name",
                "/data/lines/0/quantity"
            })
    void whatIsRequiredMayNotBeMissing(String pointer) {
        String event =
                Json.createPatchBuilder().remove(pointer).build().apply(ORDER).toString();
        assertEquals(Optional.of(pointer), faultOf(event));
        assertFalse(
                SCHEMA.validate(event, InputFormat.JSON, OrderEventTest::strictly)
                        .isEmpty(),
                event);
    }

    @Test
    void lengthsAreCountedInCharactersNotInUnits() {
        String emoji = "\"" + "🧼".repeat(200) + "\"";
        bothAccept("/data/customer/name", emoji);
        bothRefuse("/data/customer/name", "\"" + "🧼".repeat(201) + "\"");
    }

    @Test
    void asManyLinesStandAsABodyHoldsAndNoMore() {
        bothAccept("/data/lines", lines(20_000));
        bothRefuse("/data/lines", lines(20_001));
    }

    private static String lines(int many) {
        return "[" + String.join(",", Collections.nCopies(many, "{\"name\":\"Soap\",\"quantity\":1}")) + "]";
    }

    private static void strictly(com.networknt.schema.ExecutionContext context) {
        context.getExecutionConfig().setFormatAssertionsEnabled(true);
    }

    private static String changed(String pointer, String json) {
        JsonPatch patch = Json.createPatchBuilder()
                .add(pointer, JsonBody.parse(json.getBytes(UTF_8)).orElseThrow())
                .build();
        return patch.apply(ORDER).toString();
    }

    private static Optional<String> faultOf(String event) {
        try {
            event(event);
            return Optional.empty();
        } catch (UnreadableDelivery e) {
            return Optional.of(e.getMessage());
        }
    }

    private static ShopEvent event(String json) {
        return OrderEvent.of(JsonBody.parse(json.getBytes(UTF_8)).orElseThrow()).toShopEvent();
    }
}
