package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Written;

/** Flags: members raise them, moderators decide them. */
@ApplicationScoped
@Transactional
public class Flags {

    @PersistenceContext
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    Moderation moderation;

    @Inject
    Participants participants;

    @Inject
    ModerationLog log;

    @Inject
    RateLimiter limiter;

    @Inject
    Clock clock;

    /** One flag for a post from each member; a second one changes nothing. */
    public void raise(Poster poster, long topicId, int number, FlagReason kind, String words) {
        String why = kind == FlagReason.OTHER
                ? Moderation.reason(words)
                : Written.line("reason", words, Moderation.LONGEST_REASON);
        limiter.check("posting", String.valueOf(poster.memberId()));
        Post post = posts.get(topicId, number);
        if (!post.isShown()) {
            throw new DomainException(Kind.CONFLICT, "community.flag.error.hidden");
        }
        if (ofMember(post.getId(), poster.memberId()).isEmpty()) {
            em.persist(new Flag(post, poster.memberId(), kind, why, clock.instant()));
        }
    }

    /** Flags that wait for a decision, the oldest first. */
    public List<FlaggedPost> open(int atMost) {
        return em.createQuery(
                        "select f, p, t from Flag f join Post p on p.id = f.postId join Topic t on t.id = p.topicId"
                                + " where f.state = :open order by f.createdAt, f.id",
                        Object[].class)
                .setParameter("open", Flag.State.OPEN)
                .setMaxResults(atMost)
                .getResultStream()
                .map(row -> new FlaggedPost((Flag) row[0], (Post) row[1], (Topic) row[2]))
                .toList();
    }

    public long countOpen() {
        return em.createQuery("select count(f) from Flag f where f.state = :open", Long.class)
                .setParameter("open", Flag.State.OPEN)
                .getSingleResult();
    }

    /** The post is hidden for this reason, and every open flag on it was right. */
    public void uphold(Poster moderator, long flagId, String reason) {
        Post post = postOfOpen(flagId);
        decideAll(post.getId(), Flag.State.UPHELD, moderator);
        moderation.hidePost(moderator, post.getTopicId(), post.getNumber(), reason);
        participants.known(post.getAuthorId()).ifPresent(Participant::wasFlaggedRightly);
    }

    /** The post stays, and no open flag on it asks any longer. */
    public void dismiss(Poster moderator, long flagId) {
        Post post = postOfOpen(flagId);
        decideAll(post.getId(), Flag.State.DISMISSED, moderator);
        log.write(moderator, Act.DISMISS_FLAG, Target.post(post), "");
    }

    private void decideAll(long postId, Flag.State decision, Poster moderator) {
        em.createQuery("select f from Flag f where f.postId = :post and f.state = :open", Flag.class)
                .setParameter("post", postId)
                .setParameter("open", Flag.State.OPEN)
                .getResultList()
                .forEach(flag -> flag.decide(decision, moderator.memberId(), clock.instant()));
    }

    private Post postOfOpen(long flagId) {
        Flag flag = em.find(Flag.class, flagId);
        if (flag == null) {
            throw new DomainException(Kind.NOT_FOUND, "community.flag.error.unknown");
        }
        if (flag.getState() != Flag.State.OPEN) {
            throw new DomainException(Kind.CONFLICT, "community.flag.error.decided");
        }
        return em.find(Post.class, flag.getPostId());
    }

    private List<Flag> ofMember(long postId, long memberId) {
        return em.createQuery("select f from Flag f where f.postId = :post and f.memberId = :member", Flag.class)
                .setParameter("post", postId)
                .setParameter("member", memberId)
                .getResultList();
    }
}
