package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Secrets;

/** The texts that wait. {@link Review} decides about them. */
@ApplicationScoped
@Transactional
public class HeldPosts {

    @PersistenceContext
    EntityManager em;

    HeldPost hold(HeldPost held) {
        em.persist(held);
        em.flush();
        return held;
    }

    /** The same text, if its author sent it just now and it waits. */
    Optional<HeldPost> sentTwice(long memberId, HeldPost.Becomes what, Long topicId, PostText text) {
        return em.createQuery("select h from HeldPost h where h.memberId = :member order by h.id desc", HeldPost.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultStream()
                .filter(held -> held.isTheSame(what, topicId, text))
                .findFirst();
    }

    /** What a member wrote that waits or was decided, the latest first. */
    public List<HeldPost> of(long memberId, int atMost) {
        return em.createQuery("select h from HeldPost h where h.memberId = :member order by h.id desc", HeldPost.class)
                .setParameter("member", memberId)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** What waits for its author, not older than that. */
    Optional<HeldPost> byToken(String token, Instant oldest) {
        return em.createQuery("select h from HeldPost h where h.stranger.tokenHash = :hash", HeldPost.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .filter(waiting -> waiting.getHeldAt().isAfter(oldest))
                .findFirst();
    }

    HeldPost locked(long id) {
        HeldPost held = em.find(HeldPost.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (held == null) {
            throw new DomainException(Kind.NOT_FOUND, "community.held.error.unknown");
        }
        return held;
    }
}
