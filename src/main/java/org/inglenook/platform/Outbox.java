package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Mails leave through here: stored in the transaction that wants them, sent after it, never lost. */
@ApplicationScoped
@Transactional
public class Outbox {

    /** A mail waits; the sender need not wait for its next round. */
    record MailWaiting() {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<MailWaiting> waiting;

    public void send(Mail mail) {
        em.persist(new OutboxMail(mail, clock.instant()));
        waiting.fire(new MailWaiting());
    }

    /** How many mails wait, and how many were given up. */
    public Map<String, Long> counts() {
        return Map.of("waiting", count(OutboxMail.State.WAITING), "failed", count(OutboxMail.State.FAILED));
    }

    private long count(OutboxMail.State state) {
        return em.createQuery("select count(m) from OutboxMail m where m.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** Takes the next mails that are due, so that no other node sends them; another may have been first with some of them. */
    List<OutboxMail> take(int most) {
        List<OutboxMail> taken;
        List<OutboxMail> due;
        do {
            due = due(most);
            taken = due.stream().filter(this::claim).toList();
        } while (taken.isEmpty() && due.size() == most);
        return taken;
    }

    List<OutboxMail> due(int most) {
        return em.createQuery(
                        "select m from OutboxMail m where m.state = :waiting and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt, m.id",
                        OutboxMail.class)
                .setParameter("waiting", OutboxMail.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** False where another node was first, which is no fault: so the row is written only as it was seen. */
    boolean claim(OutboxMail seen) {
        return em.createQuery("update OutboxMail m set m.attempts = m.attempts + 1, m.nextAttemptAt = :again"
                                + " where m.id = :id and m.state = :waiting and m.attempts = :attempts")
                        .setParameter("again", clock.instant().plus(OutboxMail.TRIED_AGAIN_AFTER))
                        .setParameter("id", seen.id())
                        .setParameter("waiting", OutboxMail.State.WAITING)
                        .setParameter("attempts", seen.attempts())
                        .executeUpdate()
                == 1;
    }

    void sent(long id) {
        em.find(OutboxMail.class, id).sent(clock.instant());
    }

    void failed(long id, String why) {
        em.find(OutboxMail.class, id).failed(why, clock.instant());
    }
}
