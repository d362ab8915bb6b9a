/** Shopware 6, which installs us as an app of its own. */
package org.inglenook.shop.shopware;
