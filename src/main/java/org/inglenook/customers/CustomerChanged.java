package org.inglenook.customers;

/**
 * What the orders say of a customer has changed, in this transaction.
 *
 * @param mailbox the address that the customer has or had, in lower case
 */
public record CustomerChanged(String mailbox) {}
