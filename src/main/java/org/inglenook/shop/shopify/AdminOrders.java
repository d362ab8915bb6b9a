package org.inglenook.shop.shopify;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.shop.AskedShop.Order;
import org.inglenook.shop.AskedShop.Page;
import org.inglenook.shop.Fields;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.UnreadableDelivery;

/**
 * Orders as the Admin API tells them, written as a webhook would have them, so that they are read in one way. Only the fields that a note
 * has a use for are asked for at all.
 */
final class AdminOrders {

    /** As many at once as keep a question well below what Shopify lets one cost. */
    private static final int A_PAGE = 10;

    private static final int LINES_ON_A_PAGE = 30;
    private static final int MOST_LINES = 250;

    private static final String FIELDS =
            "legacyResourceId name email createdAt processedAt updatedAt cancelledAt test note"
                    + " customerLocale currencyCode displayFinancialStatus displayFulfillmentStatus paymentGatewayNames"
                    + " totalPriceSet { shopMoney { amount } } customAttributes { key value }"
                    + " customer { legacyResourceId firstName lastName }"
                    + " billingAddress { firstName lastName name countryCodeV2 }"
                    + " shippingAddress { firstName lastName name countryCodeV2 }"
                    + " fulfillments(first: 10) { status createdAt }"
                    + " lineItems(first: %d) { pageInfo { hasNextPage } nodes { title variantTitle sku quantity currentQuantity"
                    + " requiresShipping originalUnitPriceSet { shopMoney { amount } } customAttributes { key value }"
                    + " discountAllocations { allocatedAmountSet { shopMoney { amount } } } } }";

    private static final String ONE = "query($id: ID!) { order(id: $id) { " + FIELDS.formatted(MOST_LINES) + " } }";
    private static final String MANY = "query($first: Int!, $after: String, $query: String!) {"
            + " orders(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) {"
            + " pageInfo { hasNextPage endCursor } nodes { " + FIELDS.formatted(LINES_ON_A_PAGE) + " } } }";

    /** What these are called in a webhook's body. */
    private static final Map<String, String> PERSON =
            Map.of("firstName", "first_name", "lastName", "last_name", "name", "name", "countryCodeV2", "country_code");

    private final AdminApi api;

    AdminOrders(AdminApi api) {
        this.api = api;
    }

    byte[] order(String id) {
        if (!id.matches("[1-9][0-9]{0,18}")) {
            throw new ShopFault(ShopFault.Kind.NOT_FOUND, "");
        }
        JsonObject variables = Json.createObjectBuilder()
                .add("id", "gid://shopify/Order/" + id)
                .build();
        Fields order = api.ask(ONE, variables).in("order");
        if (!order.has("legacyResourceId")) {
            throw new ShopFault(ShopFault.Kind.NOT_FOUND, "");
        }
        return body(order);
    }

    Page since(Instant modifiedSince, String cursor) {
        JsonObjectBuilder variables = Json.createObjectBuilder()
                .add("first", A_PAGE)
                .add("query", "updated_at:>='" + modifiedSince.truncatedTo(ChronoUnit.SECONDS) + "'");
        if (cursor.isEmpty()) {
            variables.addNull("after");
        } else {
            variables.add("after", cursor);
        }
        Fields page = api.ask(MANY, variables.build()).in("orders");
        List<Order> orders = new ArrayList<>();
        for (Fields order : page.list("nodes")) {
            orders.add(order(order));
        }
        Fields info = page.in("pageInfo");
        boolean more = is(info, "hasNextPage");
        return new Page(orders, more ? info.text("endCursor") : "");
    }

