package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.customers.Person;
import org.inglenook.customers.PublicWords;
import org.inglenook.customers.TimelineEntry;
import org.inglenook.customers.TimelineSource;

/** What a person wrote on the boards, for whoever asks what happened with them. */
@ApplicationScoped
@Transactional
public class MemberOnTimeline implements TimelineSource, PublicWords {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<TimelineEntry> entries(Person person, Instant before, int most) {
        if (person.member().isEmpty()) {
            return List.of();
        }
        return em
                .createQuery(
                        "select p, t from Post p join Topic t on t.id = p.topicId where p.authorId = :member"
                                + " and p.shown = true and t.shown = true and p.createdAt < :before order by p.id desc",
                        Object[].class)
                .setParameter("member", person.member().getAsLong())
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> entry((Post) row[0], (Topic) row[1]))
                .toList();
    }

    @Override
    public Map<Long, Instant> first(Collection<Long> members) {
        return em.createQuery(
                        "select p.authorId, p.createdAt from Post p where p.authorId in :members and p.shown = true"
                                + " and p.createdAt = (select min(q.createdAt) from Post q join Topic t on t.id = q.topicId"
                                + " where q.authorId = p.authorId and q.shown = true and t.shown = true)",
                        Object[].class)
                .setParameter("members", members)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1], (one, same) -> one));
    }

    private static TimelineEntry entry(Post post, Topic topic) {
        return new TimelineEntry(
                post.getCreatedAt(),
                "community.timeline.post",
                List.of(topic.getTitle()),
                topic.addressOf(post.getNumber()));
    }
}
