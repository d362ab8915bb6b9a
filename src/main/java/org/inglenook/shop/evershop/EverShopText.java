package org.inglenook.shop.evershop;

/** Undoes what EverShop does to every text that it is sent: in what looks like a tag, the two brackets become entities. */
final class EverShopText {

    private EverShopText() {}

    /** Only the brackets: {@code &amp;} is what somebody typed. */
    static String meant(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">");
    }
}
