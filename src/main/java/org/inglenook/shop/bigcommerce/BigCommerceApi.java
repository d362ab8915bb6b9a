package org.inglenook.shop.bigcommerce;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.inglenook.shop.ShopLine;

/** Asks BigCommerce on behalf of one store, and keeps of an order what a note needs. */
final class BigCommerceApi {

    static final String STORE = "store";
    static final String TOKEN = "token";

    private static final String[] ORDER = {
        "id",
        "customer_id",
        "date_created",
        "date_modified",
        "date_shipped",
        "status_id",
        "total_inc_tax",
        "currency_code",
        "default_currency_code",
        "order_is_digital",
        "customer_message",
        "customer_locale",
        "is_deleted",
        "payment_status"
    };
    private static final String[] PERSON = {"first_name", "last_name", "email", "country_iso2"};
    private static final String[] PRODUCT = {
        "name", "name_customer", "sku", "quantity", "total_inc_tax", "parent_order_product_id", "wrapping_message"
    };

    private final URI api;
    private final ShopLine line;
    private final ShopHttp http;

    /** @param api where all stores' API is */
    BigCommerceApi(URI api, ShopLine line, ShopHttp http) {
        this.api = api;
        this.line = line;
        this.http = http;
    }

    JsonObject order(String id) {
        return whole(Fields.of(http.get(at("/v2/orders/" + id), headers()).object()));
    }

    /** An answer without a body means that there are none. */
    List<Fields> ordersSince(Instant since, int page, int size) {
        String query = "?min_date_modified=" + since.truncatedTo(ChronoUnit.SECONDS) + "&sort=date_modified:asc&page="
                + page + "&limit=" + size;
        return list(http.get(at("/v2/orders" + query), headers()));
    }

    /** An order with its products and addresses, each asked for by itself. */
    JsonObject whole(Fields order) {
        String id = order.positive("id").orElseThrow(() -> new ShopFault(ShopFault.Kind.UNEXPECTED, "order"));
        JsonObject billing = order.in("billing_address").only(PERSON);
        List<Fields> products = list(http.get(at("/v2/orders/" + id + "/products?limit=250"), headers()));
        List<Fields> addresses = list(http.get(at("/v2/orders/" + id + "/shipping_addresses?limit=5"), headers()));
        return JsonBuilders.object()
                .add("order", order.only(ORDER))
                .add("billing", billing)
                .add(
                        "products",
                        array(products.stream().map(BigCommerceApi::product).toList()))
                .add(
                        "addresses",
                        array(addresses.stream()
                                .map(address -> address.only(PERSON))
                                .toList()))
                .build();
    }

    private static JsonObject product(Fields product) {
        return JsonBuilders.object(product.only(PRODUCT))
                .add(
                        "options",
                        array(product.list("product_options").stream()
                                .filter(option -> !option.text("type").equals("File Upload"))
                                .map(option -> option.only("display_value", "display_value_customer"))
                                .toList()))
                .build();
    }

    /** A customer with an account; nothing for an id that nobody has. */
    Optional<Fields> customer(String id) {
        return Fields.of(http.get(at("/v3/customers?id:in=" + id), headers()).object()).list("data").stream()
                .filter(customer -> customer.text("id").equals(id))
                .findFirst();
    }

    List<Fields> webhooks() {
        return Fields.of(http.get(at("/v3/hooks?limit=250"), headers()).object())
                .list("data");
    }

    void makeWebhook(JsonObject webhook) {
        http.post(at("/v3/hooks"), headers(), webhook);
    }

    void changeWebhook(String id, JsonObject webhook) {
        http.put(at("/v3/hooks/" + id), headers(), webhook);
    }

    private URI at(String path) {
        return URI.create(api + "/stores/" + line.needed(STORE) + path);
    }

    private Map<String, String> headers() {
        return Map.of("X-Auth-Token", line.needed(TOKEN), "Accept", "application/json");
    }

    private static List<Fields> list(ShopHttp.Answer answer) {
        if (answer.status() == 204 || new String(answer.body(), StandardCharsets.UTF_8).isBlank()) {
            return List.of();
        }
        if (answer.json() instanceof JsonArray array) {
            return array.stream().map(Fields::of).toList();
        }
        throw new ShopFault(ShopFault.Kind.UNEXPECTED, answer.status(), "no list");
    }

    private static JsonArray array(List<? extends JsonValue> values) {
        var array = JsonBuilders.array();
        values.forEach(array::add);
        return array.build();
    }
}
