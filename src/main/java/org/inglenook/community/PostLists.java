package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;

/** What one member wrote, the latest first. */
@ApplicationScoped
@Transactional
public class PostLists {

    public static final int PAGE = 20;

    private static final String BY_MEMBER = "select p, t from Post p join Topic t on t.id = p.topicId"
            + " where p.authorId = :member and p.shown = true and t.shown = true";

    @PersistenceContext
    EntityManager em;

    /** What everyone may read of a member's posts; cursors as in {@link TopicLists#page}. */
    public Slice<PostInTopic> by(long memberId, String after, String before) {
        boolean back = before != null && !before.isEmpty();
        boolean started = after != null && !after.isEmpty();
        String from =
                back ? " and p.id > :id order by p.id" : (started ? " and p.id < :id" : "") + " order by p.id desc";
        TypedQuery<Object[]> query =
                em.createQuery(BY_MEMBER + from, Object[].class).setParameter("member", memberId);
        if (back || started) {
            query.setParameter("id", Cursor.parse(back ? before : after).number(0));
        }
        List<PostInTopic> rows = new ArrayList<>(query.setMaxResults(PAGE + 1)
                .getResultStream()
                .map(row -> new PostInTopic((Post) row[0], (Topic) row[1]))
                .toList());
        return back ? reversed(rows) : Slice.of(rows, PAGE, PostLists::cursor, started);
    }

    private static Slice<PostInTopic> reversed(List<PostInTopic> rows) {
        boolean more = rows.size() > PAGE;
        List<PostInTopic> page = rows.subList(0, Math.min(PAGE, rows.size()));
        Collections.reverse(page);
        if (page.isEmpty()) {
            return new Slice<>(page, null, null);
        }
        String previous = more ? cursor(page.get(0)).encoded() : null;
        return new Slice<>(page, cursor(page.get(page.size() - 1)).encoded(), previous);
    }

    private static Cursor cursor(PostInTopic row) {
        return Cursor.of(row.post().getId());
    }
}
