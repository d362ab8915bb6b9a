package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.inglenook.identity.AwaitedMembers;
import org.inglenook.identity.MemberCard;
import org.inglenook.platform.PageChanged;

/**
 * What came from another forum under the address of somebody who has an account here. Whether they wrote it only they can say: it becomes theirs
 * when they do.
 */
@ApplicationScoped
@Transactional
public class EarlierSelves {

    @PersistenceContext
    EntityManager em;

    @Inject
    AwaitedMembers awaited;

    @Inject
    Sanctions sanctions;

    @Inject
    Participants participants;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /** Under which name, and how many posts; nothing if nothing came. */
    public Optional<EarlierSelf> of(long memberId) {
        return awaited.offeredTo(memberId).map(earlier -> new EarlierSelf(earlier.displayName(), posts(earlier)));
    }

    private long posts(MemberCard earlier) {
        return em.createQuery("select count(p) from Post p where p.authorId = :earlier", Long.class)
                .setParameter("earlier", earlier.id())
                .getSingleResult();
    }

    /** It was they: all of it is theirs from now on. */
    public void takeOver(long memberId) {
        awaited.offeredTo(memberId).ifPresent(earlier -> {
            List<Long> topics = em.createQuery(
                            "select distinct p.topicId from Post p where p.authorId = :earlier", Long.class)
                    .setParameter("earlier", earlier.id())
                    .getResultList();
            move("Topic x set x.authorId = :member where x.authorId = :earlier", memberId, earlier);
            move("Topic x set x.lastAuthorId = :member where x.lastAuthorId = :earlier", memberId, earlier);
            em.createQuery("update Post p set p.authorId = :member, p.changedAt = :now where p.authorId = :earlier")
                    .setParameter("member", memberId)
                    .setParameter("earlier", earlier.id())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            move("PostPicture x set x.memberId = :member where x.memberId = :earlier", memberId, earlier);
            // Where both voted or reacted, what was said under the other name stays there, and the counts as they are.
            move(
                    "PollVote x set x.memberId = :member where x.memberId = :earlier"
                            + " and x.pollId not in (select y.pollId from PollVote y where y.memberId = :member)",
                    memberId,
                    earlier);
            move(
                    "Reaction x set x.memberId = :member where x.memberId = :earlier"
                            + " and x.postId not in (select y.postId from Reaction y where y.memberId = :member)",
                    memberId,
                    earlier);
            move("Origin x set x.ownId = :member where x.kind = :kind and x.ownId = :earlier", memberId, earlier);
            if (move("Sanction x set x.memberId = :member where x.memberId = :earlier", memberId, earlier) > 0) {
                sanctions.enforce(participants.locked(memberId));
            }
            awaited.settle(memberId);
            changed.fire(new PageChanged("boards", "member:" + memberId, "member:" + earlier.id()));
            topics.forEach(topic -> changed.fire(new PageChanged("topic:" + topic)));
        });
    }

    private int move(String what, long memberId, MemberCard earlier) {
        var query = em.createQuery("update " + what)
                .setParameter("member", memberId)
                .setParameter("earlier", earlier.id());
        if (what.contains(":kind")) {
            query.setParameter("kind", Origin.Kind.MEMBER);
        }
        return query.executeUpdate();
    }

    /** It was somebody else: it stays under the name that it came with, for good. */
    public void leave(long memberId) {
        awaited.settle(memberId);
    }
}
