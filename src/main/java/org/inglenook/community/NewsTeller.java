package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Changes that are looked through for news at a time. */
    private static final int AT_A_TIME = 200;

    /** Most changes that the cursor comes to are known from the last time, and cost no more than the row of an index each. */
    private static final int MOST_PASSED = 2_000;

    /** Writers wait for what a transaction of ours has locked, so it ends soon, however many topics have news. */
    private static final Duration LONGEST_HELD = Duration.ofMillis(500);

    /** A post in which something changed, without its words: most of those that are looked at are known already. */
    private record Touched(long id, long topicId, int number, boolean shown) {}

    /** That a post changed: as much as stands in the index. */
    private record Change(long id, Instant at) {}

    /**
     * What the cursor came to.
     *
     * @param fresh changes that this node has not looked through yet
     * @param last the last change that it passed; null when it came to the end
     */
    private record Way(List<Change> fresh, Change last) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    TopicTeller topicTeller;

    @Inject
    Clock clock;

    @Inject
    LookedAtPosts lookedAt;

    @Inject
    Event<PageChanged> changed;

    @Inject
    Event<LookedAtPosts.Looked> looked;

    /** Tells some of what is new; whether there is more. */
    public boolean tell() {
        // All that is written is flushed where its order counts: a flush before each query goes through everything that
        // was told so far.
        em.setFlushMode(FlushModeType.COMMIT);
        NewsCursor cursor = em.find(NewsCursor.class, NewsCursor.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (cursor == null) {
            em.persist(new NewsCursor(clock.instant()));
            return false;
        }
        Way way = wayFrom(cursor);
        List<Touched> touched = touched(way.fresh());
        Map<Long, Topic> topics = topics(touched);
        Set<Long> listeners = new HashSet<>(silence(touched, topics));
        boolean unfinished = false;
        Set<Long> untold = untold(touched);
        Instant until = clock.instant().plus(LONGEST_HELD);
        for (Topic topic : topics.values()) {
            if (!untold.contains(topic.getId())) {
                continue;
            }
            if (clock.instant().isAfter(until)) {
                unfinished = true;
                break;
            }
            TopicTeller.Told told = topicTeller.tell(topic, cursor.began());
            listeners.addAll(told.listeners());
            unfinished |= told.more();
        }
        if (!unfinished) {
            follow(cursor, way);
            looked.fire(new LookedAtPosts.Looked(
                    way.fresh().stream().collect(Collectors.toMap(Change::id, Change::at, (a, b) -> b))));
        }
        if (!listeners.isEmpty()) {
            changed.fire(new PageChanged(listeners.stream().map(Bell::tag).toList()));
        }
        return unfinished || way.last() != null;
    }

    /** Nobody else tells anything until the end of the transaction; empty as long as the house tells nothing. Locked before any topic. */
    Optional<NewsCursor> held() {
        return Optional.ofNullable(em.find(NewsCursor.class, NewsCursor.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Tells all that is new in a topic, which is locked, so that nothing of it is left to tell when its posts are moved. */
    void tellAll(Topic topic, NewsCursor cursor) {
        TopicTeller.Told told;
        do {
            told = topicTeller.tell(topic, cursor.began());
            em.flush();
            if (!told.listeners().isEmpty()) {
                changed.fire(
                        new PageChanged(told.listeners().stream().map(Bell::tag).toList()));
            }
        } while (told.more());
    }

    private Way wayFrom(NewsCursor cursor) {
        List<Change> changes = changes(cursor);
        List<Change> fresh = new ArrayList<>();
        Change last = null;
        for (Change change : changes) {
            if (!lookedAt.knows(change.id(), change.at())) {
                if (fresh.size() == AT_A_TIME) {
                    return new Way(fresh, last);
                }
                fresh.add(change);
            }
            last = change;
        }
        return new Way(fresh, changes.size() == MOST_PASSED ? last : null);
    }

    private List<Change> changes(NewsCursor cursor) {
        return em.createQuery(
                        "select p.id, p.changedAt from Post p"
                                + " where p.changedAt >= :at and (p.changedAt > :at or p.id > :id) order by p.changedAt, p.id",
                        Object[].class)
                .setParameter("at", cursor.readTo())
                .setParameter("id", cursor.readId())
                .setMaxResults(MOST_PASSED)
                .getResultStream()
                .map(row -> new Change((Long) row[0], (Instant) row[1]))
                .toList();
    }

    private List<Touched> touched(List<Change> fresh) {
        return fresh.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p.id, p.topicId, p.number, p.shown from Post p where p.id in :ids",
                                Object[].class)
                        .setParameter("ids", fresh.stream().map(Change::id).toList())
                        .getResultStream()
                        .map(row -> new Touched((Long) row[0], (Long) row[1], (Integer) row[2], (Boolean) row[3]))
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
        if (!hidden) {
            topicTeller.mailInTime(changing);
        }
        return changing.stream().map(Notification::getMemberId).collect(Collectors.toSet());
    }

    private void follow(NewsCursor cursor, Way way) {
        if (way.last() == null) {
            cursor.readTo(clock.instant().minus(SearchSource.OVERLAP), 0);
        } else {
            cursor.readTo(way.last().at(), way.last().id());
        }
    }
}
