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

/** Topics in the order of their last activity, read by keyset: any page costs what the first one costs. */
@ApplicationScoped
@Transactional
public class TopicLists {

    public static final int PAGE = 20;

    private static final String ON_BOARD =
            "select t from Topic t where t.boardId = :board and t.shown = true and t.pinned = :pinned";
    private static final String OLDER = " and t.lastPostAt <= :at and (t.lastPostAt < :at or t.id < :id)";
    private static final String NEWER = " and t.lastPostAt >= :at and (t.lastPostAt > :at or t.id > :id)";
    private static final String DOWN = " order by t.lastPostAt desc, t.id desc";
    private static final String UP = " order by t.lastPostAt, t.id";

    @PersistenceContext
    EntityManager em;

    /** What the moderators keep at the top of a board. */
    public List<Topic> pinned(Board board) {
        return onBoard(ON_BOARD + DOWN, board, true).setMaxResults(PAGE).getResultList();
    }

    /**
     * One page of a board's topics that aren't pinned, the latest first.
     *
     * @param after cursor of the row before the page, or null
     * @param before cursor of the row after the page, or null; with neither it is the first page
     */
    public Slice<Topic> page(Board board, String after, String before) {
        if (before != null && !before.isEmpty()) {
            return pageBefore(board, Cursor.parse(before));
        }
        boolean started = after != null && !after.isEmpty();
        TypedQuery<Topic> query = onBoard(ON_BOARD + (started ? OLDER : "") + DOWN, board, false);
        if (started) {
            seek(query, Cursor.parse(after));
        }
        return Slice.of(query.setMaxResults(PAGE + 1).getResultList(), PAGE, TopicLists::cursor, started);
    }

    private Slice<Topic> pageBefore(Board board, Cursor cursor) {
        TypedQuery<Topic> query = onBoard(ON_BOARD + NEWER + UP, board, false);
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
                cursor(page.get(page.size() - 1)).encoded(),
                more ? cursor(page.get(0)).encoded() : null);
    }

    /** The latest topics of one board, or of all when it is null, for feeds. */
    public List<TopicOnBoard> latest(Board board, int atMost) {
        String one = board == null ? "" : " and t.boardId = :board";
        TypedQuery<Topic> query =
                em.createQuery("select t from Topic t where t.shown = true" + one + DOWN, Topic.class);
        if (board != null) {
            query.setParameter("board", board.getId());
        }
        return Boards.around(em, query.setMaxResults(atMost).getResultList());
    }

    private TypedQuery<Topic> onBoard(String jpql, Board board, boolean pinned) {
        return em.createQuery(jpql, Topic.class)
                .setParameter("board", board.getId())
                .setParameter("pinned", pinned);
    }

    private static void seek(TypedQuery<Topic> query, Cursor cursor) {
        query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.number(1));
    }

    static Cursor cursor(Topic topic) {
        return Cursor.of(topic.getLastPostAt(), topic.getId());
    }
}
