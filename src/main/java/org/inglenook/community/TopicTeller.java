package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;

/** Tells of topics' new posts, in the order of their numbers, to whoever listens. */
@ApplicationScoped
@Transactional
public class TopicTeller {

    private static final int AT_A_TIME = 200;

    /** More names than this in one post are a list and call nobody. */
    private static final int MOST_CALLED = 20;

    /**
     * What was told.
     *
     * @param listeners the members who were told of something
     * @param more whether there is more to tell
     */
    record Told(Set<Long> listeners, boolean more) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Watches watches;

    @Inject
    Wishes wishes;

    @Inject
    Members members;

    @Inject
    Clock clock;

    /** Numbers of the posts up to which these topics were told; what was never told is not among them. */
    Map<Long, Integer> toldUpTo(Collection<Long> topicIds) {
        return told(topicIds).values().stream().collect(Collectors.toMap(ToldTopic::topicId, ToldTopic::number));
    }

    /**
     * Tells some of what these topics have to tell.
     *
     * @param began what was written before is no news
     */
    Told tell(Collection<Topic> topics, Instant began) {
        Map<Long, ToldTopic> upTo = upTo(topics, began);
        List<Post> posts = untold(upTo.keySet());
        if (posts.isEmpty()) {
            return new Told(Set.of(), false);
        }
        posts.forEach(post -> upTo.get(post.getTopicId()).upTo(post.getNumber()));
        Map<Long, Topic> known = topics.stream().collect(Collectors.toMap(Topic::getId, Function.identity()));
        Map<Boolean, List<Post>> shown = posts.stream()
                .collect(Collectors.partitioningBy(
                        post -> post.isShown() && known.get(post.getTopicId()).isShown()));
        shown.get(false).forEach(post -> em.persist(new UntoldPost(post.getId())));
        return new Told(announce(shown.get(true), known), posts.size() == AT_A_TIME);
    }

