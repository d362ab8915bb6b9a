package org.inglenook.shop.shopify;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.shop.Fields;
import org.inglenook.shop.PlainText;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.CustomerAsked;
import org.inglenook.shop.ShopEvent.CustomerErased;
import org.inglenook.shop.ShopEvent.ShopErased;
import org.inglenook.shop.ShopEvent.Uninstalled;
import org.inglenook.shop.UnreadableDelivery;

/**
 * What Shopify asks of every app about people, and tells of the app's own end. The topic stands in a header that nothing signs, so a body
 * is taken only for what its own form says that it is: that of one person's erasure never erases a shop.
 */
final class PrivacyEvents {

    private PrivacyEvents() {}

    static ShopEvent read(String topic, Fields body) {
        return switch (topic) {
            case "customers/redact" -> {
                demand(body, "orders_to_redact");
                Fields customer = customer(body);
                yield new CustomerErased(id(customer), email(customer), ids(body, "orders_to_redact"));
            }
            case "customers/data_request" -> {
                demand(body, "data_request");
                Fields customer = customer(body);
                yield new CustomerAsked(
                        id(customer),
                        email(customer),
                        ids(body, "orders_requested"),
                        body.in("data_request").positive("id").orElse(""));
            }
            case "customers/delete" ->
                new CustomerErased(body.positive("id").orElseThrow(() -> new UnreadableDelivery("id")), "", List.of());
            case "shop/redact" -> {
                demand(body, "shop_domain");
                if (body.has("customer") || body.has("orders_to_redact") || body.has("data_request")) {
                    throw new UnreadableDelivery("customer");
                }
                yield new ShopErased();
            }
            default -> new Uninstalled();
        };
    }

    private static void demand(Fields body, String name) {
        if (!body.has(name)) {
            throw new UnreadableDelivery(name);
        }
    }

    private static Fields customer(Fields body) {
        demand(body, "customer");
        return body.in("customer");
    }

    private static String id(Fields customer) {
        return customer.positive("id").orElse("");
    }

    private static String email(Fields customer) {
        return PlainText.line(customer.text("email"), 320);
    }

    private static List<String> ids(Fields body, String name) {
        return body.object().get(name) instanceof JsonArray array
                ? array.stream()
                        .flatMap(value -> value instanceof JsonNumber number
                                ? Stream.of(number.toString())
                                : value instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty())
                        .filter(id -> id.matches("[1-9][0-9]{0,18}"))
                        .toList()
                : List.of();
    }
}
