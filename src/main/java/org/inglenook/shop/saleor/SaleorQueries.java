package org.inglenook.shop.saleor;

import java.util.List;

/** What we ask Saleor for, and have it tell us: an order's fields that a note needs and no others. Saleor 3.14 or newer. */
final class SaleorQueries {

    /** What a message must be about for us to hear of it, as the manifest's webhook subscribes to it. */
    static final List<String> EVENTS = List.of(
            "ORDER_CREATED",
            "ORDER_CONFIRMED",
            "ORDER_PAID",
            "ORDER_FULLY_PAID",
            "ORDER_UPDATED",
            "ORDER_FULFILLED",
            "ORDER_CANCELLED",
            "ORDER_EXPIRED",
            "ORDER_REFUNDED",
            "ORDER_FULLY_REFUNDED",
            "CUSTOMER_DELETED");

    private static final String ORDER =
            "fragment Kept on Order { id number created updatedAt status chargeStatus authorizeStatus"
                    + " languageCodeEnum customerNote userEmail user { id firstName lastName }"
                    + " billingAddress { firstName lastName country { code } }"
                    + " shippingAddress { firstName lastName country { code } }"
                    + " total { gross { amount currency } } totalRefunded { amount }"
                    + " lines { productName variantName productSku quantity isShippingRequired totalPrice { gross { amount } } }"
                    + " fulfillments { created status } }";

    /** Which of a subscription's types tell of an order. */
    private static final List<String> TYPES = List.of(
            "OrderCreated",
            "OrderConfirmed",
            "OrderPaid",
            "OrderFullyPaid",
            "OrderUpdated",
            "OrderFulfilled",
            "OrderCancelled",
            "OrderExpired",
            "OrderRefunded",
            "OrderFullyRefunded");

    static final String ONE = "query One($id: ID!) { order(id: $id) { ...Kept } } " + ORDER;

    static final String CHANGED = "query Changed($since: DateTime!, $after: String) { orders(first: 50, after: $after,"
            + " filter: { updatedAt: { gte: $since } }, sortBy: { field: LAST_MODIFIED_AT, direction: ASC })"
            + " { edges { node { ...Kept } } pageInfo { hasNextPage endCursor } } } "
            + ORDER;

    static final String APP = "query App { app { id manifestUrl webhooks { id name isActive targetUrl } } }";

    static final String MAKE = "mutation Make($input: WebhookCreateInput!) { webhookCreate(input: $input)"
            + " { errors { field message } webhook { id } } }";

    static final String CHANGE =
            "mutation Change($id: ID!, $input: WebhookUpdateInput!) { webhookUpdate(id: $id, input: $input)"
                    + " { errors { field message } webhook { id } } }";

    private SaleorQueries() {}

    /** By which Saleor writes the bodies of its messages. */
    static String subscription() {
        StringBuilder query = new StringBuilder("subscription { event { __typename issuedAt");
        TYPES.forEach(type -> query.append(" ... on ").append(type).append(" { order { ...Kept } }"));
        return query.append(" ... on CustomerDeleted { user { id email } } } } ")
                .append(ORDER)
                .toString();
    }

    static boolean isOfAnOrder(String type) {
        return TYPES.contains(type);
    }
}
