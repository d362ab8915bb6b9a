package org.inglenook.shop;

import java.time.Instant;

/** What one delivery tells, in our own words. */
public sealed interface ShopEvent permits OrderSnapshot, ShopEvent.OrderDeleted, ShopEvent.Irrelevant {

    /**
     * The shop threw the order away.
     *
     * @param at when; the moment of reception where the platform does not say
     */
    record OrderDeleted(String shopOrderId, Instant at) implements ShopEvent {}

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
        TEST
    }
}
