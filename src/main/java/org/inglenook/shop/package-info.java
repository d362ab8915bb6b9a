/**
 * What the shop tells us: connections to a shop, the inbox of its webhook deliveries, and the orders they add up to.
 *
 * <p>Publishes {@link org.inglenook.shop.Orders}, {@link org.inglenook.shop.ShopConnections}, {@link org.inglenook.shop.Inbox}
 * and the event {@link org.inglenook.shop.OrderChanged}. What orders have named is known to other rooms as {@link
 * org.inglenook.platform.ProductNames}. A platform is one implementation of {@link org.inglenook.shop.ShopConnector} in a
 * sub-package, which nobody else imports.
 *
 * <p>A delivery that was answered with success is stored and is never lost; what an order looks like depends on which
 * deliveries came, never on when or how often.
 *
 * <p>Needs {@code platform} only.
 */
package org.inglenook.shop;
