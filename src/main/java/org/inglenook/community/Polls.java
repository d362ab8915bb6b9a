package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.RetriedOnLockConflict;

/** Polls: held by who started the topic, or by a maker; voted in by every member; counted where they are read. */
@ApplicationScoped
@Transactional
public class Polls {

    @PersistenceContext
    EntityManager em;

    @Inject
    RateLimiter limiter;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /** The poll of a topic that says it has one. */
    public Optional<PollResult> find(Topic topic) {
        return topic.isPolled() ? of(topic.getId()).map(poll -> new PollResult(poll, options(poll))) : Optional.empty();
    }

    /** Puts a poll at the head of a topic. */
    public Poll hold(Poster poster, long topicId, NewPoll typed) {
        NewPoll wanted = typed.checked(clock.instant());
        limiter.check("posting", String.valueOf(poster.memberId()));
        Topic topic = keptBy(poster, topicId);
        if (topic.isPolled()) {
            throw new DomainException(Kind.CONFLICT, "community.poll.error.one");
        }
        topic.poll(true);
        Poll poll = new Poll(topic, wanted, clock.instant());
        em.persist(poll);
        em.flush();
        int place = 0;
        for (String words : wanted.options()) {
            em.persist(new PollOption(poll, ++place, words));
        }
        em.flush();
        tell(topic);
        return poll;
    }

    /** Nobody votes any more; what was voted stays. */
    public void close(Poster poster, long topicId) {
        Topic topic = keptBy(poster, topicId);
        Poll poll = locked(topic);
        if (poll.isOpen(clock.instant())) {
            poll.close(clock.instant());
            tell(topic);
        }
    }

    /** Takes the poll away: who holds it only as long as nobody voted, a maker at any time. */
    public void remove(Poster poster, long topicId) {
        Topic topic = keptBy(poster, topicId);
        Poll poll = locked(topic);
        if (poll.getVoters() > 0 && !poster.maker()) {
            throw new DomainException(Kind.CONFLICT, "community.poll.error.voted");
        }
        for (String what : List.of("PollVote", "PollOption")) {
            em.createQuery("delete from " + what + " x where x.pollId = :poll")
                    .setParameter("poll", poll.getId())
                    .executeUpdate();
        }
        em.remove(poll);
        topic.poll(false);
        tell(topic);
    }

    /**
     * A member votes, or votes anew.
     *
     * @param options ids of what is chosen
     */
    @RetriedOnLockConflict
    public PollResult vote(Poster poster, long topicId, Set<Long> options) {
        limiter.check("reacting", String.valueOf(poster.memberId()));
        Topic topic = em.find(Topic.class, topicId);
        if (topic != null && topic.isMerged()) {
            throw new MovedException(topic);
        }
        if (topic == null || !topic.isShown()) {
            throw new DomainException(Kind.NOT_FOUND, "community.topic.error.unknown");
        }
        Poll poll = locked(topic);
        if (!poll.isOpen(clock.instant())) {
            throw new DomainException(Kind.CONFLICT, "community.poll.error.closed");
        }
        List<PollOption> offered = options(poll);
        List<PollOption> chosen = offered.stream()
                .filter(option -> options.contains(option.getId()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < options.size() || chosen.size() > poll.getMostChoices()) {
            throw DomainException.field("votes", Kind.INVALID, "community.poll.error.votes", poll.getMostChoices());
        }
        em.createQuery("delete from PollVote v where v.pollId = :poll and v.memberId = :member")
                .setParameter("poll", poll.getId())
                .setParameter("member", poster.memberId())
                .executeUpdate();
        chosen.forEach(option -> em.persist(new PollVote(option, poster.memberId(), clock.instant())));
        count(poll, offered);
        changed.fire(new PageChanged("topic:" + topicId));
        return new PollResult(poll, offered);
    }

    /** Ids of the options that a member chose. */
    public Set<Long> chosen(long memberId, Poll poll) {
        return Set.copyOf(em.createQuery(
                        "select v.optionId from PollVote v where v.pollId = :poll and v.memberId = :member", Long.class)
                .setParameter("poll", poll.getId())
                .setParameter("member", memberId)
                .getResultList());
    }

    /** Whether this person may hold, close or take away a poll in a topic. */
    public static boolean mayKeep(Poster poster, Topic topic) {
        return poster.maker() || (poster.memberId() == topic.getAuthorId() && !topic.isClosed());
    }

    private Topic keptBy(Poster poster, long topicId) {
        Topic topic = Topics.locked(em, topicId);
        if (!topic.isShown() || !mayKeep(poster, topic)) {
            throw new DomainException(Kind.FORBIDDEN, "community.poll.error.others");
        }
        return topic;
    }

    private Optional<Poll> of(long topicId) {
        return em.createQuery("select p from Poll p where p.topicId = :topic", Poll.class)
                .setParameter("topic", topicId)
                .getResultStream()
                .findFirst();
    }

    /** Locked until the end of the transaction, so that votes at once are all counted. */
    private Poll locked(Topic topic) {
        Poll poll = of(topic.getId())
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "community.poll.error.unknown"));
        em.refresh(poll, LockModeType.PESSIMISTIC_WRITE);
        return poll;
    }

    private List<PollOption> options(Poll poll) {
        return em.createQuery("select o from PollOption o where o.pollId = :poll order by o.place", PollOption.class)
                .setParameter("poll", poll.getId())
                .getResultList();
    }

    private void count(Poll poll, Collection<PollOption> options) {
        em.flush();
        Map<Long, Integer> votes = new HashMap<>();
        em.createQuery(
                        "select v.optionId, count(v) from PollVote v where v.pollId = :poll group by v.optionId",
                        Object[].class)
                .setParameter("poll", poll.getId())
                .getResultStream()
                .forEach(row -> votes.put((Long) row[0], ((Long) row[1]).intValue()));
        options.forEach(option -> option.count(votes.getOrDefault(option.getId(), 0)));
        poll.count(
                em.createQuery("select count(distinct v.memberId) from PollVote v where v.pollId = :poll", Long.class)
                        .setParameter("poll", poll.getId())
                        .getSingleResult()
                        .intValue());
    }

    private void tell(Topic topic) {
        changed.fire(new PageChanged("topic:" + topic.getId()));
    }
}
