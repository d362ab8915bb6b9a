/** Shopify: an app of the shop's own, its webhooks, its Admin API, and its App Proxy, through which our pages stand inside the theme. */
package org.inglenook.shop.shopify;
