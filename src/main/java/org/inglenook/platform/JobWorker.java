package org.inglenook.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs waiting jobs on this node, one at a time. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());
    private static final Duration RENEWED_EVERY = Job.LEASE.dividedBy(4);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(3);

    @Inject
    Jobs jobs;

    @Inject
    @Any
    Instance<JobRunner> runners;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Lock working = new ReentrantLock();
    private volatile boolean ending;

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.JobWaiting waiting) {
        executor.execute(this::work);
    }

    /** Runs all that waits; returns at once when this node is at it already. */
    void work() {
        boolean ran;
        do {
            if (ending || !working.tryLock()) {
                return;
            }
            try {
                Optional<Jobs.Taken> taken = jobs.take();
                taken.ifPresent(this::run);
                ran = taken.isPresent();
            } finally {
                working.unlock();
            }
        } while (ran);
    }

    /**
     * The node ends: what is being done is left behind after its present step, for which this waits a little. Where the database is out of
     * reach by now, as when the server itself ends, nothing more can be said of the job, and its lease runs out.
     */
    void end() {
        ending = true;
        try {
            if (working.tryLock(LONGEST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                working.unlock();
            } else {
                LOG.warning("A job is in the middle of a step; it is taken up when its lease has run out.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Jobs.Taken taken) {
        Job job = taken.job();
        long id = job.getId();
        String ticket = taken.ticket();
        // A step may take longer than a lease lasts.
        ScheduledFuture<?> renewal = executor.scheduleAtFixedRate(
                () -> renew(id, ticket), RENEWED_EVERY.toSeconds(), RENEWED_EVERY.toSeconds(), TimeUnit.SECONDS);
        try {
            runners.stream()
                    .filter(runner -> runner.kind().equals(job.getKind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody runs jobs of the kind " + job.getKind()))
                    .run(new Run(id, job.getPayload(), ticket));
            jobs.finish(id, ticket);
        } catch (JobRun.Cancelled e) {
            LOG.log(Level.FINE, "Job {0} was stopped", id);
        } catch (JobRun.LeftBehind e) {
            LOG.info(e::getMessage);
            jobs.giveBack(id, ticket);
        } catch (RuntimeException e) {
            Optional<DomainException> refusal = DomainException.within(e);
            if (refusal.isPresent()) {
                LOG.info(() -> "Job " + id + " (" + job.getKind() + ") was refused: "
                        + refusal.get().key());
            } else {
                LOG.log(Level.WARNING, e, () -> "Job " + id + " (" + job.getKind() + ") failed");
            }
            jobs.fail(id, ticket, refusal.map(DomainException::key).orElse(String.valueOf(e.getMessage())));
        } finally {
            renewal.cancel(false);
        }
    }

    private void renew(long id, String ticket) {
        try {
            jobs.renew(id, ticket);
        } catch (RuntimeException e) {
            // Thrown, it would end the renewals.
            LOG.log(Level.WARNING, e, () -> "Job " + id + " could not be renewed; it is tried again");
        }
    }

    private final class Run implements JobRun {
        private final long id;
        private final String payload;
        private final String ticket;

        private Run(long id, String payload, String ticket) {
            this.id = id;
            this.payload = payload;
            this.ticket = ticket;
        }

        @Override
        public long jobId() {
            return id;
        }

        @Override
        public String payload() {
            return payload;
        }

        @Override
        public void progress(int done, int total) {
            jobs.progress(id, ticket, done, total);
        }

        @Override
        public boolean cancelled() {
            if (ending || jobs.isLost(id, ticket)) {
                throw new LeftBehind(id);
            }
            return jobs.isCancelled(id);
        }
    }
}
