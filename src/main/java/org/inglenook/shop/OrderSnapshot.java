package org.inglenook.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as a shop described it at one moment. No component is {@code null}; a text that the shop left out is empty.
 *
 * @param shopOrderId the shop's key of the order; {@code number} is what people call it
 * @param presentAt up to when the shop vouches that the order exists: when it was modified, or when it was brought back
 * @param country where the parcel goes, ISO 3166-1 alpha-2; all that is read of an address
 * @param language of the buyer, as a BCP 47 tag
 * @param digital nothing of it is sent, as with a voucher or a course; false where the shop doesn't tell
 * @param test placed to try the shop
 */
public record OrderSnapshot(
        String shopOrderId,
        String number,
        OrderState state,
        Times times,
        Instant presentAt,
        Money total,
        Buyer buyer,
        PersonName recipient,
        Gift gift,
        String country,
        String customerNote,
        String language,
        boolean digital,
        boolean test,
        List<Line> lines)
        implements ShopEvent {

    public OrderSnapshot {
        lines = List.copyOf(lines);
    }

    public record Times(
            Instant placedAt, Instant modifiedAt, Optional<Instant> paidAt, Optional<Instant> fulfilledAt) {}

    /** @param shopCustomerId empty for a guest */
    public record Buyer(String shopCustomerId, PersonName name, String email) {}

    /** @param text what the giver wants to be said */
    public record Gift(boolean marked, String text) {
        public static final Gift NONE = new Gift(false, "");
    }

    /** @param total of the line, in the order's currency, after discounts */
    public record Line(String name, String variant, BigDecimal quantity, String sku, BigDecimal total) {}
}
