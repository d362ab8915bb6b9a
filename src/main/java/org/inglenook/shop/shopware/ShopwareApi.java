package org.inglenook.shop.shopware;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/** Asks the Admin API with the key that the shop handed over when it confirmed the registration; a token of it lasts ten minutes. */
final class ShopwareApi {

    static final String API_KEY = "apiKey";
    static final String SECRET_KEY = "secretKey";
    static final String TOKEN = "accessToken";
    static final String TOKEN_UNTIL = "accessTokenUntil";
    static final int PAGE = 50;

    private static final List<String> ASSOCIATIONS = List.of(
            "currency",
            "stateMachineState",
            "language.locale",
            "orderCustomer.customer",
            "billingAddress.country",
            "lineItems",
            "transactions.stateMachineState",
            "deliveries.stateMachineState",
            "deliveries.shippingOrderAddress.country");

    private final ShopLine line;
    private final ShopHttp http;

    ShopwareApi(ShopLine line, ShopHttp http) {
        this.line = line;
        this.http = http;
    }

    Fields order(String id) {
        JsonObject question = question()
                .add("ids", JsonBuilders.array().add(id))
                .add("limit", 1)
                .build();
        return search("order", question).list("data").stream()
                .filter(order -> order.text("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new ShopFault(ShopFault.Kind.NOT_FOUND, "order"));
    }

    /** No more of a customer than what a sign-in needs; nothing where there is none any more. */
    Optional<Fields> customer(String id) {
        JsonObjectBuilder parts = JsonBuilders.object()
                .add("customer", array("id", "firstName", "guest", "active", "language"))
                .add("language", array("locale"))
                .add("locale", array("code"));
        JsonObjectBuilder language =
                JsonBuilders.object().add("associations", JsonBuilders.object().add("locale", JsonBuilders.object()));
        JsonObject question = JsonBuilders.object()
                .add("ids", array(id))
                .add("limit", 1)
                .add("associations", JsonBuilders.object().add("language", language))
                .add("includes", parts)
                .build();
        return search("customer", question).list("data").stream()
                .filter(customer -> customer.text("id").equals(id))
                .findFirst();
    }

    private static JsonArrayBuilder array(String... words) {
        JsonArrayBuilder array = JsonBuilders.array();
        List.of(words).forEach(array::add);
        return array;
    }

    /** What a payment or a parcel changes does not change the order's own time. */
    List<Fields> ordersSince(Instant since, int page) {
        JsonArrayBuilder any = JsonBuilders.array();
        for (String time : List.of("createdAt", "updatedAt", "transactions.updatedAt", "deliveries.updatedAt")) {
            any.add(JsonBuilders.object()
                    .add("type", "range")
                    .add("field", time)
                    .add("parameters", JsonBuilders.object().add("gte", since.toString())));
        }
        JsonObject either = JsonBuilders.object()
                .add("type", "multi")
                .add("operator", "or")
                .add("queries", any)
                .build();
        JsonObject question = question()
                .add("filter", JsonBuilders.array().add(either))
                .add("sort", JsonBuilders.array().add(by("createdAt")).add(by("id")))
                .add("limit", PAGE)
                .add("page", page)
                .build();
        return search("order", question).list("data");
    }

    Map<String, String> token(Instant now) {
        JsonObject grant = JsonBuilders.object()
                .add("grant_type", "client_credentials")
                .add("client_id", line.needed(API_KEY))
                .add("client_secret", line.needed(SECRET_KEY))
                .build();
        Fields token = Fields.of(http.post(line.at("/api/oauth/token"), Map.of("Accept", "application/json"), grant)
                .object());
        String lasts = token.text("expires_in");
        if (token.text("access_token").isBlank() || !lasts.matches("[0-9]{1,6}")) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "token");
        }
        long until = now.getEpochSecond() + Long.parseLong(lasts);
        return Map.of(TOKEN, token.text("access_token"), TOKEN_UNTIL, Long.toString(until));
    }

    private Fields search(String entity, JsonObject question) {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + line.needed(TOKEN), "Accept", "application/json");
        return Fields.of(
                http.post(line.at("/api/search/" + entity), headers, question).object());
    }

    private static JsonObject by(String field) {
        return JsonBuilders.object().add("field", field).add("order", "ASC").build();
    }

    private static JsonObjectBuilder question() {
        JsonObjectBuilder associations = JsonBuilders.object();
        ASSOCIATIONS.stream()
                .map(path -> path.split("\\."))
                .collect(java.util.stream.Collectors.groupingBy(path -> path[0]))
                .forEach((first, paths) -> associations.add(first, below(paths)));
        return JsonBuilders.object().add("associations", associations);
    }

    private static JsonObject below(List<String[]> paths) {
        JsonObjectBuilder children = JsonBuilders.object();
        paths.stream().filter(path -> path.length > 1).forEach(path -> {
            JsonObject inner = path.length > 2
                    ? JsonBuilders.object()
                            .add("associations", JsonBuilders.object().add(path[2], JsonBuilders.object()))
                            .build()
                    : jakarta.json.JsonValue.EMPTY_JSON_OBJECT;
            children.add(path[1], inner);
        });
        return JsonBuilders.object().add("associations", children).build();
    }
}
