package org.inglenook.shop.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerAsked;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.ShopErased;
import org.inglenook.shop.ShopEvent.Uninstalled;
import org.inglenook.shop.UnreadableDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyEventsTest {

    private static final String SHOP = "\"shop_id\":954889,\"shop_domain\":\"a-shop.myshopify.com\"";
    private static final String CUSTOMER =
            "\"customer\":{\"id\":191167,\"email\":\"john@example.com\",\"phone\":\"555-625-1199\"}";
    private static final String ASKED =
            "{" + SHOP + ",\"orders_requested\":[299938,280263]," + CUSTOMER + ",\"data_request\":{\"id\":9999}}";
    private static final String ERASED = "{" + SHOP + "," + CUSTOMER + ",\"orders_to_redact\":[299938,280263]}";

    @Test
    void aPersonAsks() {
        assertEquals(
                new CustomerAsked("191167", "john@example.com", List.of("299938", "280263"), "9999"),
                event("customers/data_request", ASKED));
    }

    @Test
    void aPersonIsToBeForgotten() {
        assertEquals(
                new CustomerErased("191167", "john@example.com", List.of("299938", "280263")),
                event("customers/redact", ERASED));
        assertEquals(new CustomerErased("191167", "", List.of()), event("customers/delete", "{\"id\":191167}"));
    }

    @Test
    void theShopLeaves() {
        assertEquals(new ShopErased(), event("shop/redact", "{" + SHOP + "}"));
        assertEquals(new Uninstalled(), event("app/uninstalled", "{\"id\":954889,\"domain\":\"a-shop.example\"}"));
    }

    /** The header with the topic isn't signed: who recorded one body may send it as something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop/redact|" + ERASED,
                "shop/redact|" + ASKED,
                "shop/redact|{\"id\":1}",
                "customers/redact|" + ASKED,
                "customers/redact|{" + SHOP + "}",
                "customers/data_request|" + ERASED,
                "customers/delete|{" + SHOP + "}"
            })
    void whatIsSentUnderAnotherTopicIsNotDone(String topic, String body) {
        assertThrows(UnreadableDelivery.class, () -> event(topic, body));
    }

    private static ShopEvent event(String topic, String body) {
        return new ShopifyConnector().toEvent(topic, body.getBytes(UTF_8), Instant.EPOCH);
    }
}
