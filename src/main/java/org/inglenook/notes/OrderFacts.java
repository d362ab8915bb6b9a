package org.inglenook.notes;

import java.time.Instant;
import java.util.List;

/**
 * What a good host remembers of an order while writing its note.
 *
 * @param items each line in words
 * @param customerNote what the buyer wrote to the shop; {@code giftText} what the giver wants said; both may be empty
 * @param buyer who bought, where somebody else receives; else empty
 * @param position which of this customer's orders it is, 0 if unknown
 * @param previous when earlier orders were placed, the latest first
 */
public record OrderFacts(
        List<String> items,
        String customerNote,
        String giftText,
        String buyer,
        String total,
        int position,
        List<Instant> previous) {
    static final OrderFacts NONE = new OrderFacts(List.of(), "", "", "", "", 0, List.of());

    public OrderFacts {
        items = List.copyOf(items);
        previous = List.copyOf(previous);
    }
}