    /** The first of what was not told in these topics, in the order of the numbers. */
    private List<Post> untold(Collection<Long> topicIds) {
        List<Long> ids = topicIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p.id, p.topicId, p.number from Post p, ToldTopic t where t.topicId in :topics"
                                        + " and p.topicId = t.topicId and p.number > t.number"
                                        + " order by p.topicId, p.number",
                                Object[].class)
                        .setParameter("topics", topicIds)
                        .setMaxResults(AT_A_TIME)
                        .getResultStream()
                        .map(row -> (Long) row[0])
                        .toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select p from Post p where p.id in :ids", Post.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(Post::getTopicId).thenComparing(Post::getNumber))
                        .toList();
    }

    /** Tells of those of these posts whose turn came while they were hidden; whoever was told of something. */
    Set<Long> tellLate(Collection<Long> shownPosts, Map<Long, Topic> topics) {
        if (shownPosts.isEmpty()) {
            return Set.of();
        }
        List<UntoldPost> late = em.createQuery("select u from UntoldPost u where u.postId in :ids", UntoldPost.class)
                .setParameter("ids", shownPosts)
                .getResultList();
        if (late.isEmpty()) {
            return Set.of();
        }
        List<Post> restored = em.createQuery(
                        "select p from Post p where p.id in :ids order by p.topicId, p.number", Post.class)
                .setParameter("ids", late.stream().map(UntoldPost::postId).toList())
                .getResultList();
        late.forEach(em::remove);
        return announce(restored, topics);
    }

    /** Nothing that stands in it by now is news any more. */
    void skip(Topic topic) {
        ToldTopic upTo = em.find(ToldTopic.class, topic.getId());
        if (upTo == null) {
            em.persist(new ToldTopic(topic.getId(), topic.getPostCount()));
        } else {
            upTo.upTo(topic.getPostCount());
        }
    }

    private Map<Long, ToldTopic> upTo(Collection<Topic> topics, Instant began) {
        Set<Long> ids = topics.stream().map(Topic::getId).collect(Collectors.toSet());
        Map<Long, ToldTopic> upTo = told(ids);
        ids.removeAll(upTo.keySet());
        if (!ids.isEmpty()) {
            Map<Long, Integer> before = em.createQuery(
                            "select p.topicId, max(p.number) from Post p"
                                    + " where p.topicId in :topics and p.createdAt < :began group by p.topicId",
                            Object[].class)
                    .setParameter("topics", ids)
                    .setParameter("began", began)
                    .getResultStream()
                    .collect(Collectors.toMap(row -> (Long) row[0], row -> (Integer) row[1]));
            for (long id : ids) {
                ToldTopic never = new ToldTopic(id, before.getOrDefault(id, 0));
                em.persist(never);
                upTo.put(id, never);
            }
        }
        return upTo;
    }

    private Map<Long, ToldTopic> told(Collection<Long> topicIds) {
        return topicIds.isEmpty()
                ? new HashMap<>()
                : em.createQuery("select t from ToldTopic t where t.topicId in :ids", ToldTopic.class)
                        .setParameter("ids", topicIds)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                ToldTopic::topicId, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /** @param posts in the order of their numbers */
    private Set<Long> announce(List<Post> posts, Map<Long, Topic> topics) {
        if (posts.isEmpty()) {
            return Set.of();
        }
        Map<Long, Audience> audiences = audiences(
                posts.stream().map(Post::getTopicId).distinct().map(topics::get).toList());
        Map<String, Long> handles = handlesCalled(posts);
        Map<Long, Map<Integer, Long>> authors = authorsAnswered(posts);
        Map<Long, MemberWishes> wishesOfAuthors =
                wishes.of(posts.stream().map(Post::getAuthorId).collect(Collectors.toSet()));
        Map<Post, Map<Long, Cause>> heard = new LinkedHashMap<>();
        for (Post post : posts) {
            Audience audience = audiences.get(post.getTopicId());
            Set<Long> mentioned = known(handles, called(post));
            Set<Long> answered = known(authors.getOrDefault(post.getTopicId(), Map.of()), Answered.by(post));
            heard.put(post, audience.of(post, mentioned, answered));
            watchOwn(post, audience, wishesOfAuthors.get(post.getAuthorId()));
        }
        return write(heard);
    }

    private Map<Long, Audience> audiences(List<Topic> topics) {
        Map<Long, List<Watch>> onTopics =
                watches.on(Watch.Place.TOPIC, topics.stream().map(Topic::getId).toList());
        Map<Long, List<Watch>> onBoards = watches.on(
                Watch.Place.BOARD,
                topics.stream().map(Topic::getBoardId).distinct().toList());
        return topics.stream()
                .collect(Collectors.toMap(
                        Topic::getId,
                        topic -> new Audience(
                                onTopics.getOrDefault(topic.getId(), List.of()),
                                onBoards.getOrDefault(topic.getBoardId(), List.of()))));
    }

    private Map<String, Long> handlesCalled(List<Post> posts) {
        Set<String> names =
                posts.stream().flatMap(post -> called(post).stream()).collect(Collectors.toSet());
        return members.named(names).stream().collect(Collectors.toMap(MemberCard::name, MemberCard::id));
    }

    private static List<String> called(Post post) {
        return post.getMentioned().size() > MOST_CALLED ? List.of() : post.getMentioned();
    }

    /** Who writes in a topic watches it from then on, unless they wish otherwise. */
    private void watchOwn(Post post, Audience audience, MemberWishes wished) {
        long author = post.getAuthorId();
        if (author != Poster.VISITOR && wished.isWatchesOwn() && !audience.hasDecided(author)) {
            em.persist(
                    new Watch(author, Watch.Place.TOPIC, post.getTopicId(), Hearing.WATCHED, false, clock.instant()));
            audience.join(author);
        }
    }

    private Set<Long> write(Map<Post, Map<Long, Cause>> heard) {
        Set<Long> listeners = heard.values().stream()
                .flatMap(causes -> causes.keySet().stream())
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        Map<Long, Instant> mailsDue = wishes.mailsDue(listeners, now);
        Set<Long> unsaved = new HashSet<>();
        heard.forEach((post, causes) -> {
            // Of two that a member hears of the earlier one is saved first, since their latest is known by its id.
            if (!Collections.disjoint(unsaved, causes.keySet())) {
                em.flush();
                unsaved.clear();
            }
            causes.forEach(
                    (member, cause) -> em.persist(new Notification(member, post, cause, now, mailsDue.get(member))));
            unsaved.addAll(causes.keySet());
        });
        return listeners;
    }

    /** The authors of the posts that these answer, by topic and number. */
    private Map<Long, Map<Integer, Long>> authorsAnswered(List<Post> posts) {
        Map<Long, Set<Integer>> numbers = new HashMap<>();
        posts.forEach(post -> numbers.computeIfAbsent(post.getTopicId(), topic -> new HashSet<>())
                .addAll(Answered.by(post)));
        numbers.values().removeIf(Set::isEmpty);
        Map<Long, Map<Integer, Long>> authors = new HashMap<>();
        numbers.forEach((topic, answered) -> em.createQuery(
                        "select p.number, p.authorId from Post p where p.topicId = :topic and p.number in :numbers",
                        Object[].class)
                .setParameter("topic", topic)
                .setParameter("numbers", answered)
                .getResultList()
                .forEach(row ->
                        authors.computeIfAbsent(topic, same -> new HashMap<>()).put((Integer) row[0], (Long) row[1])));
        return authors;
    }

    private static <K> Set<Long> known(Map<K, Long> ids, Collection<K> wanted) {
        return wanted.stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
