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

/** Topics in an order, read by keyset: any page costs what the first one costs. */
@ApplicationScoped
@Transactional
public class TopicLists {

    public static final int PAGE = 20;

    @PersistenceContext
    EntityManager em;

    /** What the moderators keep at the top of a board. */
    public List<Topic> pinned(Board board) {
        return onBoard("t.boardId = :board and t.shown = true and t.pinned = true" + TopicOrder.LATEST.down(), board)
                .setMaxResults(PAGE)
                .getResultList();
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
        TypedQuery<Topic> query = onBoard(order.where() + (started ? order.older() : "") + order.down(), board);
        if (started) {
            seek(query, Cursor.parse(after));
        }
        return Slice.of(query.setMaxResults(PAGE + 1).getResultList(), PAGE, topic -> cursor(order, topic), started);
    }

    private Slice<Topic> pageBefore(Board board, TopicOrder order, Cursor cursor) {
        TypedQuery<Topic> query = onBoard(order.where() + order.newer() + order.up(), board);
        seek(query, cursor);
        List<Topic> rows = new ArrayList<>(query.setMaxResults(PAGE + 1).getResultList());
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
        TypedQuery<Topic> query = board == null
                ? em.createQuery("select t from Topic t where t.shown = true" + down, Topic.class)
                : onBoard("t.shown = true and t.boardId = :board" + down, board);
        return Boards.around(em, query.setMaxResults(atMost).getResultList());
    }

    private TypedQuery<Topic> onBoard(String condition, Board board) {
        return em.createQuery("select t from Topic t where " + condition, Topic.class)
                .setParameter("board", board.getId());
    }

    private static void seek(TypedQuery<Topic> query, Cursor cursor) {
        query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.number(1));
    }

    private static Cursor cursor(TopicOrder order, Topic topic) {
        return Cursor.of(order.moment(topic), topic.getId());
    }
}
