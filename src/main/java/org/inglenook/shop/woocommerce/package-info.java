/** WooCommerce: webhooks of its REST API version 2 or 3, as WooCommerce 10.2 was seen to send them. */
package org.inglenook.shop.woocommerce;
