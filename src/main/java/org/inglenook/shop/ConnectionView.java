package org.inglenook.shop;

import java.time.Instant;

/**
 * A connection as the owner sees it, without its secret.
 *
 * @param publicId its unguessable name in addresses
 * @param lastDeliveryAt {@code null} until the shop has sent something that was let in
 * @param waiting how many deliveries are not applied yet, {@code dead} how many never will be without help
 * @param refusals how many requests were turned away, {@code lastRefusedAt} and {@code lastRefusal} the latest or {@code null}
 */
public record ConnectionView(
        long id,
        String publicId,
        String platform,
        String name,
        String webhookUrl,
        Instant createdAt,
        boolean closed,
        Instant lastDeliveryAt,
        long waiting,
        long dead,
        int refusals,
        Instant lastRefusedAt,
        Refusal lastRefusal) {}
