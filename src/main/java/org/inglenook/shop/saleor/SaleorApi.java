package org.inglenook.shop.saleor;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;

/** Asks a Saleor, which answers with success even when it refuses. */
final class SaleorApi {

    /** Names of the exceptions by which Saleor says that a token doesn't hold, or not for this. */
    private static final Set<String> REFUSED = Set.of(
            "PermissionDenied",
            "InvalidTokenError",
            "InvalidSignatureError",
            "ExpiredSignatureError",
            "DecodeError",
            "JSONWebTokenError");

    private static final int LONGEST_KEYS = 60_000;

    private final URI api;
    private final String token;
    private final ShopHttp http;

    SaleorApi(URI api, String token, ShopHttp http) {
        this.api = api;
        this.token = token;
        this.http = http;
    }

    Fields ask(String query, JsonObject variables) {
        JsonObject question = JsonBuilders.object()
                .add("query", query)
                .add("variables", variables)
                .build();
        JsonObject said = http.post(
                        api, Map.of("Authorization", "Bearer " + token, "Accept", "application/json"), question)
                .object();
        if (said.get("errors") instanceof JsonArray errors && !errors.isEmpty()) {
            throw fault(errors);
        }
        if (!(said.get("data") instanceof JsonObject data)) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "no data");
        }
        return Fields.of(data);
    }

    private static ShopFault fault(JsonArray errors) {
        boolean refused = errors.stream()
                .map(error -> Fields.of(error).in("extensions").in("exception").text("code"))
                .anyMatch(REFUSED::contains);
        return new ShopFault(refused ? ShopFault.Kind.KEY_REFUSED : ShopFault.Kind.UNEXPECTED, "graphql");
    }

    /** A mutation's own list of what is wrong. */
    Fields change(String mutation, String name, JsonObject variables) {
        Fields done = ask(mutation, variables).in(name);
        List<Fields> errors = done.list("errors");
        if (!errors.isEmpty()) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, errors.get(0).text("field"));
        }
        return done;
    }

    /** The keys with which the shop signs, as it publishes them (RFC 7517). */
    static String keys(URI api, ShopHttp http) {
        ShopHttp.Answer answer = http.get(api.resolve("/.well-known/jwks.json"), Map.of("Accept", "application/json"));
        JsonObject said = answer.object();
        boolean fit = said.get("keys") instanceof JsonArray keys
                && !keys.isEmpty()
                && keys.stream().allMatch(JsonObject.class::isInstance)
                && answer.body().length <= LONGEST_KEYS;
        if (!fit) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "keys");
        }
        JsonArray kept = said.getJsonArray("keys").stream()
                .map(key -> (JsonValue) Fields.of(key).only("kty", "kid", "use", "n", "e"))
                .collect(JsonBuilders::array, (all, key) -> all.add(key), (all, more) -> all.addAll(more))
                .build();
        return JsonBuilders.object().add("keys", kept).build().toString();
    }
}
