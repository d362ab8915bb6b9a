package org.inglenook.shop.woocommerce;

import java.util.List;
import java.util.Optional;
import org.inglenook.shop.Fields;
import org.inglenook.shop.KeptWebhooks.Kind;
import org.inglenook.shop.KeptWebhooks.WebhookState;

/**
 * The webhooks that a shop keeps for us: one for each topic. WooCommerce turns one off by itself after some failures and tells nobody; one
 * that is paused was paused by somebody, and stays so.
 */
final class WooCommerceWebhooks {

    static final List<String> TOPICS =
            List.of("order.created", "order.updated", "order.deleted", "order.restored", "customer.deleted");

    private final WooCommerceApi api;
    private final List<Fields> all;

    WooCommerceWebhooks(WooCommerceApi api) {
        this.api = api;
        this.all = api.webhooks().stream().map(Fields::of).toList();
    }

    /** The worst that there is. */
    WebhookState state() {
        return TOPICS.stream()
                .map(this::state)
                .filter(state -> !state.isFine())
                .min((one, other) -> one.kind().compareTo(other.kind()))
                .orElse(WebhookState.FINE);
    }

    private WebhookState state(String topic) {
        if (of(topic, true, "active").isPresent()) {
            return WebhookState.FINE;
        }
        if (of(topic, true, "disabled").or(() -> of(topic, true, "paused")).isPresent()) {
            return new WebhookState(Kind.DISABLED, topic);
        }
        return new WebhookState(of(topic, false, "active").isPresent() ? Kind.WRONG_ADDRESS : Kind.MISSING, topic);
    }

    void repair() {
        for (String topic : TOPICS) {
            if (state(topic).isFine() || of(topic, true, "paused").isPresent()) {
                continue;
            }
            Optional<Fields> mended = of(topic, true, "disabled").or(() -> of(topic, false, "active"));
            mended.ifPresentOrElse(webhook -> api.mendWebhook(webhook.text("id")), () -> api.makeWebhook(topic));
        }
    }

    /**
     * One of ours.
     *
     * @param here whether it calls where we are now, or us at an address that we had before
     */
    private Optional<Fields> of(String topic, boolean here, String status) {
        return all.stream()
                .filter(webhook -> webhook.text("topic").equals(topic))
                .filter(webhook -> webhook.text("status").equals(status))
                .filter(webhook -> here ? isHere(webhook) : isOurs(webhook) && !isHere(webhook))
                .findFirst();
    }

    private boolean isHere(Fields webhook) {
        return webhook.text("delivery_url").equals(api.line().deliveries().toString());
    }

    private boolean isOurs(Fields webhook) {
        return webhook.text("delivery_url").contains("/" + api.line().publicId() + "/");
    }
}
