package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;

/**
 * Everything that waits for a moderator in one line, what has waited longest first. Each sort lies in a table of its own and is read in
 * the order of its index, as much as a page holds: thousands that wait cost what twenty do.
 */
@ApplicationScoped
@Transactional
public class Queue {

    public static final int PAGE = 20;

    /** Further than this nobody counts. */
    public static final int COUNTED = 100;

    private static final Comparator<Waiting> IN_LINE =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::kind).thenComparing(Waiting::id);

    @PersistenceContext
    EntityManager em;

    /** @param after cursor of the last one seen, or null for the head of the line */
    public Slice<Waiting> page(String after) {
        Cursor from = after == null || after.isEmpty() ? null : Cursor.parse(after);
        List<Waiting> line = Stream.of(flags(from), held(from), appeals(from))
                .flatMap(List::stream)
                .sorted(IN_LINE)
                .toList();
        return Slice.of(line, PAGE, Queue::cursor, from != null);
    }

    /** How much waits, counted up to {@link #COUNTED}. */
    public int count() {
        int flags = em.createQuery("select f.id from Flag f where f.state = :open", Long.class)
                .setParameter("open", Flag.State.OPEN)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
        int held = em.createQuery("select h.id from HeldPost h where h.state = :waiting", Long.class)
                .setParameter("waiting", HeldPost.State.WAITING)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
        int appeals = em.createQuery("select s.id from Sanction s where s.appealState = :open", Long.class)
                .setParameter("open", Sanction.Appeal.OPEN)
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
        return Math.min(COUNTED, flags + held + appeals);
    }

    private List<Waiting> held(Cursor from) {
        List<HeldPost> held = from(
                        "select w from HeldPost w where w.state = :state",
                        "heldAt",
                        HeldPost.class,
                        from,
                        Waiting.Kind.HELD)
                .setParameter("state", HeldPost.State.WAITING)
                .getResultList();
        Map<Long, Topic> topics = topics(
                held.stream().map(HeldPost::getTopicId).filter(Objects::nonNull).toList());
        return held.stream()
                .map(waiting -> new Waiting(
                        waiting.getHeldAt(),
                        Waiting.Kind.HELD,
                        waiting.getId(),
                        waiting,
                        null,
                        List.of(),
                        null,
                        waiting.getTopicId() == null ? null : topics.get(waiting.getTopicId())))
                .toList();
    }

    private List<Waiting> appeals(Cursor from) {
        return from(
                        "select w from Sanction w where w.appealState = :state",
                        "appealedAt",
                        Sanction.class,
                        from,
                        Waiting.Kind.APPEAL)
                .setParameter("state", Sanction.Appeal.OPEN)
                .getResultStream()
                .map(sanction -> new Waiting(
                        sanction.getAppealedAt(),
                        Waiting.Kind.APPEAL,
                        sanction.getId(),
                        null,
                        sanction,
                        List.of(),
                        null,
                        null))
                .toList();
    }

    /** All that was said against one post stands together, where the first of it came. */
    private List<Waiting> flags(Cursor from) {
        List<Flag> flags = from(
                        "select w from Flag w where w.state = :state", "createdAt", Flag.class, from, Waiting.Kind.FLAG)
                .setParameter("state", Flag.State.OPEN)
                .getResultList();
        if (flags.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Flag>> byPost =
                flags.stream().collect(Collectors.groupingBy(Flag::getPostId, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Post> posts = em.createQuery("select p from Post p where p.id in :ids", Post.class)
                .setParameter("ids", byPost.keySet())
                .getResultStream()
                .collect(Collectors.toMap(Post::getId, Function.identity()));
        Map<Long, Topic> topics =
                topics(posts.values().stream().map(Post::getTopicId).toList());
        List<Waiting> line = new ArrayList<>();
        byPost.forEach((id, said) -> {
            Post post = posts.get(id);
            Flag first = said.get(0);
            line.add(new Waiting(
                    first.getCreatedAt(),
                    Waiting.Kind.FLAG,
                    first.getId(),
                    null,
                    null,
                    said,
                    post,
                    topics.get(post.getTopicId())));
        });
        return line;
    }

    private <T> TypedQuery<T> from(String jpql, String time, Class<T> type, Cursor from, Waiting.Kind kind) {
        String at = "w." + time;
        String order = " order by " + at + ", w.id";
        if (from == null) {
            return em.createQuery(jpql + order, type).setMaxResults(PAGE + 1);
        }
        Instant seen = from.instant(0);
        int place = Long.compare(kind.ordinal(), from.number(1));
        String beyond = place < 0
                ? " and " + at + " > :at"
                : " and " + at + " >= :at" + (place == 0 ? " and (" + at + " > :at or w.id > :id)" : "");
        TypedQuery<T> query = em.createQuery(jpql + beyond + order, type)
                .setParameter("at", seen)
                .setMaxResults(PAGE + 1);
        return place == 0 ? query.setParameter("id", from.number(2)) : query;
    }

    private Map<Long, Topic> topics(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select t from Topic t where t.id in :ids", Topic.class)
                        .setParameter("ids", Set.copyOf(ids))
                        .getResultStream()
                        .collect(Collectors.toMap(Topic::getId, Function.identity()));
    }

    private static Cursor cursor(Waiting waiting) {
        return Cursor.of(waiting.since(), waiting.kind().ordinal(), waiting.id());
    }
}
