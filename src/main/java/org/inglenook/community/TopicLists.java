package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.InstantConverter;
import org.inglenook.platform.Slice;

/**
 * Topics in an order, read by keyset: any page costs what the first one costs. Derby is told which index to read along: among several that
 * begin alike it takes one of another order, reads a whole board and sorts it. To PostgreSQL, which chooses well, that is a comment.
 */
@ApplicationScoped
@Transactional
public class TopicLists {

    public static final int PAGE = 20;

    @PersistenceContext
    EntityManager em;

    /** What the moderators keep at the top of a board. */
    public List<Topic> pinned(Board board) {
        String pinned = "t.boardid = ?1 and t.shown = true and t.pinned = true";
        return topics(em, "activity", pinned + TopicOrder.LATEST.down(), PAGE, board.getId());
    }

    /**
     * One page of a board's topics, without those that the order puts before them.
     *
     * @param after cursor of the row before the page, or null
     * @param before cursor of the row after the page, or null; with neither it is the first page
     */
    public Slice<Topic> page(Board board, TopicOrder order, String after, String before) {
        if (before != null && !before.isEmpty()) {
            return pageBefore(board, order, Cursor.parse(before));
        }
        boolean started = after != null && !after.isEmpty();
        List<Topic> rows;
        if (started) {
            Cursor cursor = Cursor.parse(after);
            String older = order.where() + order.older() + order.down();
            rows = topics(em, order.index(), older, PAGE + 1, board.getId(), moment(cursor), cursor.number(1));
        } else {
            rows = topics(em, order.index(), order.where() + order.down(), PAGE + 1, board.getId());
        }
        return Slice.of(rows, PAGE, topic -> cursor(order, topic), started);
    }

    private Slice<Topic> pageBefore(Board board, TopicOrder order, Cursor cursor) {
        String newer = order.where() + order.newer() + order.up();
        List<Topic> rows = new ArrayList<>(
                topics(em, order.index() + "_back", newer, PAGE + 1, board.getId(), moment(cursor), cursor.number(1)));
        boolean more = rows.size() > PAGE;
        List<Topic> page = rows.subList(0, Math.min(PAGE, rows.size()));
        Collections.reverse(page);
        if (page.isEmpty()) {
            return new Slice<>(page, null, null);
        }
        return new Slice<>(
                page,
                cursor(order, page.get(page.size() - 1)).encoded(),
                more ? cursor(order, page.get(0)).encoded() : null);
    }

    /** The latest topics of one board, or of all when it is null, for feeds. */
    public List<TopicOnBoard> latest(Board board, int atMost) {
        String down = TopicOrder.LATEST.down();
        List<Topic> topics = board == null
                ? topics(em, "latest", "t.shown = true" + down, atMost)
                : topics(em, "board", "t.shown = true and t.boardid = ?1" + down, atMost, board.getId());
        return Boards.around(em, topics);
    }

    @SuppressWarnings("unchecked")
    static List<Topic> topics(EntityManager em, String index, String which, int atMost, Object... values) {
        String sql = "select t.* from community_topic t --DERBY-PROPERTIES index=COMMUNITY_TOPIC_"
                + index.toUpperCase(Locale.ROOT) + "\nwhere " + which + " fetch first " + atMost + " rows only";
        Query query = em.createNativeQuery(sql, Topic.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private static LocalDateTime moment(Cursor cursor) {
        return new InstantConverter().convertToDatabaseColumn(cursor.instant(0));
    }

    private static Cursor cursor(TopicOrder order, Topic topic) {
        return Cursor.of(order.moment(topic), topic.getId());
    }
}
