package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.community.imports.OldPoll;
import org.inglenook.platform.DomainException;

/** Polls of another forum with their votes, put at the head of the topics that came. */
@ApplicationScoped
@Transactional
public class ForumPolls {

    @PersistenceContext
    EntityManager em;

    @Inject
    Origins origins;

    @Inject
    Clock clock;

    /**
     * The id of the poll; nothing when it has fewer or more or longer answers than ours may have. Where votes were counted of which
     * nobody knows any more who gave them, the poll is closed: its numbers stay as they were.
     */
    Optional<Long> hold(Topic topic, String forum, OldPoll old) {
        Instant now = clock.instant();
        int choices = Math.max(1, Math.min(old.mostChoices(), old.options().size()));
        NewPoll wanted;
        try {
            wanted = new NewPoll(
                            old.question(),
                            old.options().stream().map(OldPoll.Option::words).toList(),
                            choices,
                            null)
                    .checked(now);
        } catch (DomainException e) {
            return Optional.empty();
        }
        if (wanted.options().size() < old.options().size()) {
            return Optional.empty();
        }
        Map<String, Origin> voters = origins.known(
                forum,
                Origin.Kind.MEMBER,
                old.votes().stream().map(OldPoll.Vote::member).toList());
        int counted = old.options().stream().mapToInt(OldPoll.Option::votes).sum();
        boolean whole = old.votes().stream().allMatch(vote -> voters.containsKey(vote.member()))
                && old.votes().size() >= counted;
        Poll poll = new Poll(
                topic, new NewPoll(wanted.question(), wanted.options(), choices, old.closesAt()), topic.getCreatedAt());
        em.persist(poll);
        em.flush();
        Map<String, PollOption> offered = new HashMap<>();
        int place = 0;
        for (OldPoll.Option option : old.options()) {
            PollOption held = new PollOption(poll, place + 1, wanted.options().get(place));
            place++;
            em.persist(held);
            offered.put(option.id(), held);
        }
        em.flush();
        Set<Long> counting = vote(topic, old, voters, offered);
        if (!whole) {
            old.options().forEach(option -> offered.get(option.id()).count(option.votes()));
            if (poll.isOpen(now)) {
                poll.close(now);
            }
        }
        int most = old.options().stream().mapToInt(OldPoll.Option::votes).max().orElse(0);
        poll.count(whole ? counting.size() : Math.max(counting.size(), choices == 1 ? counted : most));
        topic.poll(true);
        return Optional.of(poll.getId());
    }

    private Set<Long> vote(Topic topic, OldPoll old, Map<String, Origin> voters, Map<String, PollOption> offered) {
        Map<PollOption, Set<Long>> votes = new HashMap<>();
        Set<Long> counting = new HashSet<>();
        for (OldPoll.Vote vote : old.votes()) {
            PollOption option = offered.get(vote.option());
            Origin voter = voters.get(vote.member());
            if (option != null
                    && voter != null
                    && votes.computeIfAbsent(option, o -> new HashSet<>()).add(voter.ownId())) {
                em.persist(new PollVote(option, voter.ownId(), topic.getCreatedAt()));
                counting.add(voter.ownId());
            }
        }
        votes.forEach((option, by) -> option.count(by.size()));
        return counting;
    }
}
