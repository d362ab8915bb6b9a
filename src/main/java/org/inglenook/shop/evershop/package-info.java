/**
 * EverShop: the webhooks of version 2.3, as their published source sends them, and its GraphQL. Deliveries hold an order's row at most, so
 * the order is always asked for.
 */
package org.inglenook.shop.evershop;
