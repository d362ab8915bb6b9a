package org.inglenook.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs waiting jobs on this node, one at a time. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());

    @Inject
    Jobs jobs;

    @Inject
    @Any
    Instance<JobRunner> runners;

    @Resource
    ManagedExecutorService executor;

    private final AtomicBoolean working = new AtomicBoolean();

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.JobWaiting waiting) {
        executor.execute(this::work);
    }

    /** Runs all that waits; returns at once when this node is at it already. */
    void work() {
        while (working.compareAndSet(false, true)) {
            boolean ran;
            try {
                Optional<Job> job = take();
                job.ifPresent(this::run);
                ran = job.isPresent();
            } finally {
                working.set(false);
            }
            if (!ran) {
                return;
            }
        }
    }

    private Optional<Job> take() {
        try {
            return jobs.take();
        } catch (RuntimeException e) {
            if (Faults.isOptimisticLock(e)) {
                LOG.fine("Another node took the job.");
                return Optional.empty();
            }
            throw e;
        }
    }

    private void run(Job job) {
        long id = job.getId();
        try {
            runners.stream()
                    .filter(runner -> runner.kind().equals(job.getKind()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody runs jobs of the kind " + job.getKind()))
                    .run(new Run(id, job.getPayload()));
            jobs.finish(id);
        } catch (JobRun.Cancelled e) {
            LOG.log(Level.FINE, "Job {0} was stopped", id);
        } catch (RuntimeException e) {
            Optional<DomainException> refusal = DomainException.within(e);
            if (refusal.isPresent()) {
                LOG.info(() -> "Job " + id + " (" + job.getKind() + ") was refused: "
                        + refusal.get().key());
            } else {
                LOG.log(Level.WARNING, e, () -> "Job " + id + " (" + job.getKind() + ") failed");
            }
            jobs.fail(id, refusal.map(DomainException::key).orElse(String.valueOf(e.getMessage())));
        }
    }

    private final class Run implements JobRun {
        private final long id;
        private final String payload;

        private Run(long id, String payload) {
            this.id = id;
            this.payload = payload;
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
            try {
                jobs.progress(id, done, total);
            } catch (OptimisticLockException e) {
                // Only a cancel can have come between; the next question after it says so.
                LOG.log(Level.FINE, "Progress of job {0} met a cancel", id);
            }
        }

        @Override
        public boolean cancelled() {
            return jobs.isCancelled(id);
        }
    }
}
