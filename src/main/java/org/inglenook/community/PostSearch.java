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
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;

/** Every post that is shown, to be found. */
@ApplicationScoped
@Transactional
public class PostSearch implements SearchSource {

    private static final String POSTS =
            "select p, t, b from Post p join Topic t on t.id = p.topicId" + " join Board b on b.id = t.boardId";

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
        TypedQuery<Object[]> query = em.createQuery(POSTS + since + " order by p.changedAt, p.id", Object[].class)
                .setMaxResults(atMost);
        if (cursor != null) {
            Cursor from = Cursor.parse(cursor);
            query.setParameter("at", from.instant(0)).setParameter("id", from.number(1));
        }
        List<Object[]> rows = query.getResultList();
        List<SearchDocument> documents = rows.stream()
                .map(row -> document((Post) row[0], (Topic) row[1], (Board) row[2]))
                .toList();
        return new Changes(documents, rows.size() == atMost ? after((Post) rows.get(atMost - 1)[0]) : atTheEnd());
    }

    private static String after(Post post) {
        return Cursor.of(post.getChangedAt(), post.getId()).encoded();
    }

    private String atTheEnd() {
        return Cursor.of(clock.instant().minus(OVERLAP), 0).encoded();
    }

    private static SearchDocument document(Post post, Topic topic, Board board) {
        boolean shown = post.isShown() && topic.isShown();
        return new SearchDocument(
                String.valueOf(post.getId()),
                post.getNumber() == 1 ? topic.getAddress() : topic.addressOf(post.getNumber()),
                topic.getTitle(),
                shown ? Markdown.toText(post.getMarkdown()) : "",
                board.getName(),
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
