package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.community.Sanction.Gravity;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** A spammer's posts and topics hidden in one step, with a ban; and that step undone, which restores exactly what it hid. */
@ApplicationScoped
@Transactional
public class Sweeps {

    @PersistenceContext
    EntityManager em;

    @Inject
    Moderation moderation;

    @Inject
    Sanctions sanctions;

    @Inject
    Participants participants;

    @Inject
    ModerationLog log;

    @Inject
    Clock clock;

    /** Not for regulars, whose words others have built upon. */
    public Sweep sweep(Poster moderator, long memberId, String reason) {
        String why = Moderation.reason(reason);
        if (participants.find(memberId).map(participants::trust).orElse(Trust.NEWCOMER) == Trust.REGULAR) {
            throw new DomainException(Kind.CONFLICT, "community.sweep.error.regular");
        }
        Instant now = clock.instant();
        // Topics are locked before the member's own row, as everywhere.
        List<Topic> started = lockedTopics("t.authorId = :who and t.shown = true", memberId);
        List<Topic> answered = lockedTopics(
                "t.shown = true and t.authorId <> :who and t.id in"
                        + " (select p.topicId from Post p where p.authorId = :who and p.shown = true)",
                memberId);
        Sanction ban = sanctions.give(moderator, memberId, Gravity.BAN, 0, why, "");
        Sweep sweep = new Sweep(ban, now);
        em.persist(sweep);
        em.flush();
        Hidden hidden = new Hidden(moderator.memberId(), now, why);
        started.forEach(topic -> {
            topic.sweep(hidden, sweep.getId());
            moderation.shownOrHidden(topic, -1);
        });
        int posts = eachPost(answered, memberId, Post::isShown, post -> post.sweep(hidden, sweep.getId()));
        participants.locked(memberId).lost(posts + started.size());
        held(memberId, HeldPost.State.WAITING).forEach(held -> held.sweep(sweep.getId()));
        log.write(moderator, Act.SWEEP, Target.member(memberId), why);
        return sweep;
    }

    public void undo(Poster moderator, long id) {
        Sweep sweep = em.find(Sweep.class, id);
        if (sweep == null) {
            throw DomainException.notFound();
        }
        Instant now = clock.instant();
        List<Topic> started = lockedTopics("t.sweep = :who", id);
        List<Topic> answered = lockedTopics("t.id in (select p.topicId from Post p where p.sweep = :who)", id);
        sweep.undo(now);
        started.forEach(topic -> {
            topic.restore();
            moderation.shownOrHidden(topic, 1);
        });
        int posts = eachPost(answered, sweep.getMemberId(), post -> post.isSweptBy(id), post -> post.restore(now));
        participants.locked(sweep.getMemberId()).lost(-posts - started.size());
        held(sweep.getMemberId(), HeldPost.State.SWEPT).forEach(HeldPost::unsweep);
        if (sanctions.get(sweep.getSanctionId()).getLiftedAt() == null) {
            sanctions.lift(moderator, sweep.getSanctionId());
        }
        log.write(moderator, Act.UNSWEEP, Target.member(sweep.getMemberId()), "");
    }

    /** The latest one of this member that stands. */
    public Optional<Sweep> of(long memberId) {
        return em.createQuery(
                        "select s from Sweep s where s.memberId = :member and s.undoneAt is null order by s.id desc",
                        Sweep.class)
                .setParameter("member", memberId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In the order of ids, so that two who lock several don't wait for each other. */
    private List<Topic> lockedTopics(String which, long who) {
        return em
                .createQuery("select t.id from Topic t where " + which + " order by t.id", Long.class)
                .setParameter("who", who)
                .getResultList()
                .stream()
                .map(id -> Topics.locked(em, id))
                .toList();
    }

    private int eachPost(List<Topic> topics, long author, Predicate<Post> which, Consumer<Post> deed) {
        int count = 0;
        for (Topic topic : topics) {
            List<Post> posts = em.createQuery(
                            "select p from Post p where p.topicId = :topic and p.authorId = :author", Post.class)
                    .setParameter("topic", topic.getId())
                    .setParameter("author", author)
                    .getResultStream()
                    .filter(which)
                    .toList();
            posts.forEach(deed);
            posts.stream().findFirst().ifPresent(post -> moderation.follow(topic, post));
            count += posts.size();
        }
        return count;
    }

    private List<HeldPost> held(long memberId, HeldPost.State state) {
        return em.createQuery(
                        "select h from HeldPost h where h.memberId = :member and h.state = :state", HeldPost.class)
                .setParameter("member", memberId)
                .setParameter("state", state)
                .getResultList();
    }
}
