package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.shop.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShopOriginsTest {

    @Test
    void shopsOriginIsThatOfItsAddressAndThoseThatTheSettingsAdd() {
        ShopOrigins origins = origins("https://Shop.example:443/en/", "https://staging.shop.example:8443");
        assertTrue(origins.include("https://shop.example"));
        assertTrue(origins.include("https://staging.shop.example:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "https://shop.example.evil.example",
                "https://evil.example/https://shop.example",
                "https://www.shop.example",
                "https://shop.example:8443",
                "null",
                ""
            })
    void otherOriginsAreNot(String origin) {
        assertFalse(origins("https://shop.example").include(origin));
    }

    @Test
    void whoSaysNothingOrHasNoAddressIsNot() {
        assertFalse(origins("https://shop.example").include(null));
        assertFalse(origins("").include("https://shop.example"));
        assertFalse(origins("").include(""));
        assertEquals(Optional.empty(), ShopOrigins.of("javascript:alert(1)"));
        assertEquals(Optional.empty(), ShopOrigins.of("not an address"));
    }

    @Test
    void connectedShopsOwnPagesAreTheShopsToo() {
        ShopOrigins origins = origins("https://shop.example");
        origins.places = Given.instances(() -> List.of("https://store.shop.example/wp/", "javascript:alert(1)"));
        assertTrue(origins.include("https://store.shop.example"));
        assertEquals(Set.of("https://shop.example", "https://store.shop.example"), origins.all());
    }

    private static ShopOrigins origins(String address, String... others) {
        ShopOrigins origins = new ShopOrigins();
        origins.profile = new ShownProfile() {
            @Override
            public ShopProfile get() {
                return new ShopProfile("Trois Figuiers", address, Locale.ENGLISH, ZoneOffset.UTC);
            }
        };
        origins.settings = new Settings(null) {
            @Override
            public List<String> embedOrigins() {
                return List.of(others);
            }
        };
        origins.places = Given.instances();
        return origins;
    }
}
