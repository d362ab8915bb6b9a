package org.inglenook.plugin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.inglenook.shop.ConnectionView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoutsTest {

    private static final Handouts HANDOUTS = new Handouts(
            List.of("evershop", "generic", "magento", "medusa", "proxy", "shopify", "shopware", "wordpress"),
            List.of("ecwid", "evershop", "generic", "shopify", "shopware", "woocommerce"));

    @ParameterizedTest
    @CsvSource({
        "woocommerce,",
        "evershop,/plugin/evershop.zip?connection=c0nn",
        "generic,/plugin/magento.zip?connection=c0nn /plugin/medusa.zip?connection=c0nn",
        "shopware,",
        "ecwid,"
    })
    void eachShopIsGivenWhatItsPlatformTakes(String platform, String paths) {
        assertEquals(
                paths == null ? List.of() : Arrays.asList(paths.split(" ")),
                HANDOUTS.of(shop(platform)).stream().map(Handouts.Handout::path).toList());
    }

    private static ConnectionView shop(String platform) {
        return new ConnectionView(1, "c0nn", platform, "n", "u", Instant.EPOCH, false, null, 0, 0, 0, null, null);
    }
}
