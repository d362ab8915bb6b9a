package org.inglenook.shop;

import java.time.Instant;
import java.util.List;

/**
 * What a {@link ShopConnector} can also do where the shop can be asked for its orders. With that thin deliveries are filled, what no
 * delivery told is found, and past orders are brought: all of that is common code.
 *
 * <p>Both ways give bodies that {@link ShopConnector#toEvent} reads under the topics {@link ShopConnector#FETCHED} and
 * {@link ShopConnector#POLLED}: they enter through the inbox like a delivery.
 */
public interface AskedShop {

    /** What an owner fills in so that the shop can be asked: also declared by {@link ShopConnector#credentialNames()}. */
    List<CredentialName> credentialNames();

    /** Whether all is there that it takes to ask; until then the shop is left alone. */
    default boolean canAsk(ShopLine line) {
        return !line.credentials().isEmpty()
                && credentialNames().stream()
                        .allMatch(name -> line.credential(name.name()).isPresent());
    }

    /**
     * One order as the shop has it now.
     *
     * @throws ShopFault {@code NOT_FOUND} where the shop no longer has it
     */
    byte[] order(ShopLine line, ShopHttp http, String orderId);

    /**
     * Orders that changed at this moment or later, the earliest change first where the platform can, a page at a time.
     *
     * @param cursor empty for the first page, then what the page before said
     */
    Page ordersSince(ShopLine line, ShopHttp http, Instant modifiedSince, String cursor);

    /** @param next where the following page begins; empty when there is none */
    record Page(List<Order> orders, String next) {
        public Page {
            orders = List.copyOf(orders);
        }
    }

    /** @param body of this order alone, as {@link #order} would give it */
    record Order(String id, Instant modifiedAt, byte[] body) {}
}
