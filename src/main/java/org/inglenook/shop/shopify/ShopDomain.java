package org.inglenook.shop.shopify;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which Shopify keeps a shop, such as {@code my-shop.myshopify.com}. An app's secret is sent to no other host, so what
 * only looks like one is nothing.
 */
record ShopDomain(String host) {

    private static final Pattern HOST =
            Pattern.compile("[a-z0-9][a-z0-9-_]{0,99}\\.(myshopify\\.com|myshopify\\.io|shop\\.dev)");
    private static final Pattern ADMIN = Pattern.compile("admin\\.shopify\\.com/store/([a-z0-9][a-z0-9-_]{0,99})");

    /** Reads what an owner or a request names, with or without a scheme, also as the address of the shop's back office. */
    static Optional<ShopDomain> of(String written) {
        String name = written.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/+$", "");
        Matcher admin = ADMIN.matcher(name);
        if (admin.matches()) {
            return Optional.of(new ShopDomain(admin.group(1) + ".myshopify.com"));
        }
        return HOST.matcher(name).matches() ? Optional.of(new ShopDomain(name)) : Optional.empty();
    }
}
