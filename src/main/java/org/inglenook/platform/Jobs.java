package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Long work: starts it, tells how far it is, cancels it. */
@ApplicationScoped
@Transactional
public class Jobs {

    /** A job waits to be run. */
    record JobWaiting() {}

    private static final int AT_ONCE = 10;

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

    /** A job that nobody runs, taken for this node, and the ticket by which the node holds it. */
    record Taken(Job job, String ticket) {}

    /** The next job that nobody runs, taken for this node and no other. */
    Optional<Taken> take() {
        return em.createQuery(
                        "select j from Job j where j.state in (:waiting, :running) and j.leaseUntil <= :now order by j.id",
                        Job.class)
                .setParameter("waiting", Job.State.WAITING)
                .setParameter("running", Job.State.RUNNING)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(this::claim)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Nothing where another node was first, which is no fault: so the row is written only as it was seen. */
    Optional<Taken> claim(Job seen) {
        String ticket = UUID.randomUUID().toString();
        int rows = em.createQuery("update Job j set j.state = :running, j.ticket = :ticket, j.leaseUntil = :until"
                        + " where j.id = :id and j.state = :state and j.leaseUntil = :lease")
                .setParameter("running", Job.State.RUNNING)
                .setParameter("ticket", ticket)
                .setParameter("until", clock.instant().plus(Job.LEASE))
                .setParameter("id", seen.getId())
                .setParameter("state", seen.getState())
                .setParameter("lease", seen.getLeaseUntil())
                .executeUpdate();
        return rows == 1 ? Optional.of(new Taken(seen, ticket)) : Optional.empty();
    }

    /** Tells that the node is at it still; false where it is no more the one that holds the job. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean renew(long id, String ticket) {
        return em.createQuery("update Job j set j.leaseUntil = :until"
                                + " where j.id = :id and j.ticket = :ticket and j.state = :running")
                        .setParameter("until", clock.instant().plus(Job.LEASE))
                        .setParameter("id", id)
                        .setParameter("ticket", ticket)
                        .setParameter("running", Job.State.RUNNING)
                        .executeUpdate()
                == 1;
    }

    /** Told at once, also from within the transaction in which the work is done; a job that was cancelled stays as it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long id, String ticket, int done, int total) {
        em.createQuery("update Job j set j.done = :done, j.total = :total, j.leaseUntil = :until"
                        + " where j.id = :id and j.ticket = :ticket and j.state = :running")
                .setParameter("done", done)
                .setParameter("total", total)
                .setParameter("until", clock.instant().plus(Job.LEASE))
                .setParameter("id", id)
                .setParameter("ticket", ticket)
                .setParameter("running", Job.State.RUNNING)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isCancelled(long id) {
        return em.find(Job.class, id).getState() == Job.State.CANCELLED;
    }

    /** Whether another node does it by now, because this one was not heard of for too long. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isLost(long id, String ticket) {
        return !em.find(Job.class, id).isHeldBy(ticket);
    }

    void finish(long id, String ticket) {
        held(id, ticket).ifPresent(job -> job.finish(clock.instant()));
    }

    void fail(long id, String ticket, String why) {
        held(id, ticket).ifPresent(job -> job.fail(why, clock.instant()));
    }

    void giveBack(long id, String ticket) {
        held(id, ticket).ifPresent(job -> job.giveBack(clock.instant()));
    }

    private Optional<Job> held(long id, String ticket) {
        return Optional.of(em.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(job -> job.isHeldBy(ticket));
    }
}
