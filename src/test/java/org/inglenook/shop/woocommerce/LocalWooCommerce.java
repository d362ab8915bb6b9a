package org.inglenook.shop.woocommerce;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.inglenook.shop.LocalShop;
import org.inglenook.shop.LocalShop.Asked;
import org.inglenook.shop.LocalShop.Said;

/** As much of WooCommerce's REST API as we ask: orders by change, pages of them, one order, and webhooks. */
public final class LocalWooCommerce implements AutoCloseable {

    public static final String KEY = "ck_0123456789abcdef0123456789abcdef01234567";
    public static final String SECRET = "cs_0123456789abcdef0123456789abcdef01234567";
    public static final Map<String, String> CREDENTIALS = Map.of("consumerKey", KEY, "consumerSecret", SECRET);

    private static final String BASIC = "Basic "
            + java.util.Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

    private final LocalShop shop = LocalShop.open();
    private final Map<Long, JsonObject> orders = new ConcurrentSkipListMap<>();
    private final Map<Long, JsonObject> webhooks = new ConcurrentSkipListMap<>();
    private boolean readOnly;

    public LocalWooCommerce() {
        shop.at("/wp-json/wc/v3/orders", asked -> allowed(asked, this::list));
        shop.at("/wp-json/wc/v3/webhooks", asked -> allowed(asked, this::webhooks));
    }

    public LocalShop shop() {
        return shop;
    }

    public Map<Long, JsonObject> webhooks() {
        return webhooks;
    }

    /** The keys allow to read and nothing else. */
    public void readOnly() {
        readOnly = true;
    }

    public void put(JsonObject order) {
        long id = order.getJsonNumber("id").longValue();
        orders.put(id, order);
        shop.at("/wp-json/wc/v3/orders/" + id, asked -> allowed(asked, one -> Said.json(order.toString())));
    }

    /** A small order. */
    public static JsonObject order(long id, String status, Instant modified) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("number", String.valueOf(id))
                .add("status", status)
                .add("currency", "EUR")
                .add("total", "12.00")
                .add("customer_id", 0)
                .add("date_created_gmt", local(modified.minusSeconds(60)))
                .add("date_modified_gmt", local(modified))
                .add("date_paid_gmt", local(modified.minusSeconds(30)))
                .add(
                        "billing",
                        Json.createObjectBuilder()
                                .add("first_name", "Ada")
                                .add("last_name", "Number " + id)
                                .add("email", "ada" + id + "@example.org"))
                .add("shipping", Json.createObjectBuilder())
                .add(
                        "line_items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("name", "Soap")
                                        .add("quantity", 1)
                                        .add("total", "12.00")))
                .build();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                                .withNano(0)
                                .toString()
                                .length()
                        == 16
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0) + ":00"
                : LocalDateTime.ofInstant(at, ZoneOffset.UTC).withNano(0).toString();
    }

    private interface Answer {
        Said to(Asked asked);
    }

    private Said allowed(Asked asked, Answer answer) {
        if (!BASIC.equals(asked.header("Authorization"))) {
            return Said.json(401, "{\"code\":\"woocommerce_rest_cannot_view\"}");
        }
        if (readOnly && !asked.method().equals("GET")) {
            return Said.json(403, "{\"code\":\"woocommerce_rest_cannot_create\"}");
        }
        return answer.to(asked);
    }

    private Said list(Asked asked) {
        Map<String, String> query = query(asked);
        LocalDateTime after = LocalDateTime.parse(query.get("modified_after"));
        int size = Integer.parseInt(query.get("per_page"));
        List<JsonObject> found = orders.values().stream()
                .filter(order -> query.get("status").equals("trash")
                        == order.getString("status").equals("trash"))
                .filter(order -> LocalDateTime.parse(order.getString("date_modified_gmt"))
                        .isAfter(after))
                .sorted(Comparator.comparing(order -> order.getInt("id")))
                .toList();
        JsonArrayBuilder page = Json.createArrayBuilder();
        found.stream()
                .skip((Long.parseLong(query.get("page")) - 1) * size)
                .limit(size)
                .forEach(page::add);
        return Said.json(page.build().toString());
    }

    private static Map<String, String> query(Asked asked) {
        return Arrays.stream(asked.uri().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private Said webhooks(Asked asked) {
        if (asked.method().equals("POST")) {
            long id = webhooks.keySet().stream().mapToLong(known -> known).max().orElse(0) + 1;
            keep(id, Json.createObjectBuilder(read(asked)));
            return Said.json(201, webhooks.get(id).toString());
        }
        JsonArrayBuilder all = Json.createArrayBuilder();
        webhooks.values()
                .forEach(webhook -> all.add(Json.createObjectBuilder(webhook).remove("secret")));
        return Said.json(all.build().toString());
    }

    /** What happens to a webhook in the shop: by its own doing, or by somebody there. */
    public void change(long id, String name, String value) {
        keep(id, Json.createObjectBuilder(webhooks.get(id)).add(name, value));
    }

    private void keep(long id, JsonObjectBuilder webhook) {
        webhooks.put(id, webhook.add("id", id).build());
        shop.at("/wp-json/wc/v3/webhooks/" + id, asked -> allowed(asked, this::change));
    }

    private Said change(Asked asked) {
        String path = asked.uri().getPath();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        JsonObjectBuilder changed = Json.createObjectBuilder(webhooks.get(id));
        read(asked).forEach(changed::add);
        keep(id, changed);
        return Said.json(webhooks.get(id).toString());
    }

    private static JsonObject read(Asked asked) {
        return Json.createReader(new StringReader(asked.body())).readObject();
    }

    @Override
    public void close() {
        shop.close();
    }
}
