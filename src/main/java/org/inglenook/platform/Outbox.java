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

    /** Takes the next mails that are due, so that no other node sends them. */
    List<OutboxMail> take(int most) {
        List<OutboxMail> due = em.createQuery(
                        "select m from OutboxMail m where m.state = :waiting and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt, m.id",
                        OutboxMail.class)
                .setParameter("waiting", OutboxMail.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
        due.forEach(mail -> mail.take(clock.instant()));
        return due;
    }

    void sent(long id) {
        em.find(OutboxMail.class, id).sent(clock.instant());
    }

    void failed(long id, String why) {
        em.find(OutboxMail.class, id).failed(why, clock.instant());
    }
}
