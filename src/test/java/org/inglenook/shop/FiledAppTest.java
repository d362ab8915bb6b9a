package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.TestDatabase;
import org.inglenook.shop.shopware.ShopwareConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secret in an app's file belongs to the file: it outlasts the shop's keys, whoever takes those away. */
class FiledAppTest {

    private static final String SHOP = "https://shop.example";

    private final TestDatabase database = TestDatabase.derby();
    private final ShopHouse house = new ShopHouse(database).speaking(new ShopwareConnector());
    private String connection;
    private String secret;

    @BeforeEach
    void register() {
        connection = in(all -> all.open("shopware", "A shop", "").connection().publicId());
        secret = in(all -> all.appSecret(connection)).orElseThrow();
        in(all -> {
            long id = all.view(connection).id();
            all.keep(
                    id,
                    HandshakeAnswer.status(204)
                            .keep("appSecret", secret)
                            .keep("shopId", "S1")
                            .keep("apiKey", "k")
                            .keep("secretKey", "s")
                            .shop(URI.create(SHOP))
                            .active());
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<ShopConnections, T> work) {
        return database.inTransaction(em -> work.apply(house.connections(em)));
    }

    private Map<String, String> left() {
        assertEquals(Optional.of(secret), in(all -> all.appSecret(connection)), "the file stays good");
        return in(all -> new HashMap<>(all.lineOf(connection).orElseThrow().credentials()));
    }

    private void fillIn(String address) {
        in(all -> {
            all.fillIn(connection, address, Map.of());
            return null;
        });
    }

    @Test
    void anotherHostTakesTheKeysAndLeavesTheFile() {
        fillIn(SHOP + "/de");
        assertEquals("k", left().get("apiKey"), "the same host");
        fillIn("https://moved.example");
        assertEquals(Map.of("appSecret", secret), left());
    }

    @Test
    void whoForgetsTheKeysOrRemovesTheAppLeavesTheFile() {
        in(all -> {
            all.forgetCredentials(connection);
            return null;
        });
        assertEquals(Map.of("appSecret", secret), left());
        in(all -> {
            all.uninstalled(all.view(connection).id(), ShopHouse.NOON);
            return null;
        });
        assertEquals(Map.of("appSecret", secret), left());
    }

    @Test
    void anAddressAloneConnectsNothing() {
        String fresh =
                in(all -> all.open("shopware", "Another", "").connection().publicId());
        String before = in(all -> all.state(fresh));
        in(all -> {
            all.fillIn(fresh, SHOP, Map.of());
            return null;
        });
        assertEquals(before, in(all -> all.state(fresh)));
        in(all -> {
            all.uninstalled(all.view(connection).id(), ShopHouse.NOON);
            return null;
        });
        String removed = in(all -> all.state(connection));
        fillIn(SHOP);
        assertEquals(removed, in(all -> all.state(connection)));
        assertTrue(in(all -> all.shopAddress(connection)).startsWith(SHOP));
    }
}
