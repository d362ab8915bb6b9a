package org.inglenook.shop;

import java.util.Map;

/** What a {@link ShopConnector} can also do where the shop lets its webhooks be looked at and made. Asked every few minutes. */
public interface KeptWebhooks {

    /** How the shop's webhooks to us stand; of several the worst. */
    WebhookState webhooks(ShopLine line, ShopHttp http);

    /** Makes what is missing, turns on what is off, and puts the address and the current secret right. Repeatable. */
    void repair(ShopLine line, ShopHttp http);

    /**
     * The same, for platforms that say something once when a webhook is made: what to keep from now on, by name. This one is called.
     */
    default Map<String, String> repaired(ShopLine line, ShopHttp http) {
        repair(line, http);
        return Map.of();
    }

    /** How the webhooks stand. */
    enum Kind {
        MISSING,
        DISABLED,
        WRONG_ADDRESS,
        FINE
    }

    /** @param detail which of them, in the platform's words, such as {@code order.updated} */
    record WebhookState(Kind kind, String detail) {

        public static final WebhookState FINE = new WebhookState(Kind.FINE, "");

        public boolean isFine() {
            return kind == Kind.FINE;
        }
    }
}
