package org.inglenook.shop;

/**
 * A shop told that a person wants to know or to be forgotten. Fired within the transaction that applies the delivery: an observer that
 * throws has it tried again.
 */
public record ShopRequested(long requestId) {}
