package org.inglenook.shop.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.AskedShop.Order;
import org.inglenook.shop.AskedShop.Page;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/** WooCommerce's REST API version 3, asked with a consumer key by HTTP Basic. */
record WooCommerceApi(ShopLine line, ShopHttp http) {

    static final String KEY = "consumerKey";
    static final String SECRET = "consumerSecret";

    private static final int A_PAGE = 50;
    private static final DateTimeFormatter GMT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** What is asked for one after the other: "any" leaves out what was thrown away. */
    private static final List<String> STATUSES = List.of("any", "trash");

    byte[] order(String id) {
        if (!id.matches("[1-9][0-9]{0,18}")) {
            throw new ShopFault(ShopFault.Kind.NOT_FOUND, "");
        }
        return http.get(at("orders/" + id, Map.of()), headers())
                .object()
                .toString()
                .getBytes(UTF_8);
    }

    /** @param cursor empty, or status and page as {@code trash 2} */
    Page ordersSince(Instant modifiedSince, String cursor) {
        String[] at = (cursor.isEmpty() ? STATUSES.get(0) + " 1" : cursor).split(" ");
        int page = Integer.parseInt(at[1]);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("status", at[0]);
        query.put("modified_after", GMT.format(modifiedSince.minusSeconds(1)));
        query.put("dates_are_gmt", "true");
        query.put("orderby", "id");
        query.put("order", "asc");
        query.put("per_page", String.valueOf(A_PAGE));
        query.put("page", at[1]);
        List<Order> orders = array(http.get(at("orders", query), headers()).json()).stream()
                .map(WooCommerceApi::order)
                .toList();
        if (orders.size() == A_PAGE) {
            return new Page(orders, at[0] + " " + (page + 1));
        }
        int following = STATUSES.indexOf(at[0]) + 1;
        return new Page(orders, following < STATUSES.size() ? STATUSES.get(following) + " 1" : "");
    }

    private static Order order(JsonValue value) {
        Fields order = Fields.of(value);
        String id = order.positive("id").orElseThrow(() -> new ShopFault(ShopFault.Kind.UNEXPECTED, "no id"));
        Instant modifiedAt = order.utc("date_modified_gmt")
                .or(() -> order.utc("date_created_gmt"))
                .orElse(Instant.EPOCH);
        return new Order(id, modifiedAt, order.object().toString().getBytes(UTF_8));
    }

    JsonArray webhooks() {
        return array(
                http.get(at("webhooks", Map.of("per_page", "100")), headers()).json());
    }

    void makeWebhook(String topic) {
        http.post(
                at("webhooks", Map.of()),
                headers(),
                webhook().add("name", "Inglenook " + topic).add("topic", topic).build());
    }

    void mendWebhook(String id) {
        http.put(at("webhooks/" + id, Map.of()), headers(), webhook().build());
    }

    private jakarta.json.JsonObjectBuilder webhook() {
        return JsonBuilders.object()
                .add("status", "active")
                .add("delivery_url", line.deliveries().toString())
                .add("secret", line.secrets().get(0));
    }

    private static JsonArray array(JsonValue json) {
        if (json instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array;
        }
        throw new ShopFault(ShopFault.Kind.UNEXPECTED, "no list");
    }

    private URI at(String path, Map<String, String> query) {
        String asked = query.isEmpty() ? "" : "?" + ShopHttp.form(query);
        return line.at("/wp-json/wc/v3/" + path + asked);
    }

    private Map<String, String> headers() {
        String pair = line.needed(KEY) + ":" + line.needed(SECRET);
        return Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)),
                "Accept",
                "application/json");
    }
}
