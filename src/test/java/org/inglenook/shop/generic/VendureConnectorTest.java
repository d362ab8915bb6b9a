package org.inglenook.shop.generic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.inglenook.shop.AnsweringShop;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as a Vendure 3.7.3 gave them. */
class VendureConnectorTest {

    private static final Map<String, String> COOKIES =
            Map.of("session", "eyJ0b2tlbiI6IngifQ==", "session.sig", "42omUGYy-_o");

    private final AnsweringShop shop = new AnsweringShop();
    private final VendureConnector connector = new VendureConnector();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theShopSaysWhoseBrowserItIs() {
        shop.on(
                "POST /shop-api",
                "{\"data\":{\"activeCustomer\":{\"id\":\"1\",\"firstName\":\"Žane\",\"lastName\":\"Bērziņa\","
                        + "\"emailAddress\":\"zane.berzina@example.test\",\"user\":{\"verified\":true}}}}");
        Shopper shopper = connector.shopper(line(), shop.http(), COOKIES).orElseThrow();
        assertEquals("1", shopper.subject(), "as the sender names the customer of an order");
        assertEquals("Žane Bērziņa", shopper.name());
        assertFalse(shopper.emailVerified());
    }

    @Test
    void aVisitorAndAForgedCookieAreNobody() {
        shop.on("POST /shop-api", "{\"data\":{\"activeCustomer\":null}}");
        assertEquals(Optional.empty(), connector.shopper(line(), shop.http(), COOKIES));
        assertEquals(1, shop.asked().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b=c", "a\r\nHost: inner", "a,b"})
    void withoutBothCookiesOrWithOneThatIsNoneNobodyIsAsked(String value) {
        assertEquals(
                Optional.empty(), connector.shopper(line(), shop.http(), Map.of("session", "x", "session.sig", value)));
        assertEquals(Optional.empty(), connector.shopper(line(), shop.http(), Map.of("session", "x")));
        assertTrue(shop.asked().isEmpty());
    }

    @Test
    void theShopsOwnAddressIsEnough() {
        shop.on("POST /shop-api", "{\"data\":{\"activeCustomer\":{\"id\":\"4\"}}}");
        ShopLine bare = shop.line("vendure", "whsec_x", Map.of());
        assertTrue(connector.canSayWho(bare));
        assertEquals(
                "4", connector.shopper(bare, shop.http(), COOKIES).orElseThrow().subject());
    }

    @Test
    void withoutAnAddressNobodyIsAsked() {
        ShopLine given = line();
        ShopLine nowhere = new ShopLine(
                7, "line-1", "vendure", null, Map.of(), given.secrets(), given.deliveries(), given.install());
        assertFalse(connector.canSayWho(nowhere));
        assertThrows(ShopFault.class, () -> connector.shopper(nowhere, shop.http(), COOKIES));
        assertTrue(shop.asked().isEmpty());
    }

    private ShopLine line() {
        return shop.line("vendure", "whsec_x", Map.of("shopApi", shop.address() + "/shop-api"));
    }
}
