package org.inglenook.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the rounds: what a nudge may have missed (a restart, another node's crash) is picked up again here. They begin when the
 * house is open: what looks for changes would wait on the locks of the demo shop while it is loaded.
 */
@Singleton
@Startup
@DependsOn({"Migrations", "Opening"})
@TransactionManagement(TransactionManagementType.BEAN)
public class Rounds {

    /** Work that is looked for again and again; found by CDI. */
    public interface Round {

        /** Seconds between the end of one round and the next. */
        int everySeconds();

        void go();
    }

    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final int FIRST_AFTER_SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    @Any
    Instance<Round> rounds;

    @Inject
    OutboxSender outboxSender;

    @Inject
    JobWorker jobWorker;

    private final List<ScheduledFuture<?>> running = new CopyOnWriteArrayList<>();

    @PostConstruct
    void start() {
        schedule("outbox", 30, outboxSender::sendDue);
        schedule("jobs", 15, jobWorker::work);
        for (Round round : rounds) {
            schedule(round.getClass().getSimpleName(), round.everySeconds(), round::go);
        }
    }

    private void schedule(String name, int seconds, Runnable work) {
        Runnable safe = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // A fault must not end the rounds: an executor drops a periodic task that throws.
                LOG.log(Level.WARNING, e, () -> "The round " + name + " failed and is made again in " + seconds + " s");
            }
        };
        running.add(executor.scheduleWithFixedDelay(safe, FIRST_AFTER_SECONDS, seconds, TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        running.forEach(round -> round.cancel(false));
        jobWorker.end();
    }
}
