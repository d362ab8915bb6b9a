/** Saleor, which signs with published keys and sends the body that we ask it for. */
package org.inglenook.shop.saleor;
