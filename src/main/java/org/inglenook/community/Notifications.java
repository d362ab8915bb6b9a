package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Slice;

/** What a member is told: counted, read in lines, and marked as read. */
@ApplicationScoped
@Transactional
public class Notifications {

    public static final int PAGE = 20;

    /** Beyond this nobody counts. */
    public static final int MANY = 100;

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String GROUPS =
            "select n.topicId, min(n.number), count(n), max(n.id) as latest from Notification n"
                    + " where n.memberId = :member and n.silent = :silent group by n.topicId, n.cause, n.seen";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    private record Line(long topicId, int first, int many, long latest) {}

    /** How many posts a member was told of and has not read, counted up to {@link #MANY}. */
    public int unread(long memberId) {
        return em.createQuery(
                        "select n.id from Notification n where n.memberId = :member and n.seen = :seen and n.silent = :seen",
                        Long.class)
                .setParameter("member", memberId)
                .setParameter("seen", false)
                .setMaxResults(MANY)
                .getResultList()
                .size();
    }

    /** The member has read a topic up to this post. */
    public void read(long memberId, long topicId, int upTo) {
        tell(
                memberId,
                em.createQuery("update Notification n set n.seen = true where n.memberId = :member and n.seen = false"
                                + " and n.topicId = :topic and n.number <= :number")
                        .setParameter("member", memberId)
                        .setParameter("topic", topicId)
                        .setParameter("number", upTo)
                        .executeUpdate());
    }

    public void readAll(long memberId) {
        tell(
                memberId,
                em.createQuery("update Notification n set n.seen = true where n.memberId = :member and n.seen = false")
                        .setParameter("member", memberId)
                        .executeUpdate());
    }

    private void tell(long memberId, int read) {
        if (read > 0) {
            changed.fire(new PageChanged(Bell.tag(memberId)));
        }
    }

    /** In lines, the latest first; cursors as in {@link TopicLists#page}. */
    public Slice<NotificationGroup> page(long memberId, String after, String before) {
        boolean back = before != null && !before.isEmpty();
        boolean started = after != null && !after.isEmpty();
        String from = back
                ? " having max(n.id) > :id order by latest"
                : (started ? " having max(n.id) < :id" : "") + " order by latest desc";
        TypedQuery<Object[]> query = em.createQuery(GROUPS + from, Object[].class)
                .setParameter("member", memberId)
                .setParameter("silent", false);
        if (back || started) {
            query.setParameter("id", Cursor.parse(back ? before : after).number(0));
        }
        List<Line> lines = new ArrayList<>(query.setMaxResults(PAGE + 1)
                .getResultStream()
                .map(row -> new Line((Long) row[0], (Integer) row[1], ((Number) row[2]).intValue(), (Long) row[3]))
                .toList());
        return groups(back ? reversed(lines) : Slice.of(lines, PAGE, Notifications::cursor, started));
    }

    private static Slice<Line> reversed(List<Line> lines) {
        boolean more = lines.size() > PAGE;
        List<Line> page = lines.subList(0, Math.min(PAGE, lines.size()));
        Collections.reverse(page);
        if (page.isEmpty()) {
            return new Slice<>(page, null, null);
        }
        String previous = more ? cursor(page.get(0)).encoded() : null;
        return new Slice<>(page, cursor(page.get(page.size() - 1)).encoded(), previous);
    }

    private Slice<NotificationGroup> groups(Slice<Line> lines) {
        if (lines.items().isEmpty()) {
            return new Slice<>(List.of(), null, null);
        }
        Map<Long, Notification> latest = em.createQuery(
                        "select n from Notification n where n.id in :ids", Notification.class)
                .setParameter("ids", lines.items().stream().map(Line::latest).toList())
                .getResultStream()
                .collect(Collectors.toMap(Notification::getId, Function.identity()));
        Map<Long, Topic> topics = em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                .setParameter("ids", lines.items().stream().map(Line::topicId).collect(Collectors.toSet()))
                .getResultStream()
                .collect(Collectors.toMap(Topic::getId, Function.identity()));
        return lines.map(line -> new NotificationGroup(
                topics.get(line.topicId()), latest.get(line.latest()), line.first(), line.many()));
    }

    private static Cursor cursor(Line line) {
        return Cursor.of(line.latest());
    }

    /** Deletes what is too old to be news. */
    void purge() {
        em.createQuery(
                        "delete from Notification n where n.toldAt < :before and (n.mailDueAt is null or n.silent = true)")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
