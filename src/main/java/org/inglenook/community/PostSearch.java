package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;

/** Every post that is shown, to be found. */
@ApplicationScoped
@Transactional
public class PostSearch implements SearchSource {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public String room() {
        return "boards";
    }

    /** A post that changed, without its words. */
    private record Changed(long id, Instant at) {}

    @Override
    public Changes changedSince(String cursor, int atMost) {
        return changedSince(cursor, atMost, (id, at) -> false);
    }

    @Override
    public Changes changedSince(String cursor, int atMost, BiPredicate<String, Instant> known) {
        List<Changed> all = changed(cursor, atMost);
        List<Post> posts = posts(all.stream()
                .filter(post -> !known.test(String.valueOf(post.id()), post.at()))
                .map(Changed::id)
                .toList());
        Map<Long, TopicOnBoard> topics = topics(posts);
        Stream<SearchDocument> changed =
                posts.stream().map(post -> document(post, topics.get(post.getTopicId()), post.getChangedAt()));
        List<SearchDocument> documents =
                Stream.concat(changed, answered(posts, topics)).toList();
        boolean more = all.size() == atMost;
        return new Changes(documents, more ? after(all.get(atMost - 1)) : atTheEnd(), more);
    }

    private List<Changed> changed(String cursor, int atMost) {
        String since = cursor == null ? "" : " where p.changedAt >= :at and (p.changedAt > :at or p.id > :id)";
        TypedQuery<Object[]> query = em.createQuery(
                        "select p.id, p.changedAt from Post p" + since + " order by p.changedAt, p.id", Object[].class)
                .setMaxResults(atMost);
        if (cursor != null) {
            Cursor from = Cursor.parse(cursor);
            query.setParameter("at", from.instant(0)).setParameter("id", from.number(1));
        }
        return query.getResultStream()
                .map(row -> new Changed((Long) row[0], (Instant) row[1]))
                .toList();
    }

    private List<Post> posts(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select p from Post p where p.id in :ids", Post.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** A first reply that is shown, or no longer, changes whether its topic is answered, which the first post tells. */
    private Stream<SearchDocument> answered(List<Post> changed, Map<Long, TopicOnBoard> topics) {
        Map<Long, Instant> when = changed.stream()
                .filter(post -> topics.get(post.getTopicId()).topic().getReplyCount() < 2)
                .collect(Collectors.toMap(Post::getTopicId, Post::getChangedAt, (a, b) -> a.isAfter(b) ? a : b));
        changed.stream().filter(post -> post.getNumber() == 1).forEach(post -> when.remove(post.getTopicId()));
        return when.isEmpty()
                ? Stream.of()
                : em
                        .createQuery("select p from Post p where p.topicId in :topics and p.number = 1", Post.class)
                        .setParameter("topics", when.keySet())
                        .getResultList()
                        .stream()
                        .map(post -> document(post, topics.get(post.getTopicId()), when.get(post.getTopicId())));
    }

    /** Asked after the posts and not with them, for the reason that {@link Boards#around} gives. */
    private Map<Long, TopicOnBoard> topics(List<Post> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        List<Topic> topics = em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                .setParameter("ids", posts.stream().map(Post::getTopicId).collect(Collectors.toSet()))
                .getResultList();
        return Boards.around(em, topics).stream()
                .collect(Collectors.toMap(found -> found.topic().getId(), Function.identity()));
    }

    private static String after(Changed post) {
        return Cursor.of(post.at(), post.id()).encoded();
    }

    private String atTheEnd() {
        return Cursor.of(clock.instant().minus(OVERLAP), 0).encoded();
    }

    private static SearchDocument document(Post post, TopicOnBoard place, Instant changedAt) {
        Topic topic = place.topic();
        boolean shown = post.isShown() && topic.isShown();
        boolean first = post.getNumber() == 1;
        return new SearchDocument(
                String.valueOf(post.getId()),
                first ? topic.getAddress() : topic.addressOf(post.getNumber()),
                topic.getTitle(),
                shown ? Markdown.toText(post.getMarkdown()) : "",
                place.board().getName(),
                null,
                shown,
                post.getCreatedAt(),
                changedAt,
                first,
                Set.of(
                        onBoard(place.board().getSlug()),
                        by(post.getAuthorId()),
                        answered(!first || !topic.isUnanswered())));
    }

    static String onBoard(String slug) {
        return "board:" + slug;
    }

    static String by(long memberId) {
        return "by:" + memberId;
    }

    static String answered(boolean yes) {
        return "answered:" + yes;
    }

    /** Posts first and topics then, for the reason that {@link Boards#around} gives. */
    @Override
    public Set<String> visible(Collection<String> ids) {
        Map<Long, Long> topics = em.createQuery(
                        "select p.id, p.topicId from Post p where p.id in :ids and p.shown = true", Object[].class)
                .setParameter("ids", ids.stream().map(Long::valueOf).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
        if (topics.isEmpty()) {
            return Set.of();
        }
        Set<Long> shown =
                Set.copyOf(em.createQuery("select t.id from Topic t where t.id in :ids and t.shown = true", Long.class)
                        .setParameter("ids", Set.copyOf(topics.values()))
                        .getResultList());
        return topics.entrySet().stream()
                .filter(post -> shown.contains(post.getValue()))
                .map(post -> String.valueOf(post.getKey()))
                .collect(Collectors.toSet());
    }

    @Override
    public long count() {
        return em.createQuery(
                        "select count(p) from Post p join Topic t on t.id = p.topicId"
                                + " where p.shown = true and t.shown = true",
                        Long.class)
                .getSingleResult();
    }
}
