package org.inglenook.shop;

import java.time.Instant;

/**
 * How asking a shop goes. Times are {@code null} until it happened.
 *
 * @param trouble the kind of {@link ShopFault} that stands, the end of a message key; empty while all is well
 * @param reconciledAt when it was last looked for what no delivery told, {@code gaps} how many orders were found so
 * @param webhooks how the shop's webhooks stand, a {@link KeptWebhooks.Kind}; empty where nobody can look
 * @param repairs how often we put them right
 */
public record LineHealth(
        Instant askedAt,
        String trouble,
        String troubleDetail,
        Instant troubleSince,
        Instant reconciledAt,
        int gaps,
        Instant lastGapAt,
        String webhooks,
        String webhooksDetail,
        Instant webhooksAt,
        int repairs,
        Instant repairedAt,
        Instant uninstalledAt) {

    /** Whether somebody should look after it. */
    public boolean isIll() {
        return !trouble.isEmpty() || uninstalledAt != null || !webhooks.isEmpty() && !webhooks.equals("FINE");
    }
}
