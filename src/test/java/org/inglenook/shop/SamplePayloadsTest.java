package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderToFetch;
import org.inglenook.shop.ShopEvent.Uninstalled;
import org.inglenook.shop.bigcommerce.BigCommerceConnector;
import org.inglenook.shop.saleor.SaleorConnector;
import org.inglenook.shop.shopify.ShopifyConnector;
import org.inglenook.shop.shopware.ShopwareConnector;
import org.inglenook.shop.squarespace.SquarespaceConnector;
import org.inglenook.shop.woocommerce.WooCommerceConnector;
import org.junit.jupiter.api.Test;

/** The bodies that platforms publish as samples are read as what they are, with what is awkward in each. */
class SamplePayloadsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private static byte[] sample(String id) {
        return Recorded.json("/vectors/sample-payloads.json").asJsonObject().getJsonArray("samples").stream()
                .map(value -> (JsonObject) value)
                .filter(sample -> sample.getString("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getJsonObject("json")
                .toString()
                .getBytes(UTF_8);
    }

    private static ShopEvent event(ShopConnector connector, String topic, String id) {
        return connector.toEvent(topic, sample(id), NOW);
    }

    @Test
    void anOrderOfWooCommerceIsReadWithItsEntitiesAndItsTimeDecoded() {
        OrderSnapshot order = assertInstanceOf(
                OrderSnapshot.class, event(new WooCommerceConnector(), "order.created", "woocommerce-order"));
        assertEquals("727", order.shopOrderId());
        assertEquals(OrderState.PAID, order.state());
        assertEquals(Instant.parse("2017-03-22T19:28:02Z"), order.times().placedAt());
        assertEquals(
                List.of(),
                order.lines().stream().filter(line -> line.name().contains("&")).toList());
        assertEquals(
                1,
                order.lines().stream().filter(line -> line.name().contains("–")).count(),
                "an en dash: &ndash;");
    }

    @Test
    void anOrderOfShopifyIsRead() {
        OrderSnapshot order =
                assertInstanceOf(OrderSnapshot.class, event(new ShopifyConnector(), "orders/create", "shopify-order"));
        assertEquals("450789469", order.shopOrderId());
        assertEquals("1001", order.number());
        assertEquals(Instant.parse("2008-01-10T16:00:00Z"), order.times().placedAt());
    }

    @Test
    void whatOnlyNamesAnOrderHasItFetched() {
        assertEquals(
                new OrderToFetch("250"),
                event(new BigCommerceConnector(), "store/order/created", "bigcommerce-order-created"));
    }

    @Test
    void theEndOfAnExtensionIsHeardAlsoWithATimeWithoutSeconds() {
        assertEquals(
                new Uninstalled(),
                event(new SquarespaceConnector(), "extension.uninstall", "squarespace-notification"));
    }

    @Test
    void whatIsAboutAProductIsPassedOver() {
        assertInstanceOf(
                Irrelevant.class, event(new ShopwareConnector(), "product.written", "shopware-webhook-envelope"));
    }

    @Test
    void whatNobodyAskedSaleorForIsUnreadable() {
        assertThrows(
                UnreadableDelivery.class, () -> event(new SaleorConnector(), "OrderCreated", "saleor-order-created"));
    }
}
