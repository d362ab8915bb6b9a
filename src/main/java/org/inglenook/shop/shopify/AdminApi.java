package org.inglenook.shop.shopify;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Map;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/** Asks Shopify's Admin API, which is GraphQL and answers with success even when it refuses. */
final class AdminApi {

    /** A version that Shopify no longer serves it answers by the oldest that it does. */
    static final String VERSION = "2026-01";

    private final String home;
    private final String token;
    private final ShopHttp http;

    /** @param home the shop's own host at Shopify, with its scheme */
    AdminApi(String home, ShopLine line, ShopHttp http) {
        this.home = home;
        this.token = line.needed(Grants.TOKEN);
        this.http = http;
    }

    /** @throws ShopFault for what Shopify refuses, also within an answer of success */
    Fields ask(String query, JsonObject variables) {
        JsonObject body = Json.createObjectBuilder()
                .add("query", query)
                .add("variables", variables)
                .build();
        URI address = URI.create(home + "/admin/api/" + VERSION + "/graphql.json");
        JsonObject answer = http.post(
                        address, Map.of("X-Shopify-Access-Token", token, "Accept", "application/json"), body)
                .object();
        JsonObject data = answer.get("data") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        if (answer.get("errors") instanceof JsonArray errors && !errors.isEmpty() && !isOnlyWithheld(errors, data)) {
            throw fault(errors.get(0));
        }
        if (data.isEmpty()) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "no data");
        }
        return Fields.of(data);
    }

    /** Names and addresses may be withheld from an app, by the shop's plan or for want of an approval: the order is there all the same. */
    private static boolean isOnlyWithheld(JsonArray errors, JsonObject data) {
        return !data.isEmpty()
                && data.values().stream().noneMatch(JsonValue.NULL::equals)
                && errors.stream().allMatch(error -> code(error).equals("ACCESS_DENIED"));
    }

    private static String code(JsonValue error) {
        return Fields.of(error).in("extensions").text("code");
    }

    private static ShopFault fault(JsonValue error) {
        String code = code(error);
        return switch (code) {
            case "THROTTLED" -> new ShopFault(ShopFault.Kind.BUSY, code);
            case "ACCESS_DENIED", "SHOP_INACTIVE" -> new ShopFault(ShopFault.Kind.KEY_REFUSED, code);
            case "INTERNAL_SERVER_ERROR" -> new ShopFault(ShopFault.Kind.SHOP_ERROR, code);
            default -> new ShopFault(ShopFault.Kind.UNEXPECTED, code.matches("[A-Z_]{1,60}") ? code : "");
        };
    }
}
