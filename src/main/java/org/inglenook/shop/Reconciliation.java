package org.inglenook.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.platform.Rounds;

/**
 * Looks through every shop that can be asked for what no delivery told, since the last change seen and a little before. What is found
 * enters through the inbox and is counted as a gap, unless its delivery may well be on its way. One node at a time.
 */
@ApplicationScoped
public class Reconciliation implements Rounds.Round {

    static final int EVERY_SECONDS = 900;

    private static final Logger LOG = Logger.getLogger(Reconciliation.class.getName());
    private static final String TASK = "reconciliation";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);
    private static final Duration JUST_DONE = Duration.ofSeconds(EVERY_SECONDS - 60);
    private static final int MOST_PAGES = 1000;

    @Inject
    ShopConnections connections;

    @Inject
    ShopLines lines;

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService executor;

    @Override
    public int everySeconds() {
        return EVERY_SECONDS;
    }

    @Override
    public void go() {
        connections.open().stream().filter(this::isDue).forEach(this::look);
    }

    /** What was just filled in is tried at once. */
    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ShopConnections.ShopLineChanged line) {
        executor.execute(() -> look(line.connectionId()));
    }

    private boolean isDue(long connectionId) {
        return connections
                .reconciledAt(connectionId)
                .map(at -> at.plus(JUST_DONE).isBefore(clock.instant()))
                .orElse(true);
    }

    /** Looks through one shop, whenever that was done last. */
    void look(long connectionId) {
        if (!lines.canAsk(connectionId)) {
            return;
        }
        lines.turn(connectionId, TASK, LONGEST).ifPresent(ticket -> {
            try {
                lookThrough(connectionId);
                deliveries.retryUnanswered(connectionId);
            } catch (ShopFault fault) {
                LOG.log(Level.WARNING, "Connection {0} can''t be looked through: {1}", new Object[] {
                    connectionId, fault.getMessage()
                });
            } finally {
                lines.giveBack(connectionId, TASK, ticket);
            }
        });
    }

    private void lookThrough(long connectionId) {
        Instant from = connections.lookFrom(connectionId);
        Instant begun = clock.instant();
        Instant connected = connections.connectedAt(connectionId);
        Optional<Instant> latest = Optional.empty();
        int gaps = 0;
        String cursor = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            String at = cursor;
            AskedShop.Page page = lines.ask(
                    connectionId, AskedShop.class, (shop, line, http) -> shop.ordersSince(line, http, from, at));
            gaps += gaps(page.orders(), deliveries.bring(connectionId, page.orders()), connected, begun);
            latest = latest(latest, page.orders());
            cursor = page.next();
            if (cursor.isEmpty()) {
                break;
            }
        }
        connections.reconciled(connectionId, latest, gaps);
    }

    /** What changed before the shop was connected no delivery could have told. */
    private static int gaps(List<AskedShop.Order> page, List<String> news, Instant connected, Instant now) {
        Map<String, Instant> modified = new HashMap<>();
        page.forEach(order -> modified.put(order.id(), order.modifiedAt()));
        return (int) news.stream()
                .map(modified::get)
                .filter(at -> !at.isBefore(connected) && at.plus(ON_ITS_WAY).isBefore(now))
                .count();
    }

    private static Optional<Instant> latest(Optional<Instant> before, List<AskedShop.Order> page) {
        Optional<Instant> here = page.stream().map(AskedShop.Order::modifiedAt).max(Comparator.naturalOrder());
        return before.filter(known -> here.isEmpty() || known.isAfter(here.get()))
                .or(() -> here);
    }
}
