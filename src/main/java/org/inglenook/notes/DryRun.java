package org.inglenook.notes;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a rule would have done with a stretch of past orders.
 *
 * @param looked at how many orders
 * @param picked all that it would have picked of them, the latest first
 * @param others how many it left out, by why
 * @param until when the latest of them was placed, {@code since} the earliest; null where there is none
 * @param further where to go on further back; null at the end
 */
public record DryRun(
        int looked, List<Picked> picked, Map<NotPicked, Integer> others, Instant until, Instant since, String further) {

    public DryRun {
        picked = List.copyOf(picked);
    }

    /**
     * An order that the rule would have picked.
     *
     * @param noteId its note; null where none was made
     * @param chosen whether the note was begun by this rule indeed
     */
    public record Picked(
            long orderId,
            String orderNumber,
            String name,
            Instant placedAt,
            String items,
            String total,
            String country,
            Long noteId,
            boolean chosen) {}
}
