/** BigCommerce: Standard Webhooks that only name what they are about, and the REST API, version 2 for orders and 3 for webhooks. */
package org.inglenook.shop.bigcommerce;
