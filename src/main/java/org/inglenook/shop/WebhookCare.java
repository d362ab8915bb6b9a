package org.inglenook.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.Rounds;

/** Looks after the webhooks that shops keep: what is missing, off or wrong is put right within minutes, or shown with its reason. */
@ApplicationScoped
public class WebhookCare implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(WebhookCare.class.getName());
    private static final String TASK = "webhooks";
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int EVERY_SECONDS = 300;

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    @Resource
    ManagedScheduledExecutorService executor;

    @Override
    public int everySeconds() {
        return EVERY_SECONDS;
    }

    @Override
    public void go() {
        connections.open().forEach(this::look);
    }

    /** A shop that was just connected has none yet. */
    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShopConnections.ShopLineChanged line) {
        executor.execute(() -> look(line.connectionId()));
    }

    void look(long connectionId) {
        boolean kept = lines.ability(connectionId, KeptWebhooks.class).isPresent();
        if (!kept || !lines.canAsk(connectionId)) {
            return;
        }
        lines.turn(connectionId, TASK, LONGEST).ifPresent(ticket -> {
            try {
                care(connectionId);
            } catch (ShopFault fault) {
                LOG.log(Level.WARNING, "The webhooks of connection {0} can''t be looked at: {1}", new Object[] {
                    connectionId, fault.getMessage()
                });
            } finally {
                lines.giveBack(connectionId, TASK, ticket);
            }
        });
    }

    private void care(long connectionId) {
        KeptWebhooks.WebhookState seen = state(connectionId);
        if (seen.isFine()) {
            connections.webhooksSeen(connectionId, seen, false);
            return;
        }
        try {
            Map<String, String> kept =
                    lines.tried(connectionId, KeptWebhooks.class, (shop, line, http) -> shop.repaired(line, http));
            if (!kept.isEmpty()) {
                connections.keepCredentials(connectionId, kept);
            }
        } catch (ShopFault fault) {
            String why = (seen.detail() + " (" + fault.getMessage() + ")").strip();
            connections.webhooksSeen(connectionId, new KeptWebhooks.WebhookState(seen.kind(), why), false);
            return;
        }
        KeptWebhooks.WebhookState after = state(connectionId);
        connections.webhooksSeen(connectionId, after, after.isFine());
        LOG.log(Level.INFO, "The webhooks of connection {0} were {1} and are {2}", new Object[] {
            connectionId, seen.kind(), after.kind()
        });
    }

    private KeptWebhooks.WebhookState state(long connectionId) {
        return lines.ask(connectionId, KeptWebhooks.class, (shop, line, http) -> shop.webhooks(line, http));
    }
}
