package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;

/** Tells of one topic's new posts, in the order of their numbers, to whoever listens. */
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
     * @param more whether the topic has more to tell
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
        return topicIds.isEmpty()
                ? Map.of()
                : em.createQuery("select t from ToldTopic t where t.topicId in :ids", ToldTopic.class)
                        .setParameter("ids", topicIds)
                        .getResultStream()
                        .collect(Collectors.toMap(ToldTopic::topicId, ToldTopic::number));
    }

    /** @param began what was written before is no news */
    Told tell(Topic topic, Instant began) {
        ToldTopic upTo = upTo(topic, began);
        List<Post> posts = em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.number > :told order by p.number",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setParameter("told", upTo.number())
                .setMaxResults(AT_A_TIME)
                .getResultList();
        if (posts.isEmpty()) {
            return new Told(Set.of(), false);
        }
        upTo.upTo(posts.get(posts.size() - 1).getNumber());
        List<Post> shown =
                posts.stream().filter(post -> topic.isShown() && post.isShown()).toList();
        posts.stream().filter(post -> !shown.contains(post)).forEach(post -> em.persist(new UntoldPost(post.getId())));
        Set<Long> listeners = shown.isEmpty() ? Set.of() : tell(topic, shown);
        return new Told(listeners, posts.size() == AT_A_TIME);
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
        Map<Long, List<Post>> posts = em.createQuery(
                        "select p from Post p where p.id in :ids order by p.topicId, p.number", Post.class)
                .setParameter("ids", late.stream().map(UntoldPost::postId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Post::getTopicId));
        late.forEach(em::remove);
        Set<Long> listeners = new HashSet<>();
        posts.forEach((topic, restored) -> listeners.addAll(tell(topics.get(topic), restored)));
        em.flush();
        return listeners;
    }

    /** What should have gone out while its post was hidden goes when the next mail would. */
    void mailInTime(List<Notification> restored) {
        Instant now = clock.instant();
        List<Notification> missed = restored.stream()
                .filter(each ->
                        each.getMailDueAt() != null && each.getMailDueAt().isBefore(now))
                .toList();
        Map<Long, Instant> due =
                wishes.mailsDue(missed.stream().map(Notification::getMemberId).collect(Collectors.toSet()), now);
        missed.forEach(each -> each.mailAt(due.get(each.getMemberId())));
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

    private ToldTopic upTo(Topic topic, Instant began) {
        ToldTopic upTo = em.find(ToldTopic.class, topic.getId());
        if (upTo == null) {
            Integer last = em.createQuery(
                            "select max(p.number) from Post p where p.topicId = :topic and p.createdAt < :began",
                            Integer.class)
                    .setParameter("topic", topic.getId())
                    .setParameter("began", began)
                    .getSingleResult();
            upTo = new ToldTopic(topic.getId(), last == null ? 0 : last);
            em.persist(upTo);
        }
        return upTo;
    }

    private Set<Long> tell(Topic topic, List<Post> posts) {
        Audience audience = new Audience(
                watches.on(Watch.Place.TOPIC, topic.getId()), watches.on(Watch.Place.BOARD, topic.getBoardId()));
        Map<String, Long> handles = handlesCalled(posts);
        Map<Integer, Long> authors = authorsAnswered(topic, posts);
        Map<Long, MemberWishes> wishesOfAuthors =
                wishes.of(posts.stream().map(Post::getAuthorId).collect(Collectors.toSet()));
        Map<Post, Map<Long, Cause>> heard = new LinkedHashMap<>();
        for (Post post : posts) {
            Set<Long> mentioned = known(handles, called(post));
            heard.put(post, audience.of(post, mentioned, known(authors, Answered.by(post))));
            watchOwn(post, audience, wishesOfAuthors.get(post.getAuthorId()));
        }
        return write(heard);
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
        boolean later = false;
        for (Map.Entry<Post, Map<Long, Cause>> told : heard.entrySet()) {
            if (later) {
                // In the order of the posts, since the latest is known by its id.
                em.flush();
            }
            told.getValue()
                    .forEach((member, cause) ->
                            em.persist(new Notification(member, told.getKey(), cause, now, mailsDue.get(member))));
            later = true;
        }
        return listeners;
    }

    /** The authors of the posts that these answer, by number. */
    private Map<Integer, Long> authorsAnswered(Topic topic, List<Post> posts) {
        Set<Integer> numbers =
                posts.stream().flatMap(post -> Answered.by(post).stream()).collect(Collectors.toSet());
        Map<Integer, Long> authors = new HashMap<>();
        if (!numbers.isEmpty()) {
            em.createQuery(
                            "select p.number, p.authorId from Post p where p.topicId = :topic and p.number in :numbers",
                            Object[].class)
                    .setParameter("topic", topic.getId())
                    .setParameter("numbers", numbers)
                    .getResultList()
                    .forEach(row -> authors.put((Integer) row[0], (Long) row[1]));
        }
        return authors;
    }

    private static <K> Set<Long> known(Map<K, Long> ids, Collection<K> wanted) {
        return wanted.stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
