/** Squarespace: notifications that only name an order, and its Commerce APIs, version 1.0. */
package org.inglenook.shop.squarespace;
