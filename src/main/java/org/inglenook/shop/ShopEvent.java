package org.inglenook.shop;

import java.time.Instant;
import java.util.List;

/** What one delivery tells, in our own words. */
public sealed interface ShopEvent
        permits OrderSnapshot,
                ShopEvent.OrderDeleted,
                ShopEvent.OrderToFetch,
                ShopEvent.CustomerErased,
                ShopEvent.CustomerAsked,
                ShopEvent.ShopErased,
                ShopEvent.Uninstalled,
                ShopEvent.Irrelevant {

    /**
     * The shop threw the order away.
     *
     * @param at when; the moment of reception where the platform does not say
     */
    record OrderDeleted(String shopOrderId, Instant at) implements ShopEvent {}

    /** Something about this order changed, and the shop must be asked what ({@link AskedShop#order}). */
    record OrderToFetch(String shopOrderId) implements ShopEvent {}

    /**
     * A person is to be forgotten. What the shop doesn't tell is empty.
     *
     * @param orderIds the shop's ids of orders that are meant too
     */
    record CustomerErased(String shopCustomerId, String email, List<String> orderIds) implements ShopEvent {
        public CustomerErased {
            orderIds = List.copyOf(orderIds);
        }
    }

    /**
     * A person asks what is known of them; the owner has to answer.
     *
     * @param requestId the shop's name of the request, may be empty
     */
    record CustomerAsked(String shopCustomerId, String email, List<String> orderIds, String requestId)
            implements ShopEvent {
        public CustomerAsked {
            orderIds = List.copyOf(orderIds);
        }
    }

    /** Everything about people that came from this shop is to be forgotten. */
    record ShopErased() implements ShopEvent {}

    /** The owner removed us in the shop: what we were given to ask it with no longer holds. */
    record Uninstalled() implements ShopEvent {}

    /** Not about an order that anybody placed. */
    record Irrelevant(Reason reason) implements ShopEvent {}

    /** Why a delivery is passed over. */
    enum Reason {
        /** A product, a coupon, a customer, or a topic that we do not know. */
        OTHER_TOPIC,
        /** A cart that nobody has ordered. */
        DRAFT,
        /** The shop reports that it could not make the body. */
        SHOP_ERROR,
        /** An order topic whose body has no order in it. */
        NO_ORDER,
        /** The sender tries its wiring. */
        TEST,
        /** About an order that the shop, asked for it, no longer has. */
        GONE,
        /** The shop would have to be asked, and nothing was filled in to ask it with. */
        CANNOT_ASK
    }
}
