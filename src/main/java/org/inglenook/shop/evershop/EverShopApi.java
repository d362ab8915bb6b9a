package org.inglenook.shop.evershop;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.JsonBody;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;
import org.inglenook.shop.Shopper;

/**
 * Asks an EverShop. One order, whose long id is known, anybody may ask for; lists and webhooks want an administrator's token, which lasts
 * a quarter of an hour and is got with e-mail address and password, since the shop has no keys for machines.
 */
final class EverShopApi {

    /** The cookie of a session; visitors have one too. */
    static final String SESSION = "sid";

    static final String EMAIL = "email";
    static final String PASSWORD = "password";
    static final String TOKEN = "accessToken";
    static final String TOKEN_UNTIL = "accessTokenUntil";

    private static final Duration SHORTEST_TOKEN = Duration.ofMinutes(5);

    private final ShopLine line;
    private final ShopHttp http;

    EverShopApi(ShopLine line, ShopHttp http) {
        this.line = line;
        this.http = http;
    }

    /** @throws ShopFault {@code NOT_FOUND} */
    Fields order(String uuid) {
        String query = "query One($id: String!){ order(uuid: $id){ " + EverShopOrder.FIELDS + " } }";
        Fields order = ask(query, JsonBuilders.object().add("id", uuid)).in("order");
        if (!order.has("uuid")) {
            throw new ShopFault(ShopFault.Kind.NOT_FOUND, "");
        }
        return order;
    }

    /**
     * Whose session this is, asked as that browser and as nobody else. The id is the one that orders have.
     *
     * @param session the cookie's value as the browser brought it
     */
    Optional<Shopper> customer(String session) {
        JsonObject question = JsonBuilders.object()
                .add("query", "{ currentCustomer { customerId email fullName } }")
                .build();
        Fields customer = Fields.of(
                        http.post(line.at("/api/graphql"), Map.of("Cookie", SESSION + "=" + session), question)
                                .object())
                .in("data")
                .in("currentCustomer");
        return customer.positive("customerId")
                .map(id -> new Shopper(
                        id,
                        customer.text("email"),
                        // The shop takes any address at registration and asks nobody whether it is theirs.
                        false,
                        EverShopText.meant(customer.text("fullName")),
                        null));
    }

    /** The latest placed first. */
    List<Fields> orders(int page, int size) {
        line.needed(TOKEN);
        String query = "query Many($filters: [FilterInput]){ orders(filters: $filters){ items{ " + EverShopOrder.FIELDS
                + " } } }";
        JsonObjectBuilder variables = JsonBuilders.object()
                .add("filters", JsonBuilders.array().add(filter("page", page)).add(filter("limit", size)));
        return ask(query, variables).in("orders").list("items");
    }

    private static JsonObjectBuilder filter(String key, int value) {
        return JsonBuilders.object().add("key", key).add("operation", "eq").add("value", String.valueOf(value));
    }

    /** Nothing where the shop is older than its webhooks. */
    Optional<List<Fields>> webhooks() {
        line.needed(TOKEN);
        Fields data = ask("{ webhooks{ uuid url secret topics enabled } }", JsonBuilders.object());
        return data.has("webhooks") ? Optional.of(data.list("webhooks")) : Optional.empty();
    }

    void makeWebhook(JsonObject webhook) {
        http.post(line.at("/api/webhooks"), administrator(), webhook);
    }

    void changeWebhook(String uuid, JsonObject webhook) {
        byte[] body = webhook.toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + line.needed(TOKEN),
                "Content-Type", "application/json",
                "Accept", "application/json");
        ShopHttp.Answer answer = http.exchange("PATCH", line.at("/api/webhooks/" + uuid), headers, body);
        if (!answer.isGood()) {
            throw new ShopFault(
                    answer.status() == 401 ? ShopFault.Kind.KEY_REFUSED : ShopFault.Kind.UNEXPECTED,
                    answer.status(),
                    "webhook");
        }
    }

    private Fields ask(String query, JsonObjectBuilder variables) {
        JsonObject question = JsonBuilders.object()
                .add("query", query)
                .add("variables", variables)
                .build();
        Optional<String> token = line.credential(TOKEN);
        JsonObject answer = token.isPresent()
                ? http.post(line.at("/api/admin/graphql"), administrator(), question)
                        .object()
                : http.post(line.at("/api/graphql"), Map.of(), question).object();
        return Fields.of(answer).in("data");
    }

    private Map<String, String> administrator() {
        return Map.of("Authorization", "Bearer " + line.needed(TOKEN));
    }

    /**
     * Signs in. The shop answers a wrong password with 500.
     *
     * @return the token and until when it holds
     */
    Map<String, String> signIn(Instant now) {
        JsonObject who = JsonBuilders.object()
                .add("email", line.needed(EMAIL))
                .add("password", line.needed(PASSWORD))
                .build();
        ShopHttp.Answer answer = http.exchange(
                "POST",
                line.at("/api/user/tokens"),
                Map.of("Content-Type", "application/json", "Accept", "application/json"),
                who.toString().getBytes(StandardCharsets.UTF_8));
        Fields body = JsonBody.parse(answer.body()).map(Fields::of).orElseGet(() -> Fields.of(JsonValue.NULL));
        String token = body.in("data").text("accessToken");
        if (token.isEmpty()) {
            boolean refused = body.has("error");
            throw new ShopFault(
                    refused ? ShopFault.Kind.KEY_REFUSED : ShopFault.Kind.NOT_JSON, answer.status(), "sign-in");
        }
        Instant until = expiry(token).orElse(now.plus(SHORTEST_TOKEN));
        return Map.of(TOKEN, token, TOKEN_UNTIL, String.valueOf(until.getEpochSecond()));
    }

    private static Optional<Instant> expiry(String token) {
        String[] parts = token.split("\\.");
        try {
            return parts.length == 3
                    ? JsonBody.parse(Base64.getUrlDecoder().decode(parts[1]))
                            .flatMap(claims -> Fields.of(claims).since1970("exp", 1))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
