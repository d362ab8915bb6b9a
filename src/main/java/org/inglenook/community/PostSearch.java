package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    public Changes changedSince(String cursor, int atMost) {
        String since = cursor == null ? "" : " where p.changedAt >= :at and (p.changedAt > :at or p.id > :id)";
        TypedQuery<Post> query = em.createQuery(
                        "select p from Post p" + since + " order by p.changedAt, p.id", Post.class)
                .setMaxResults(atMost);
        if (cursor != null) {
            Cursor from = Cursor.parse(cursor);
            query.setParameter("at", from.instant(0)).setParameter("id", from.number(1));
        }
        List<Post> posts = query.getResultList();
        Map<Long, TopicOnBoard> topics = topics(posts);
        List<SearchDocument> documents = posts.stream()
                .map(post -> document(post, topics.get(post.getTopicId())))
                .toList();
        boolean more = posts.size() == atMost;
        return new Changes(documents, more ? after(posts.get(atMost - 1)) : atTheEnd(), more);
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

    private static String after(Post post) {
        return Cursor.of(post.getChangedAt(), post.getId()).encoded();
    }

    private String atTheEnd() {
        return Cursor.of(clock.instant().minus(OVERLAP), 0).encoded();
    }

    private static SearchDocument document(Post post, TopicOnBoard place) {
        Topic topic = place.topic();
        boolean shown = post.isShown() && topic.isShown();
        return new SearchDocument(
                String.valueOf(post.getId()),
                post.getNumber() == 1 ? topic.getAddress() : topic.addressOf(post.getNumber()),
                topic.getTitle(),
                shown ? Markdown.toText(post.getMarkdown()) : "",
                place.board().getName(),
                null,
                shown,
                post.getCreatedAt(),
                post.getChangedAt());
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
        return em.createQuery(
                        "select p.id from Post p join Topic t on t.id = p.topicId"
                                + " where p.id in :ids and p.shown = true and t.shown = true",
                        Long.class)
                .setParameter("ids", ids.stream().map(Long::valueOf).toList())
                .getResultStream()
                .map(String::valueOf)
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
