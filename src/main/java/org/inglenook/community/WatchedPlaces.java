package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slice;

/** All of which a member chose how much they hear, in one list. */
@ApplicationScoped
@Transactional
public class WatchedPlaces {

    static final int PAGE = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The latest first; cursors as in {@link TopicLists#page}. */
    public Slice<WatchedPlace> page(long memberId, String after, String before) {
        boolean back = before != null && !before.isEmpty();
        boolean started = after != null && !after.isEmpty();
        TypedQuery<Watch> query = em.createQuery(
                        "select w from Watch w where w.memberId = :member"
                                + (back ? " and w.id > :id order by w.id" : "")
                                + (!back && started ? " and w.id < :id" : "")
                                + (back ? "" : " order by w.id desc"),
                        Watch.class)
                .setParameter("member", memberId);
        if (back || started) {
            query.setParameter("id", Cursor.parse(back ? before : after).number(0));
        }
        List<Watch> found = new ArrayList<>(query.setMaxResults(PAGE + 1).getResultList());
        return named(back ? reversed(found) : Slice.of(found, PAGE, watch -> Cursor.of(watch.getId()), started));
    }

    private static Slice<Watch> reversed(List<Watch> found) {
        boolean more = found.size() > PAGE;
        List<Watch> page = found.subList(0, Math.min(PAGE, found.size()));
        Collections.reverse(page);
        if (page.isEmpty()) {
            return new Slice<>(page, null, null);
        }
        return new Slice<>(
                page,
                Cursor.of(page.get(page.size() - 1).getId()).encoded(),
                more ? Cursor.of(page.get(0).getId()).encoded() : null);
    }

    private Slice<WatchedPlace> named(Slice<Watch> watches) {
        Map<Long, Topic> topics = found(Topic.class, watches, Watch.Place.TOPIC, Topic::getId);
        Map<Long, Board> boards = found(Board.class, watches, Watch.Place.BOARD, Board::getId);
        return watches.map(watch -> {
            if (watch.getPlace() == Watch.Place.BOARD) {
                Board board = boards.get(watch.getPlaceId());
                return board == null
                        ? new WatchedPlace(watch, null, null)
                        : new WatchedPlace(watch, board.getName(), board.getAddress());
            }
            Topic topic = topics.get(watch.getPlaceId());
            return topic == null || !topic.isShown()
                    ? new WatchedPlace(watch, null, null)
                    : new WatchedPlace(watch, topic.getTitle(), topic.getAddress());
        });
    }

    private <T> Map<Long, T> found(Class<T> type, Slice<Watch> watches, Watch.Place place, Function<T, Long> id) {
        Set<Long> ids = watches.items().stream()
                .filter(watch -> watch.getPlace() == place)
                .map(Watch::getPlaceId)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select x from " + type.getSimpleName() + " x where x.id in :ids", type)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(id, Function.identity()));
    }

    public void watch(long memberId, long watchId) {
        choose(memberId, watchId, Hearing.WATCHED);
    }

    public void mute(long memberId, long watchId) {
        choose(memberId, watchId, Hearing.MUTED);
    }

    /** It stays in the list, so that a slip is mended where it was made. */
    public void leave(long memberId, long watchId) {
        choose(memberId, watchId, Hearing.CALLED);
    }

    private void choose(long memberId, long watchId, Hearing wanted) {
        Watch watch = em.find(Watch.class, watchId);
        if (watch == null || watch.getMemberId() != memberId) {
            throw DomainException.notFound();
        }
        watch.choose(wanted, clock.instant());
    }
}
