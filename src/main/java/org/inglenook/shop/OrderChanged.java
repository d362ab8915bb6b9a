package org.inglenook.shop;

/**
 * An order is new, or is different from what it was. Fired within the transaction that applied the delivery, so that what
 * follows from an order commits with it or not at all: an observer that throws has the delivery tried again.
 */
public record OrderChanged(long orderId) {}
