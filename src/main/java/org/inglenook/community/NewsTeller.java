package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.SearchSource;

/**
 * Finds the topics in which something changed, by a cursor that goes back a little each time, as a transaction may commit after a later
 * one; and has their listeners told of what is new, or no longer told of what was hidden.
 */
@ApplicationScoped
@Transactional
public class NewsTeller {

    private static final int AT_A_TIME = 200;

    /** A post in which something changed, without its words: most of those that are looked at are known already. */
    private record Touched(long id, long topicId, int number, boolean shown, Instant changedAt) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    TopicTeller topicTeller;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /** Tells some of what is new; whether there is more. */
    public boolean tell() {
        NewsCursor cursor = em.find(NewsCursor.class, NewsCursor.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (cursor == null) {
            em.persist(new NewsCursor(clock.instant()));
            return false;
        }
        List<Touched> touched = touched(cursor);
        Map<Long, Topic> topics = topics(touched);
        Set<Long> listeners = new HashSet<>(silence(touched, topics));
        boolean unfinished = false;
        Set<Long> untold = untold(touched);
        for (Topic topic : topics.values()) {
            if (!untold.contains(topic.getId())) {
                continue;
            }
            TopicTeller.Told told = topicTeller.tell(topic, cursor.began());
            listeners.addAll(told.listeners());
            unfinished |= told.more();
        }
        if (!unfinished) {
            follow(cursor, touched);
        }
        if (!listeners.isEmpty()) {
            changed.fire(new PageChanged(listeners.stream().map(Bell::tag).toList()));
        }
        return unfinished || touched.size() == AT_A_TIME;
    }

    private List<Touched> touched(NewsCursor cursor) {
        return em.createQuery(
                        "select p.id, p.topicId, p.number, p.shown, p.changedAt from Post p"
                                + " where p.changedAt >= :at and (p.changedAt > :at or p.id > :id) order by p.changedAt, p.id",
                        Object[].class)
                .setParameter("at", cursor.readTo())
                .setParameter("id", cursor.readId())
                .setMaxResults(AT_A_TIME)
                .getResultStream()
                .map(row ->
                        new Touched((Long) row[0], (Long) row[1], (Integer) row[2], (Boolean) row[3], (Instant) row[4]))
                .toList();
    }

    /** Topics with something new: what the cursor went back for was mostly told before, and costs one statement for all. */
    private Set<Long> untold(List<Touched> touched) {
        Map<Long, Integer> upTo =
                topicTeller.toldUpTo(touched.stream().map(Touched::topicId).collect(Collectors.toSet()));
        return touched.stream()
                .filter(post -> post.number() > upTo.getOrDefault(post.topicId(), 0))
                .map(Touched::topicId)
                .collect(Collectors.toSet());
    }

    private Map<Long, Topic> topics(List<Touched> touched) {
        if (touched.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                .setParameter("ids", touched.stream().map(Touched::topicId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(Topic::getId, Function.identity()));
    }

    /** What is hidden is told to nobody any more, and again once it is restored; answers whose bells say something else now. */
    private Set<Long> silence(List<Touched> touched, Map<Long, Topic> topics) {
        if (touched.isEmpty()) {
            return Set.of();
        }
        Map<Boolean, Set<Long>> posts = touched.stream()
                .collect(Collectors.partitioningBy(
                        post -> isShown(post, topics), Collectors.mapping(Touched::id, Collectors.toSet())));
        Set<Long> listeners = new HashSet<>(silence(posts.get(false), true));
        listeners.addAll(silence(posts.get(true), false));
        listeners.addAll(topicTeller.tellLate(posts.get(true), topics));
        return listeners;
    }

    private static boolean isShown(Touched post, Map<Long, Topic> topics) {
        return post.shown() && topics.get(post.topicId()).isShown();
    }

    private Set<Long> silence(Set<Long> posts, boolean hidden) {
        if (posts.isEmpty()) {
            return Set.of();
        }
        List<Notification> changing = em.createQuery(
                        "select n from Notification n where n.postId in :posts and n.silent = :said",
                        Notification.class)
                .setParameter("posts", posts)
                .setParameter("said", !hidden)
                .getResultList();
        changing.forEach(notification -> notification.silence(hidden));
        return changing.stream().map(Notification::getMemberId).collect(Collectors.toSet());
    }

    private void follow(NewsCursor cursor, List<Touched> touched) {
        if (touched.size() == AT_A_TIME) {
            Touched last = touched.get(AT_A_TIME - 1);
            cursor.readTo(last.changedAt(), last.id());
        } else {
            cursor.readTo(clock.instant().minus(SearchSource.OVERLAP), 0);
        }
    }
}
