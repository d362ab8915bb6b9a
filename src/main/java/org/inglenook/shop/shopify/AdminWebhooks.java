package org.inglenook.shop.shopify;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.shop.KeptWebhooks.Kind;
import org.inglenook.shop.KeptWebhooks.WebhookState;
import org.inglenook.shop.ShopFault;

/**
 * The subscriptions that we make ourselves. Those of the app's configuration are not shown by the Admin API; where both send, a delivery
 * counts once. Shopify removes one of ours after it failed eight times in a row.
 */
final class AdminWebhooks {

    private static final List<String> TOPICS = List.of(
            "ORDERS_CREATE",
            "ORDERS_UPDATED",
            "ORDERS_CANCELLED",
            "ORDERS_DELETE",
            "CUSTOMERS_DELETE",
            "APP_UNINSTALLED");

    private static final String ALL = "query { webhookSubscriptions(first: 100) { nodes { id topic uri } } }";
    private static final String MAKE = "mutation($topic: WebhookSubscriptionTopic!, $uri: String!) {"
            + " webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri, format: JSON }) {"
            + " userErrors { field } webhookSubscription { id } } }";
    private static final String TURN = "mutation($id: ID!, $uri: String!) {"
            + " webhookSubscriptionUpdate(id: $id, webhookSubscription: { uri: $uri, format: JSON }) {"
            + " userErrors { field } webhookSubscription { id } } }";

    private record Subscription(String id, String topic, String uri) {}

    private final AdminApi api;
    private final String deliveries;
    private final String connection;

    /** @param connection its name in addresses, by which we know subscriptions of ours that lead to an old address */
    AdminWebhooks(AdminApi api, URI deliveries, String connection) {
        this.api = api;
        this.deliveries = deliveries.toString();
        this.connection = connection;
    }

    WebhookState state() {
        List<Subscription> all = all();
        List<String> missing = new ArrayList<>();
        List<String> astray = new ArrayList<>();
        for (String topic : TOPICS) {
            Optional<Subscription> one = find(all, topic);
            if (one.isEmpty()) {
                missing.add(topic);
            } else if (!one.get().uri().equals(deliveries)) {
                astray.add(topic);
            }
        }
        if (!missing.isEmpty()) {
            return new WebhookState(Kind.MISSING, String.join(", ", missing));
        }
        return astray.isEmpty() ? WebhookState.FINE : new WebhookState(Kind.WRONG_ADDRESS, String.join(", ", astray));
    }

    void repair() {
        List<Subscription> all = all();
        for (String topic : TOPICS) {
            Optional<Subscription> one = find(all, topic);
            if (one.isEmpty()) {
                change(MAKE, "topic", topic, "webhookSubscriptionCreate");
            } else if (!one.get().uri().equals(deliveries)) {
                change(TURN, "id", one.get().id(), "webhookSubscriptionUpdate");
            }
        }
    }

    private void change(String mutation, String name, String value, String answer) {
        JsonObject variables = Json.createObjectBuilder()
                .add(name, value)
                .add("uri", deliveries)
                .build();
        if (!api.ask(mutation, variables).in(answer).list("userErrors").isEmpty()) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, value.matches("[A-Z_]{1,40}") ? value : answer);
        }
    }

    private List<Subscription> all() {
        return api.ask(ALL, Json.createObjectBuilder().build()).in("webhookSubscriptions").list("nodes").stream()
                .map(node -> new Subscription(node.text("id"), node.text("topic"), node.text("uri")))
                .filter(one -> one.uri().contains("/" + connection + "/"))
                .toList();
    }

    /** That which is right, if there is one; another that was ours else. */
    private Optional<Subscription> find(List<Subscription> all, String topic) {
        List<Subscription> of =
                all.stream().filter(one -> one.topic().equals(topic)).toList();
        return of.stream()
                .filter(one -> one.uri().equals(deliveries))
                .findFirst()
                .or(() -> of.stream().findFirst());
    }
}
