package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the mailbox with answers was read; one node reads it at a time. */
@ApplicationScoped
@Transactional
public class Mailboxes {

    /** A node that reads says so again with each mail. */
    private static final Duration BUSY = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** From which mail on a node reads. */
    record Place(long validity, long uid) {}

    /**
     * How it goes.
     *
     * @param readAt when it was last read to its end, or null
     * @param fault what went wrong since, or null
     * @param automatic how many mails of programs were dropped
     * @param strange how many answered nothing of ours
     */
    public record Report(Instant readAt, Instant failedAt, String fault, long automatic, long strange) {}

    /** Takes it for this node, unless another one reads it. */
    Optional<Place> begin() {
        Mailbox box = held();
        Instant now = clock.instant();
        if (box.isBusy(now)) {
            return Optional.empty();
        }
        box.busy(now.plus(BUSY));
        return Optional.of(new Place(box.uidValidity(), box.uid()));
    }

    void readUpTo(long validity, long uid) {
        Mailbox box = held();
        box.readUpTo(validity, uid);
        box.busy(clock.instant().plus(BUSY));
    }

    void read() {
        held().read(clock.instant());
    }

    void failed(String why) {
        held().failed(why, clock.instant());
    }

    public Report report() {
        Mailbox box = em.find(Mailbox.class, Mailbox.ONLY);
        return new Report(box.readAt(), box.failedAt(), box.fault(), box.automatic(), box.strange());
    }

    private Mailbox held() {
        return em.find(Mailbox.class, Mailbox.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
