package org.inglenook.shop;

import java.time.Instant;

/**
 * As much of an order as the same person's other orders have to do with.
 *
 * @param customerKey as in {@link OrderView#customerKey()}
 * @param modifiedAt when the shop changed it last, so that it has stood as it is since then at the latest
 * @param paidAt {@code null} where the shop does not say
 */
public record PlacedOrder(
        long connectionId,
        String customerKey,
        String shopOrderId,
        OrderState state,
        Instant placedAt,
        Instant modifiedAt,
        Instant paidAt,
        boolean test) {

    /** Whether it came before another of the same person's, as their orders are counted. */
    public boolean isBefore(OrderView other) {
        int order = placedAt.compareTo(other.placedAt());
        return order < 0 || order == 0 && shopOrderId.compareTo(other.shopOrderId()) < 0;
    }

    /** Whether it counted among the person's orders at a moment, as far as its times tell. */
    public boolean countedAt(Instant moment) {
        if (test || placedAt.isAfter(moment)) {
            return false;
        }
        return switch (state) {
            case PAID, FULFILLED -> paidAt == null || !paidAt.isAfter(moment);
            case REFUNDED -> modifiedAt.isAfter(moment) && (paidAt == null || !paidAt.isAfter(moment));
            case CANCELLED -> modifiedAt.isAfter(moment) && paidAt != null && !paidAt.isAfter(moment);
            case PENDING, FAILED, DELETED -> false;
        };
    }

    /** Whether it had been paid for and was given back by then: refunded in full, or cancelled. One that was never paid for is neither. */
    public boolean givenBackBy(Instant moment) {
        if (test || modifiedAt.isAfter(moment)) {
            return false;
        }
        return state == OrderState.REFUNDED || state == OrderState.CANCELLED && paidAt != null;
    }
}
