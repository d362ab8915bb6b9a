package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Work for a connection that one node at a time does, without holding a lock while a shop is asked. */
@ApplicationScoped
@Transactional
public class Turns {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Takes a turn if nobody has it.
     *
     * @param longest after which somebody else may take it, whatever became of us
     * @return the ticket to give it back with; two who come at once for the first time meet at the unique key
     */
    Optional<String> take(long connectionId, String task, Duration longest) {
        Instant now = clock.instant();
        String ticket = UUID.randomUUID().toString();
        int taken = em.createQuery("update Turn t set t.takenUntil = :until, t.ticket = :ticket"
                        + " where t.connectionId = :connection and t.task = :task and t.takenUntil <= :now")
                .setParameter("until", now.plus(longest))
                .setParameter("ticket", ticket)
                .setParameter("connection", connectionId)
                .setParameter("task", task)
                .setParameter("now", now)
                .executeUpdate();
        if (taken == 0) {
            if (isKnown(connectionId, task)) {
                return Optional.empty();
            }
            em.persist(new Turn(connectionId, task, ticket, now.plus(longest)));
            em.flush();
        }
        return Optional.of(ticket);
    }

    /** Gives it back, unless somebody else has it by now. */
    void giveBack(long connectionId, String task, String ticket) {
        em.createQuery("update Turn t set t.takenUntil = :now"
                        + " where t.connectionId = :connection and t.task = :task and t.ticket = :ticket")
                .setParameter("now", clock.instant())
                .setParameter("connection", connectionId)
                .setParameter("task", task)
                .setParameter("ticket", ticket)
                .executeUpdate();
    }

    private boolean isKnown(long connectionId, String task) {
        return !em.createQuery(
                        "select t.id from Turn t where t.connectionId = :connection and t.task = :task", Long.class)
                .setParameter("connection", connectionId)
                .setParameter("task", task)
                .getResultList()
                .isEmpty();
    }
}
