package org.inglenook.shop;

import java.time.Instant;

/**
 * A delivery as the studio lists it, without its body.
 *
 * @param state {@code WAITING}, {@code APPLIED}, {@code IGNORED} or {@code DEAD}
 * @param reason why it was passed over or failed, the end of a message key; {@code null} if there is none
 * @param detail the field or fault, never a value from the body; may be {@code null}
 * @param settledAt {@code null} while it waits
 */
public record DeliveryView(
        long id,
        long connectionId,
        String topic,
        String resourceId,
        Instant receivedAt,
        String state,
        int attempts,
        String reason,
        String detail,
        Instant settledAt) {}
