package org.inglenook.shop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Rounds;

/**
 * Applies what waits in the inbox, on this node one at a time and in the order in which it came: at once when a delivery was
 * stored, and on the rounds whatever a crash or another node's end left behind.
 */
@ApplicationScoped
public class InboxWorker implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(InboxWorker.class.getName());
    private static final int AT_ONCE = 100;
    private static final int TRIES_AT_A_LOCK = 5;

    @Inject
    Deliveries deliveries;

    @Inject
    Fetcher fetcher;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Clock clock;

    private final AtomicInteger nudges = new AtomicInteger();

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deliveries.DeliveryWaiting waiting) {
        nudge();
    }

    @Override
    public int everySeconds() {
        return 20;
    }

    @Override
    public void go() {
        nudge();
    }

    /** Who nudges while work is going on has it look once more before it ends, so nothing that was stored is overlooked. */
    private void nudge() {
        if (nudges.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    void work() {
        int seen;
        do {
            seen = nudges.get();
            try {
                applyDue();
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The inbox can't be read; the next round tries again", e);
            }
        } while (!nudges.compareAndSet(seen, 0));
    }

    /** Applies all that is due now. */
    void applyDue() {
        List<Long> due;
        do {
            due = deliveries.due(AT_ONCE);
            due.forEach(this::apply);
        } while (due.size() == AT_ONCE);
    }

    private void apply(long id) {
        try {
            applyPastLocks(id);
        } catch (UnreadableDelivery e) {
            LOG.log(Level.WARNING, "Delivery {0} can''t be read at {1}", new Object[] {id, e.getMessage()});
            deliveries.unreadable(id, e.getMessage());
        } catch (RuntimeException e) {
            String fault = describe(e);
            LOG.log(Level.WARNING, "Delivery {0} was not applied: {1}", new Object[] {id, fault});
            LOG.log(Level.FINE, "Its fault", e);
            deliveries.failed(id, fault).ifPresent(this::tryAgainAt);
        }
    }

    /** Who met another at a lock or a unique key has only to do it again. */
    private void applyPastLocks(long id) {
        for (int tries = 1; ; tries++) {
            try {
                deliveries.apply(id).ifPresent(fetcher::fetch);
                return;
            } catch (RuntimeException e) {
                boolean met = Faults.isLockConflict(e) || Faults.isDuplicateKey(e) || Faults.isOptimisticLock(e);
                if (!met || tries == TRIES_AT_A_LOCK) {
                    throw e;
                }
                LOG.log(Level.FINE, "Delivery {0} met another and is applied again", id);
            }
        }
    }

    private void tryAgainAt(Instant at) {
        long millis = Math.max(0, Duration.between(clock.instant(), at).toMillis()) + 1;
        executor.schedule(this::nudge, millis, TimeUnit.MILLISECONDS);
    }

    /** Class, SQL state and place of the cause; messages may quote what people wrote. */
    private static String describe(Throwable fault) {
        Throwable root = Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .reduce(fault, (outer, inner) -> inner);
        String state = root instanceof SQLException sql ? " " + sql.getSQLState() : "";
        String where = Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.inglenook."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return root.getClass().getName() + state + where;
    }
}
