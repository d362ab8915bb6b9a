package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Long work: starts it, tells how far it is, cancels it. */
@ApplicationScoped
@Transactional
public class Jobs {

    /** A job waits to be run. */
    record JobWaiting() {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<JobWaiting> waiting;

    /**
     * Starts long work once this transaction has committed.
     *
     * @param kind the {@link JobRunner#kind()} that does it
     * @param payload what it needs to know, up to 20,000 characters
     * @return the job's id
     */
    public long start(String kind, String payload) {
        Job job = new Job(kind, payload, clock.instant());
        em.persist(job);
        em.flush();
        waiting.fire(new JobWaiting());
        return job.getId();
    }

    public Optional<Job> find(long id) {
        return Optional.ofNullable(em.find(Job.class, id));
    }

    public void cancel(long id) {
        find(id).ifPresent(job -> job.cancel(clock.instant()));
    }

    /**
     * Asks to stop.
     *
     * @return whether somebody is still at it, who stops with the next step and tidies up
     */
    public boolean stop(long id) {
        boolean running =
                find(id).map(Job::getState).filter(Job.State.RUNNING::equals).isPresent();
        cancel(id);
        return running;
    }

    /** Whether work of this kind waits or is done now. */
    public boolean isOpen(String kind) {
        return em.createQuery(
                                "select count(j) from Job j where j.kind = :kind and j.state in (:waiting, :running)",
                                Long.class)
                        .setParameter("kind", kind)
                        .setParameter("waiting", Job.State.WAITING)
                        .setParameter("running", Job.State.RUNNING)
                        .getSingleResult()
                > 0;
    }

    /** The next job that nobody runs, taken for this node; an optimistic lock lets only one node have it. */
    Optional<Job> take() {
        List<Job> due = em.createQuery(
                        "select j from Job j where j.state in (:waiting, :running) and j.leaseUntil <= :now order by j.id",
                        Job.class)
                .setParameter("waiting", Job.State.WAITING)
                .setParameter("running", Job.State.RUNNING)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .getResultList();
        due.forEach(job -> job.take(clock.instant()));
        return due.stream().findFirst();
    }

    /** Told at once, also from within the transaction in which the work is done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long id, int done, int total) {
        em.find(Job.class, id).progress(done, total, clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isCancelled(long id) {
        return em.find(Job.class, id).getState() == Job.State.CANCELLED;
    }

    void finish(long id) {
        em.find(Job.class, id).finish(clock.instant());
    }

    void fail(long id, String why) {
        em.find(Job.class, id).fail(why, clock.instant());
    }
}
