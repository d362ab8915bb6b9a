package org.inglenook.shop;

/**
 * Where an order stands, whatever the platform calls it. The rank decides between two bodies that the shop modified in the
 * same moment, which happens because shops count in seconds: of the two the one that is further along came last.
 */
public enum OrderState {
    /** Placed, not paid for. */
    PENDING(0),
    /** The payment did not work out. */
    FAILED(1),
    /** Paid for, or to be paid on delivery: to be packed. */
    PAID(2),
    /** Packed and sent. */
    FULFILLED(3),
    CANCELLED(4),
    /** The whole amount was given back. */
    REFUNDED(5),
    /** Thrown away in the shop. Holds against every state until the shop brings the order back. */
    DELETED(6);

    private final int rank;

    OrderState(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** Whether such an order counts as one that the customer made. */
    public boolean counts() {
        return this == PAID || this == FULFILLED;
    }
}
