package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.Slice;

/** Who waits on the desk to be thanked: the longest first, without those who were put off until another day. */
@ApplicationScoped
@Transactional
public class NoteQueue {

    private static final String WAITING =
            "from ThankYouNote n where n.state = :waiting and (n.desk.laterAt is null or n.desk.laterAt <= :now)";
    private static final int MOST_PUT_OFF = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ShopProfiles profiles;

    /** A page of who waits; {@code after} or {@code before} may be null. */
    public Slice<ThankYouNote> list(String after, String before, int size) {
        boolean back = after == null && before != null;
        Cursor cursor = back ? Cursor.parse(before) : after == null ? null : Cursor.parse(after);
        List<ThankYouNote> rows = rows(cursor, back, size + 1);
        boolean more = rows.size() > size;
        List<ThankYouNote> items = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (back) {
            Collections.reverse(items);
        }
        boolean later = back || more;
        boolean earlier = back ? more : cursor != null;
        return new Slice<>(
                items,
                later && !items.isEmpty() ? cursor(items.get(items.size() - 1)).encoded() : null,
                earlier && !items.isEmpty() ? cursor(items.get(0)).encoded() : null);
    }

    private static Cursor cursor(ThankYouNote note) {
        return Cursor.of(note.getPlacedAt(), note.getId());
    }

    private List<ThankYouNote> rows(Cursor cursor, boolean back, int most) {
        String compare = back ? "<" : ">";
        String order = back ? " desc" : "";
        String where = cursor == null
                ? ""
                : " and (n.placedAt " + compare + " :placed or n.placedAt = :placed and n.id " + compare + " :id)";
        TypedQuery<ThankYouNote> query = em.createQuery(
                        "select n " + WAITING + where + " order by n.placedAt" + order + ", n.id" + order,
                        ThankYouNote.class)
                .setParameter("waiting", NoteState.WAITING)
                .setParameter("now", clock.instant());
        if (cursor != null) {
            query.setParameter("placed", cursor.instant(0)).setParameter("id", cursor.number(1));
        }
        return query.setMaxResults(most).getResultList();
    }

    /** Who has waited longest. */
    public Optional<ThankYouNote> first() {
        return rows(null, false, 1).stream().findFirst();
    }

    /** Who waits after this one, else who has waited longest; empty when nobody else waits. */
    public Optional<ThankYouNote> next(ThankYouNote note) {
        return rows(cursor(note), false, 1).stream().findFirst().or(() -> first().filter(
                        first -> !first.getId().equals(note.getId())));
    }

    /** Who waits right before this one. */
    public Optional<ThankYouNote> previous(ThankYouNote note) {
        return rows(cursor(note), true, 1).stream().findFirst();
    }

    public long count() {
        return em.createQuery("select count(n) " + WAITING, Long.class)
                .setParameter("waiting", NoteState.WAITING)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    /** Those who were put off, by when they come back. */
    public List<ThankYouNote> putOff() {
        return em.createQuery(
                        "select n from ThankYouNote n where n.state = :waiting and n.desk.laterAt > :now"
                                + " order by n.desk.laterAt, n.placedAt, n.id",
                        ThankYouNote.class)
                .setParameter("waiting", NoteState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST_PUT_OFF)
                .getResultList();
    }

    /** How many were decided about today: approved, or skipped. */
    public long doneToday() {
        return em.createQuery(
                        "select count(n) from ThankYouNote n where n.approvedAt >= :today"
                                + " or n.state = :skipped and n.changedAt >= :today",
                        Long.class)
                .setParameter("today", today().toInstant())
                .setParameter("skipped", NoteState.SKIPPED)
                .getSingleResult();
    }

    /** When a note comes back that is put off now: as the shop's next day begins. */
    public Instant tomorrow() {
        return today().plusDays(1).toLocalDate().atStartOfDay(today().getZone()).toInstant();
    }

    /** The beginning of the shop's day. */
    ZonedDateTime today() {
        ZonedDateTime now = clock.instant().atZone(profiles.current().getTimeZone());
        return now.toLocalDate().atStartOfDay(now.getZone());
    }
}
