package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;

/** One row for each member who writes, read and kept with each of their posts. Locked after a topic and before a board. */
@ApplicationScoped
@Transactional
public class Participants {

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Theirs for as long as the transaction lasts; a member who has none yet is counted from what they wrote. */
    Participant locked(long memberId) {
        Participant known = em.find(Participant.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        return known == null ? counted(memberId) : known;
    }

    /** The same if they have one; who has none is counted when it is needed. */
    Optional<Participant> known(long memberId) {
        return Optional.ofNullable(em.find(Participant.class, memberId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Participant> find(long memberId) {
        return Optional.ofNullable(em.find(Participant.class, memberId));
    }

    public Trust trust(Participant participant) {
        return participant.trust(settings.trust(), clock.instant());
    }

    private Participant counted(long memberId) {
        Object[] all = em.createQuery(
                        "select count(p), min(p.id), max(p.id) from Post p where p.authorId = :member", Object[].class)
                .setParameter("member", memberId)
                .getSingleResult();
        int posts = ((Long) all[0]).intValue();
        Participant first = posts == 0
                ? new Participant(memberId, 0, 0, null, null)
                : new Participant(memberId, posts, removed(memberId), saidAt(all[1]), saidAt(all[2]));
        try {
            em.persist(first);
            em.flush();
        } catch (PersistenceException e) {
            // Their very first two posts, at the same moment.
            DomainException again = new DomainException(Kind.CONFLICT, "platform.error.conflict");
            again.initCause(e);
            throw again;
        }
        return first;
    }

    private Instant saidAt(Object postId) {
        return em.find(Post.class, postId).getCreatedAt();
    }

    private int removed(long memberId) {
        return em.createQuery(
                        "select count(p) from Post p where p.authorId = :member and p.shown = false"
                                + " and p.hidden.by <> :member",
                        Long.class)
                .setParameter("member", memberId)
                .getSingleResult()
                .intValue();
    }
}
