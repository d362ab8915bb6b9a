package org.inglenook.notes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What rules ask of an order, as it was at one moment.
 *
 * @param position which of the buyer's orders it is, 0 if it came to nothing
 * @param silence since the order of theirs before this one; null where there is none
 * @param afterMistake whether the order before this one was given back; asked only when a rule wants to know, as is {@code wrote}
 * @param wrote whether the buyer had written on a board
 * @param words what the buyer wrote to the shop, and what the giver wants said
 * @param country empty where nobody told
 * @param digital whether nothing of it is sent
 */
record RuleFacts(
        boolean gift,
        int position,
        Duration silence,
        BooleanSupplier afterMistake,
        BooleanSupplier wrote,
        List<Item> items,
        String words,
        String country,
        boolean digital,
        BigDecimal total,
        String currency) {

    record Item(String name, String sku, BigDecimal quantity) {}

    RuleFacts {
        items = List.copyOf(items);
    }

    /** What templates are made for. */
    Occasion occasion() {
        if (gift) {
            return Occasion.GIFT;
        }
        return position > 1 ? Occasion.RETURNING : Occasion.FIRST_ORDER;
    }
}
