package org.inglenook.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An order as other rooms see it. A text that the shop left out is empty, never {@code null}.
 *
 * @param id our own key; {@code shopOrderId} is the shop's and {@code number} what people call it
 * @param paidAt {@code null} where the shop does not say, as with payment on delivery
 * @param fulfilledAt {@code null} until it was sent
 * @param total in the currency's major unit
 * @param customerKey names one person within the connection: the shop's account, else the e-mail address, else the order
 * @param buyerGivenName empty where the shop doesn't tell the parts of a name apart, as is {@code recipientGivenName}
 * @param recipientName to whom the parcel goes: the buyer, unless {@code gift}
 * @param gift whether the parcel goes to somebody else, or the order is marked so
 * @param giftText what the giver wants to be said
 * @param customerNote what the buyer wrote to the shop
 * @param country where the parcel goes, ISO 3166-1 alpha-2; empty for orders that were told before it was kept
 * @param language of the buyer, BCP 47
 * @param digital nothing of it is sent; false where the shop doesn't tell
 * @param test placed to try the shop
 * @param past placed before the day from which on its shop's orders are thanked for
 */
public record OrderView(
        long id,
        long connectionId,
        String shopOrderId,
        String number,
        OrderState state,
        Instant placedAt,
        Instant modifiedAt,
        Instant paidAt,
        Instant fulfilledAt,
        String total,
        String currency,
        String customerKey,
        String buyerName,
        String buyerGivenName,
        String buyerEmail,
        String recipientName,
        String recipientGivenName,
        boolean gift,
        String giftText,
        String customerNote,
        String country,
        String language,
        boolean digital,
        boolean test,
        boolean past,
        List<Line> lines) {

    public OrderView {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param name as the shop calls it, a variation's choice included where the platform writes it so
     * @param variant the choice where the platform tells it apart, else empty
     */
    public record Line(String name, String variant, BigDecimal quantity, String sku, String total) {}
}
