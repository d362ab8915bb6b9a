package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.inglenook.shop.AskedShop.Page;
import org.inglenook.shop.KeptWebhooks.Kind;
import org.inglenook.shop.KeptWebhooks.WebhookState;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a stand-in: what is asked of Shopify, and what is made of its answers. */
class AdminApiTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final ShopLine LINE =
            StandInShop.line(Map.of("clientId", "client-id", "accessToken", "shpat_token"));
    private static final String ORDER = """
            {"legacyResourceId":"450789469","name":"#1001","email":"bob@example.org","createdAt":"2026-11-20T10:00:00Z",
             "processedAt":"2026-11-20T10:00:00Z","updatedAt":"2026-11-21T10:00:00Z","cancelledAt":null,"test":true,
             "note":"Ring twice","customerLocale":"fr-CA","currencyCode":"CAD","displayFinancialStatus":"PAID",
             "displayFulfillmentStatus":"FULFILLED","paymentGatewayNames":["shopify_payments"],
             "totalPriceSet":{"shopMoney":{"amount":"42.50"}},
             "customAttributes":[{"key":"Gift message","value":"For you"}],
             "customer":{"legacyResourceId":"207119551","firstName":"Bob","lastName":"Norman"},
             "billingAddress":{"firstName":"Bob","lastName":"Norman","name":"Bob Norman","countryCodeV2":"US"},
             "shippingAddress":{"firstName":"Ada","lastName":"Ito","name":"Ada Ito","countryCodeV2":"CA"},
             "fulfillments":[{"status":"SUCCESS","createdAt":"2026-11-21T09:00:00Z"}],
             "lineItems":{"pageInfo":{"hasNextPage":%s},"nodes":[{"title":"Mug","variantTitle":"Blue","sku":"MUG-B",
               "quantity":2,"currentQuantity":2,"requiresShipping":true,
               "originalUnitPriceSet":{"shopMoney":{"amount":"25.00"}},"customAttributes":[],
               "discountAllocations":[{"allocatedAmountSet":{"shopMoney":{"amount":"7.50"}}}]}]}}""";

    private StandInShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new StandInShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOrderIsReadAsAWebhooksIs() {
        shop.answers("{\"data\":{\"order\":" + ORDER.formatted("false") + "}}");
        byte[] body = shop.connector.order(LINE, shop.http, "450789469");

        OrderSnapshot order = (OrderSnapshot) shop.connector.toEvent(ShopConnector.FETCHED, body, NOW);
        assertEquals("450789469", order.shopOrderId());
        assertEquals(OrderState.FULFILLED, order.state());
        assertEquals("207119551", order.buyer().shopCustomerId());
        assertEquals("Bob Norman", order.buyer().name().full());
        assertEquals("Ada Ito", order.recipient().full());
        assertEquals("CA", order.country());
        assertEquals("fr-CA", order.language());
        assertEquals("For you", order.gift().text());
        assertEquals("Ring twice", order.customerNote());
        assertTrue(order.test());
        assertEquals("CAD", order.total().currency());
        assertEquals(0, new BigDecimal("42.50").compareTo(order.lines().get(0).total()));
        assertEquals(Instant.parse("2026-11-21T10:00:00Z"), order.times().modifiedAt());
        assertEquals("/admin/api/2026-01/graphql.json", shop.last().path());
        assertEquals("shpat_token", shop.last().token());
        assertTrue(shop.last().body().contains("gid://shopify/Order/450789469"));
    }

    @Test
    void anOrderThatTheShopNoLongerHasIsNotFound() {
        shop.answers("{\"data\":{\"order\":null}}");
        assertEquals(ShopFault.Kind.NOT_FOUND, fault(() -> shop.connector.order(LINE, shop.http, "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1\") { id }", "-1"})
    void anIdThatIsNoneIsNotAskedFor(String id) {
        assertEquals(ShopFault.Kind.NOT_FOUND, fault(() -> shop.connector.order(LINE, shop.http, id)));
        assertTrue(shop.asked.isEmpty());
    }

    @Test
    void changesAreAskedForPageByPageFromTheEarliest() {
        shop.answers(page("true", "\"cursor-1\"", ORDER.formatted("false")), page("false", "null", ""));
        Page first = shop.connector.ordersSince(LINE, shop.http, NOW, "");
        assertEquals("cursor-1", first.next());
        assertEquals("450789469", first.orders().get(0).id());
        assertEquals(
                Instant.parse("2026-11-21T10:00:00Z"), first.orders().get(0).modifiedAt());
        assertTrue(
                shop.last().body().contains("updated_at:>='2026-11-23T08:00:00Z'"),
                shop.last().body());
        assertTrue(shop.last().body().contains("UPDATED_AT"));

        Page second = shop.connector.ordersSince(LINE, shop.http, NOW, first.next());
        assertEquals("", second.next());
        assertTrue(shop.last().body().contains("\"after\":\"cursor-1\""));
    }

    @Test
    void anOrderWithMoreLinesThanAPageHasIsAskedForAlone() {
        shop.answers(
                page("false", "null", ORDER.formatted("true")),
                "{\"data\":{\"order\":" + ORDER.formatted("false") + "}}");
        Page page = shop.connector.ordersSince(LINE, shop.http, NOW, "");
        assertEquals(1, page.orders().size());
        assertEquals(2, shop.asked.size());
        assertTrue(shop.last().body().contains("gid://shopify/Order/450789469"));
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED,BUSY",
        "ACCESS_DENIED,KEY_REFUSED",
        "SHOP_INACTIVE,KEY_REFUSED",
        "INTERNAL_SERVER_ERROR,SHOP_ERROR",
        "SOMETHING,UNEXPECTED"
    })
    void aRefusalWithinAnAnswerOfSuccessIsOne(String code, ShopFault.Kind kind) {
        shop.answers("{\"errors\":[{\"message\":\"secret words\",\"extensions\":{\"code\":\"" + code + "\"}}]}");
        ShopFault fault = assertThrows(ShopFault.class, () -> shop.connector.order(LINE, shop.http, "1"));
        assertEquals(kind, fault.kind());
        assertFalse(fault.getMessage().contains("secret words"));
    }

    @Test
    void anOrderWhoseNamesAreWithheldIsAnOrder() {
        String denied = "\"errors\":[{\"message\":\"x\",\"path\":[\"order\",\"customer\"],"
                + "\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]";
        String withheld = ORDER.formatted("false").replaceFirst("(?s)\"customer\":\\{[^}]*}", "\"customer\":null");
        shop.answers("{\"data\":{\"order\":" + withheld + "}," + denied + "}");
        byte[] body = shop.connector.order(LINE, shop.http, "450789469");
        OrderSnapshot order = (OrderSnapshot) shop.connector.toEvent(ShopConnector.FETCHED, body, NOW);
        assertEquals("", order.buyer().shopCustomerId());
        shop.answers("{\"data\":{\"order\":null}," + denied + "}");
        assertEquals(ShopFault.Kind.KEY_REFUSED, fault(() -> shop.connector.order(LINE, shop.http, "450789469")));
    }

    @Test
    void anAppOfTheShopsOwnGetsATokenForItsIdAndSecret() {
        ShopLine fresh = StandInShop.line(Map.of("clientId", "client-id"));
        assertTrue(shop.connector.areStale(fresh, NOW));
        shop.answers("{\"access_token\":\"shpat_new_token\",\"scope\":\"read_orders\",\"expires_in\":86399}");
        Map<String, String> kept = shop.connector.renewed(fresh, shop.http, NOW);
        assertEquals("shpat_new_token", kept.get("accessToken"));
        assertEquals("2026-11-24T07:59:59Z", kept.get("accessTokenUntil"));
        assertEquals("/admin/oauth/access_token", shop.last().path());
        assertEquals(
                "client_id=client-id&client_secret=the+app%27s+secret&grant_type=client_credentials",
                shop.last().body());
        ShopLine renewed = StandInShop.line(kept);
        assertFalse(shop.connector.areStale(renewed, NOW));
        assertTrue(shop.connector.areStale(renewed, Instant.parse("2026-11-24T07:50:00Z")));
    }

    @Test
    void aTokenThatCameByConsentIsRenewedByItsOther() {
        ShopLine line = StandInShop.line(Map.of("clientId", "client-id", "refreshToken", "shprt_refresh"));
        shop.answers("{\"access_token\":\"shpat_new_token\",\"expires_in\":3600,\"refresh_token\":\"shprt_next\"}");
        assertEquals("shprt_next", shop.connector.renewed(line, shop.http, NOW).get("refreshToken"));
        assertTrue(shop.last().body().endsWith("grant_type=refresh_token&refresh_token=shprt_refresh"));
    }

    @Test
    void aTokenWithoutAnEndHolds() {
        assertFalse(shop.connector.areStale(LINE, Instant.parse("2036-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"access_token\":\"\"}", "{\"access_token\":\"a b c d e f\"}", "[]"})
    void anAnswerWithoutATokenIsNone(String answer) {
        shop.answers(answer);
        assertEquals(ShopFault.Kind.UNEXPECTED, fault(() -> shop.connector.renewed(LINE, shop.http, NOW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://shop.example", "https://a-shop.myshopify.com.evil.example", "https://evil.example/"})
    void theSecretGoesToNoOtherHost(String address) {
        ShopLine line = StandInShop.line(address, Map.of("clientId", "client-id", "accessToken", "shpat_token"));
        assertEquals(ShopFault.Kind.UNREACHABLE, fault(() -> shop.connector.renewed(line, shop.http, NOW)));
        assertEquals(ShopFault.Kind.UNREACHABLE, fault(() -> shop.connector.order(line, shop.http, "1")));
        assertTrue(shop.asked.isEmpty());
    }

    @Test
    void missingWebhooksAreMadeAndThoseThatLeadAstrayAreTurned() {
        String there = "{\"id\":\"gid://1\",\"topic\":\"ORDERS_CREATE\",\"uri\":\"https://our.example/our/api/v1/shops/"
                + "public-name/webhooks\"},{\"id\":\"gid://2\",\"topic\":\"ORDERS_UPDATED\",\"uri\":"
                + "\"https://old.example/our/api/v1/shops/public-name/webhooks\"},{\"id\":\"gid://3\",\"topic\":"
                + "\"ORDERS_DELETE\",\"uri\":\"https://somebody.example/else\"}";
        shop.answers("{\"data\":{\"webhookSubscriptions\":{\"nodes\":[" + there + "]}}}");
        WebhookState state = shop.connector.webhooks(LINE, shop.http);
        assertEquals(Kind.MISSING, state.kind());
        assertEquals("ORDERS_CANCELLED, ORDERS_DELETE, CUSTOMERS_DELETE, APP_UNINSTALLED", state.detail());

        shop.asked.clear();
        shop.connector.repair(LINE, shop.http);
        assertEquals(6, shop.asked.size());
        assertTrue(shop.asked.get(1).body().contains("webhookSubscriptionUpdate"));
        assertTrue(shop.asked.get(1).body().contains("gid://2"));
        assertTrue(shop.asked.stream().noneMatch(asked -> asked.body().contains("gid://3")));
        assertTrue(shop.asked.stream().skip(1).allMatch(asked -> asked.body()
                .contains("\"uri\":\"https://our.example/our/api/v1/shops/public-name/webhooks\"")));
    }

    @Test
    void whenAllWebhooksLeadHereNothingIsDone() {
        StringBuilder all = new StringBuilder();
        for (String topic : new String[] {
            "ORDERS_CREATE",
            "ORDERS_UPDATED",
            "ORDERS_CANCELLED",
            "ORDERS_DELETE",
            "CUSTOMERS_DELETE",
            "APP_UNINSTALLED"
        }) {
            all.append(all.isEmpty() ? "" : ",")
                    .append("{\"id\":\"x\",\"topic\":\"" + topic + "\",\"uri\":\"" + LINE.deliveries() + "\"}");
        }
        shop.answers("{\"data\":{\"webhookSubscriptions\":{\"nodes\":[" + all + "]}}}");
        assertEquals(WebhookState.FINE, shop.connector.webhooks(LINE, shop.http));
        shop.asked.clear();
        shop.connector.repair(LINE, shop.http);
        assertEquals(1, shop.asked.size());
    }

    private static String page(String more, String cursor, String nodes) {
        return new String(
                ("{\"data\":{\"orders\":{\"pageInfo\":{\"hasNextPage\":" + more + ",\"endCursor\":" + cursor
                                + "},\"nodes\":[" + nodes + "]}}}")
                        .getBytes(UTF_8),
                UTF_8);
    }

    private static ShopFault.Kind fault(org.junit.jupiter.api.function.Executable asking) {
        return assertThrows(ShopFault.class, asking).kind();
    }
}