    private Order order(Fields order) {
        String id = order.positive("legacyResourceId")
                .orElseThrow(() -> new ShopFault(ShopFault.Kind.UNEXPECTED, "legacyResourceId"));
        try {
            Instant modifiedAt = Moments.read(order, "updatedAt")
                    .orElseThrow(() -> new ShopFault(ShopFault.Kind.UNEXPECTED, "updatedAt"));
            boolean cut = is(order.in("lineItems").in("pageInfo"), "hasNextPage");
            return new Order(id, modifiedAt, cut ? order(id) : body(order));
        } catch (UnreadableDelivery e) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "updatedAt");
        }
    }

    private static byte[] body(Fields order) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        id(body, order);
        copy(body, order, "name", "name");
        copy(body, order, "email", "email");
        copy(body, order, "createdAt", "created_at");
        copy(body, order, "processedAt", "processed_at");
        copy(body, order, "updatedAt", "updated_at");
        copy(body, order, "cancelledAt", "cancelled_at");
        copy(body, order, "test", "test");
        copy(body, order, "note", "note");
        copy(body, order, "customerLocale", "customer_locale");
        copy(body, order, "currencyCode", "currency");
        copy(body, order, "paymentGatewayNames", "payment_gateway_names");
        body.add("financial_status", order.text("displayFinancialStatus").toLowerCase(Locale.ROOT));
        body.add("fulfillment_status", order.text("displayFulfillmentStatus").toLowerCase(Locale.ROOT));
        body.add("total_price", amount(order, "totalPriceSet"));
        body.add("note_attributes", attributes(order));
        body.add("customer", person(order.in("customer")));
        body.add("billing_address", person(order.in("billingAddress")));
        body.add("shipping_address", person(order.in("shippingAddress")));
        JsonArrayBuilder parcels = Json.createArrayBuilder();
        for (Fields parcel : order.list("fulfillments")) {
            JsonObjectBuilder one = Json.createObjectBuilder();
            one.add("status", parcel.text("status").toLowerCase(Locale.ROOT));
            copy(one, parcel, "createdAt", "created_at");
            parcels.add(one);
        }
        body.add("fulfillments", parcels);
        JsonArrayBuilder lines = Json.createArrayBuilder();
        order.in("lineItems").list("nodes").forEach(line -> lines.add(line(line)));
        body.add("line_items", lines);
        return body.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder line(Fields line) {
        JsonObjectBuilder one = Json.createObjectBuilder();
        copy(one, line, "title", "title");
        copy(one, line, "variantTitle", "variant_title");
        copy(one, line, "sku", "sku");
        copy(one, line, "quantity", "quantity");
        copy(one, line, "currentQuantity", "current_quantity");
        copy(one, line, "requiresShipping", "requires_shipping");
        one.add("price", amount(line, "originalUnitPriceSet"));
        one.add("properties", attributes(line));
        JsonArrayBuilder discounts = Json.createArrayBuilder();
        line.list("discountAllocations")
                .forEach(discount -> discounts.add(
                        Json.createObjectBuilder().add("amount", amount(discount, "allocatedAmountSet"))));
        return one.add("discount_allocations", discounts);
    }

    private static JsonObjectBuilder person(Fields person) {
        JsonObjectBuilder one = Json.createObjectBuilder();
        id(one, person);
        PERSON.forEach((theirs, ours) -> copy(one, person, theirs, ours));
        return one;
    }

    private static JsonArray attributes(Fields fields) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Fields attribute : fields.list("customAttributes")) {
            all.add(Json.createObjectBuilder()
                    .add("name", attribute.text("key"))
                    .add("value", attribute.text("value")));
        }
        return all.build();
    }

    private static void id(JsonObjectBuilder to, Fields from) {
        from.positive("legacyResourceId").ifPresent(id -> to.add("id", Long.parseLong(id)));
    }

    private static String amount(Fields fields, String set) {
        return fields.in(set).in("shopMoney").text("amount");
    }

    private static void copy(JsonObjectBuilder to, Fields from, String theirs, String ours) {
        if (from.has(theirs)) {
            to.add(ours, from.object().get(theirs));
        }
    }

    private static boolean is(Fields fields, String name) {
        return JsonValue.TRUE.equals(fields.object().get(name));
    }
}
