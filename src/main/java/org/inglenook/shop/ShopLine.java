package org.inglenook.shop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a connector may know of its connection.
 *
 * @param publicId the connection's unguessable name in addresses
 * @param shop the shop's address, or null while nobody has said it
 * @param credentials what the owner filled in or the shop handed over, by name, opened
 * @param secrets that may sign a delivery now, the current one first
 * @param deliveries where the shop sends its webhooks: {@code …/api/v1/shops/{publicId}/webhooks}
 * @param install where the platform's own installing calls, a step's name to follow: {@code …/api/v1/shops/{publicId}/install/}
 */
public record ShopLine(
        long connectionId,
        String publicId,
        String platform,
        URI shop,
        Map<String, String> credentials,
        List<String> secrets,
        URI deliveries,
        URI install) {

    public ShopLine {
        credentials = Map.copyOf(credentials);
        secrets = List.copyOf(secrets);
    }

    /** What was filled in or handed over under this name; nothing where it is missing or blank. */
    public Optional<String> credential(String name) {
        return Optional.ofNullable(credentials.get(name)).filter(value -> !value.isBlank());
    }

    /** @throws ShopFault {@code KEY_REFUSED} where it is missing: the shop would say the same */
    public String needed(String name) {
        return credential(name).orElseThrow(() -> new ShopFault(ShopFault.Kind.KEY_REFUSED, name));
    }

    /** @throws ShopFault {@code UNREACHABLE} while nobody has said where the shop is */
    public URI neededShop() {
        if (shop == null) {
            throw new ShopFault(ShopFault.Kind.UNREACHABLE, "no address");
        }
        return shop;
    }

    /** An address below the shop's own, whatever the shop's ends with. */
    public URI at(String path) {
        String home = neededShop().toString();
        return URI.create((home.endsWith("/") ? home.substring(0, home.length() - 1) : home) + path);
    }

    /** Without anything that is secret. */
    @Override
    public String toString() {
        return "ShopLine[" + connectionId + ", " + platform + ", " + shop + ", " + credentials.keySet() + "]";
    }
}
