package org.inglenook.shop.generic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.AnsweringShop.Says;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.Verdict.Verified;
import org.inglenook.shop.WebhookRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the small senders make of their shops' orders passes our schema and our connector. They are run as their shops run them, by Node
 * and by PHP, where those are installed; else these tests are skipped.
 */
class SendersTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String AT = "2026-11-21T21:00:00Z";
    private static final Path NODE = Path.of("src/test/resources/senders/node.cjs");
    private static final Path PHP = Path.of("src/test/resources/senders/php.php");
    private static final JsonObject SIGN = Recorded.json("/vectors/standard-webhooks.json")
            .asJsonObject()
            .getJsonArray("cases")
            .getJsonObject(0);

    private final GenericConnector connector = new GenericConnector();

    @ParameterizedTest
    @CsvSource({"vendure, OrderPlaced, 6", "medusa, enriched, 11"})
    void everyRecordedOrderBecomesAnEventThatIsAccepted(String platform, String named, int count) throws Exception {
        List<OrderSnapshot> orders = orders(node(platform, recorded(platform, named), "map", SECRET, AT));
        assertEquals(count, orders.size());
        orders.forEach(order -> assertEquals(OrderState.PAID, order.state(), order.number()));
        OrderSnapshot first = orders.get(0);
        assertEquals("Ann Smith", first.buyer().name().full());
        assertEquals("Ann", first.buyer().name().given());
        assertEquals("", first.buyer().shopCustomerId(), "a guest has a record and no account");
        assertEquals("Ring twice", first.customerNote());
        assertEquals("US", first.country());
        assertEquals(
                List.of("Sourdough Loaf", "Tee & Mug <Set>"),
                first.lines().stream().map(OrderSnapshot.Line::name).toList());
        OrderSnapshot second = orders.get(1);
        assertEquals("Žane Bērziņa", second.buyer().name().full());
        assertFalse(second.buyer().shopCustomerId().isEmpty());
        assertTrue(second.customerNote().contains("🎁") && second.customerNote().contains("<b>bold</b>"));
        OrderSnapshot chinese = orders.stream()
                .filter(order -> order.country().equals("CN"))
                .findFirst()
                .orElseThrow();
        assertTrue(chinese.buyer().name().isSameAs(chinese.recipient()));
        assertEquals("李伟", chinese.buyer().name().full());
    }

    @Test
    void amountsAreThoseOfTheShop() throws Exception {
        assertEquals(
                "56.92",
                orders(node("vendure", recorded("vendure", "OrderPlaced"), "map", SECRET, AT))
                        .get(0)
                        .total()
                        .plain());
        List<OrderSnapshot> medusa = orders(node("medusa", recorded("medusa", "enriched"), "map", SECRET, AT));
        assertEquals("61.73", medusa.get(2).total().plain(), "61.732 in the shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"state\":\"PaymentSettled\" | \"state\":\"Shipped\" | FULFILLED",
                "\"state\":\"PaymentSettled\" | \"state\":\"Cancelled\" | CANCELLED",
                "\"state\":\"PaymentSettled\" | \"state\":\"ArrangingPayment\" | PENDING",
                "\"amount\":5692 | \"amount\":5692,\"refunds\":[{\"state\":\"Settled\",\"total\":5692}] | REFUNDED",
                "\"amount\":5692 | \"amount\":5692,\"refunds\":[{\"state\":\"Pending\",\"total\":5692}] | PAID"
            })
    void vendureSaysWhereAnOrderStands(String written, String changed, OrderState state) throws Exception {
        String order = recorded("vendure", "OrderPlaced").get(0).replace(written, changed);
        assertEquals(
                state,
                orders(node("vendure", List.of(order), "map", SECRET, AT))
                        .get(0)
                        .state());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"status\":\"pending\" | \"status\":\"canceled\" | CANCELLED",
                "\"status\":\"pending\" | \"status\":\"completed\" | FULFILLED",
                "\"status\":\"authorized\" | \"status\":\"awaiting\" | PENDING",
                "\"status\":\"authorized\" | \"status\":\"completed\",\"refunded_amount\":47.89 | REFUNDED",
                "\"shipped_quantity\":0 | \"shipped_quantity\":2 | FULFILLED"
            })
    void medusaSaysWhereAnOrderStands(String written, String changed, OrderState state) throws Exception {
        String order = recorded("medusa", "enriched").get(0).replace(written, changed);
        assertEquals(
                state,
                orders(node("medusa", List.of(order), "map", SECRET, AT)).get(0).state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendure", "medusa"})
    void thePublishedSignatureIsMade(String platform) throws Exception {
        JsonObject request = json(node(platform, List.of(SIGN.getString("payload")), "sign", arguments()))
                .get(0);
        assertEquals(
                SIGN.getString("signature"), request.getJsonObject("headers").getString("webhook-signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendure", "medusa"})
    void whatIsNotTakenIsSentAgainAsTheSameAndWhatIsRefusedIsNot(String platform) throws Exception {
        try (AnsweringShop inglenook = new AnsweringShop()) {
            String url = inglenook.address() + "/hooks";
            inglenook.on("POST /hooks", asked -> new Says(inglenook.asked().size() < 3 ? 503 : 202, ""));
            assertEquals(
                    "[true]", node(platform, List.of("{}"), "send", url, SECRET).toString());
            assertEquals(3, inglenook.asked().size());
            inglenook.asked().clear();
            inglenook.on("POST /hooks", 422, "{}");
            List<String> said = node(platform, List.of("{}"), "send", url, SECRET);
            assertEquals("false", said.get(said.size() - 1));
            assertEquals(1, inglenook.asked().size());
        }
    }

    @Test
    void aMedusaSubscriberTellsOrdersParcelsAndPayments() throws Exception {
        try (AnsweringShop inglenook = new AnsweringShop()) {
            inglenook.on("POST /hooks", 202, "");
            List<String> order = recorded("medusa", "enriched").subList(0, 1);
            node("medusa", order, "medusa", inglenook.address() + "/hooks", SECRET);
            assertEquals(3, inglenook.asked().size());
            assertTrue(inglenook.asked().get(2).body().contains("order_01M7ZVYEGJ4RM1VW209M5XX7NX"));
        }
    }

    @Test
    void aVendurePluginTellsItsThreeEventsAndNeverThrows() throws Exception {
        try (AnsweringShop inglenook = new AnsweringShop()) {
            inglenook.on("POST /hooks", 202, "");
            String order = recorded("vendure", "OrderPlaced").get(0);
            String url = inglenook.address() + "/hooks";
            node("vendure", List.of(order), "vendure", url, SECRET);
            assertEquals(3, inglenook.asked().size());
            List<String> said = node("vendure", List.of("{\"fails\":true}"), "vendure", url, SECRET);
            assertTrue(said.get(0).contains("circular"), said.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "prestashop/inglenook/src, Inglenook",
        "magento/Inglenook/OrderEvents/Model, Inglenook\\OrderEvents\\Model"
    })
    void whatThePhpSendersMakeIsAcceptedToo(String folder, String namespace) throws Exception {
        List<OrderSnapshot> orders = orders(php(
                folder,
                namespace,
                List.of(SHOP_ORDER, SHOP_ORDER.replace("\"paid\":true", "\"paid\":false"), FULL),
                "map",
                SECRET,
                AT));
        OrderSnapshot order = orders.get(0);
        assertEquals(OrderState.PAID, order.state());
        assertEquals("XKBKNABJK", order.number());
        assertEquals("Mara Lindqvist", order.buyer().name().full());
        assertEquals("88", order.buyer().shopCustomerId());
        assertEquals("Otto Lindqvist", order.recipient().full());
        assertEquals("For a quiet winter.", order.gift().text());
        assertEquals("41.70", order.total().plain());
        assertEquals("de-AT", order.language());
        assertEquals(Instant.parse("2026-11-20T09:15:00Z"), order.times().placedAt());
        assertEquals(1, order.lines().size(), "what was taken out of the order is no line");
        assertEquals(OrderState.PENDING, orders.get(1).state());
        OrderSnapshot full = orders.get(2);
        assertEquals(OrderState.REFUNDED, full.state());
        assertEquals("", full.buyer().shopCustomerId());
        assertEquals("李伟", full.buyer().name().full());
        JsonObject request = json(php(folder, namespace, List.of(SIGN.getString("payload")), "sign", arguments()))
                .get(0);
        assertEquals(
                "webhook-signature: " + SIGN.getString("signature"),
                request.getJsonArray("headers").getString(3));
    }

    /** Each module must be complete in itself; their common parts stay the same. */
    @ParameterizedTest
    @ValueSource(strings = {"OrderEvent.php", "StandardWebhook.php"})
    void theTwoPhpSendersShareTheirParts(String file) throws IOException {
        String magento = Files.readString(Path.of("plugin-manifest/magento/Inglenook/OrderEvents/Model", file));
        String prestashop = Files.readString(Path.of("plugin-manifest/prestashop/inglenook/src", file));
        assertEquals(withoutNames(prestashop), withoutNames(magento));
    }

    private static String withoutNames(String source) {
        return source.replaceAll("(?m)^namespace .*$|what \\{@see .*$", "");
    }

    private static final String SHOP_ORDER = "{\"id\":1007,\"reference\":\"XKBKNABJK\",\"paid\":true,\"shipped\":false,"
            + "\"cancelled\":false,\"refunded\":false,\"failed\":false,\"placedAt\":\"2026-11-20T10:15:00+01:00\","
            + "\"modifiedAt\":\"2026-11-20T10:16:00+01:00\",\"total\":\"41.700000\",\"currency\":\"EUR\","
            + "\"customer\":{\"id\":88,\"guest\":false,\"firstName\":\"Mara\",\"lastName\":\"Lindqvist\",\"email\":\"mara@example.test\"},"
            + "\"shipTo\":{\"firstName\":\"Otto\",\"lastName\":\"Lindqvist\"},\"country\":\"NO\",\"gift\":true,"
            + "\"giftText\":\"For a quiet winter.\",\"note\":\"\",\"language\":\"de-AT\",\"digital\":false,"
            + "\"lines\":[{\"name\":\"Shaving soap\",\"sku\":\"S1\",\"quantity\":2,\"total\":\"25.80\"},"
            + "{\"name\":\"Taken out\",\"sku\":\"\",\"quantity\":0,\"total\":0}]}";

    private static final String FULL = SHOP_ORDER
            .replace("\"refunded\":false", "\"refunded\":true")
            .replace("\"guest\":false", "\"guest\":true")
            .replace("\"Mara\"", "\"伟\"")
            .replace("\"firstName\":\"伟\",\"lastName\":\"Lindqvist\"", "\"firstName\":\"伟\",\"lastName\":\"李\"")
            .replace("\"country\":\"NO\"", "\"country\":null")
            .replace("\"note\":\"\"", "\"note\":\"" + "ā".repeat(17_000) + "\"");

    private static String[] arguments() {
        return new String[] {
            SIGN.getString("secret"), SIGN.getString("msg_id"), String.valueOf(SIGN.getInt("timestamp"))
        };
    }

    /** Each request's body passes the schema, its signature the connector. */
    private List<OrderSnapshot> orders(List<String> requests) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("plugin-manifest/generic/order-event.schema.json")));
        return json(requests).stream().map(request -> order(schema, request)).toList();
    }

    private OrderSnapshot order(JsonSchema schema, JsonObject request) {
        byte[] body = request.getString("body").getBytes(UTF_8);
        assertEquals(List.of(), List.copyOf(schema.validate(request.getString("body"), InputFormat.JSON)));
        Instant at = Instant.parse(AT);
        Verified verified = assertInstanceOf(
                Verified.class, connector.verify(new WebhookRequest(headers(request), body), List.of(SECRET), at));
        return assertInstanceOf(OrderSnapshot.class, connector.toEvent(verified.topic(), body, at));
    }

    private static Map<String, List<String>> headers(JsonObject request) {
        Map<String, List<String>> headers = new HashMap<>();
        if (request.get("headers") instanceof JsonObject named) {
            named.forEach((name, value) -> headers.put(name, List.of(((JsonString) value).getString())));
        } else {
            request.getJsonArray("headers")
                    .getValuesAs(JsonString.class)
                    .forEach(header -> headers.put(
                            header.getString().split(": ", 2)[0],
                            List.of(header.getString().split(": ", 2)[1])));
        }
        return headers;
    }

    private static List<JsonObject> json(List<String> lines) {
        return lines.stream()
                .map(line -> JsonBody.parse(line.getBytes(UTF_8)).orElseThrow())
                .map(JsonValue::asJsonObject)
                .toList();
    }

    private static List<String> recorded(String platform, String named) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/shops", platform))) {
            List<String> bodies = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().contains(named))
                    .sorted()
                    .toList()) {
                bodies.add(Files.readString(file));
            }
            return bodies;
        }
    }

    private static List<String> node(String platform, List<String> input, String mode, String... arguments)
            throws Exception {
        Path sender = Path.of("plugin-manifest", platform, "inglenook.js").toAbsolutePath();
        return run(input, join(List.of("node", NODE.toString(), sender.toString(), mode), arguments));
    }

    private static List<String> php(
            String folder, String namespace, List<String> input, String mode, String... arguments) throws Exception {
        Path sender = Path.of("plugin-manifest", folder);
        return run(input, join(List.of("php", PHP.toString(), sender.toString(), namespace, mode), arguments));
    }

    private static List<String> join(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static List<String> run(List<String> input, List<String> command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, command.get(0) + " is not installed");
            throw e;
        }
        try (var out = process.getOutputStream()) {
            out.write(input.stream()
                    .map(String::strip)
                    .collect(Collectors.joining("\n"))
                    .getBytes(UTF_8));
        }
        List<String> said = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said.toString());
        return said;
    }
}
