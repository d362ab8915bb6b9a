package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Slice;

/**
 * What moderators did. Entries are added in the transaction of the deed and never changed; each is sealed with the installation's key, so
 * that whoever changes one in the database is found out by {@link #firstBroken()}.
 */
@ApplicationScoped
@Transactional
public class ModerationLog {

    public static final int PAGE = 50;

    private static final String PURPOSE = "moderation log";
    private static final int READ_AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** @param note why, in the moderator's words; empty where nothing was said */
    void write(Poster actor, Act act, Target target, String note) {
        add(actor.memberId(), act, target, note, clock.instant());
    }

    /** An entry of another installation's log, with its time; from now on this one's seal vouches for it. */
    long add(long actorId, Act act, Target target, String note, Instant at) {
        LogEnd end = em.find(LogEnd.class, LogEnd.ONLY, LockModeType.PESSIMISTIC_WRITE);
        LogEntry entry = new LogEntry(end.next(), at, actorId, act, target, note);
        entry.seal(secrets.sign(PURPOSE, entry.words(end.getSeal())));
        em.persist(entry);
        end.follow(entry);
        em.flush();
        return entry.getId();
    }

    /**
     * Entries, the latest first.
     *
     * @param act only these, or null
     * @param memberId only what concerns this member, or null
     * @param after cursor of the last one seen, or null
     */
    public Slice<LogEntry> page(Act act, Long memberId, String after) {
        boolean started = after != null && !after.isEmpty();
        TypedQuery<LogEntry> query = em.createQuery(
                "select l from LogEntry l where l.id < :before"
                        + (act == null ? "" : " and l.act = :act")
                        + (memberId == null ? "" : " and l.memberId = :member")
                        + " order by l.id desc",
                LogEntry.class);
        query.setParameter("before", started ? Cursor.parse(after).number(0) : Long.MAX_VALUE);
        if (act != null) {
            query.setParameter("act", act);
        }
        if (memberId != null) {
            query.setParameter("member", memberId);
        }
        return Slice.of(
                query.setMaxResults(PAGE + 1).getResultList(), PAGE, entry -> Cursor.of(entry.getId()), started);
    }

    /** The number of the first entry that isn't as it was written, or of the first that is missing; empty if all are whole. */
    public Optional<Long> firstBroken() {
        LogCheck check = LogCheck.START;
        while (!check.done()) {
            check = examine(check, READ_AT_ONCE);
        }
        return Optional.ofNullable(check.broken());
    }

    /** Goes on from where an examination stood, by so many entries at most. */
    LogCheck examine(LogCheck from, int atMost) {
        // Before the end is read: what is written meanwhile must not seem one too many.
        long last = Optional.ofNullable(em.createQuery("select max(l.id) from LogEntry l", Long.class)
                        .getSingleResult())
                .orElse(0L);
        LogEnd end = em.find(LogEnd.class, LogEnd.ONLY);
        em.refresh(end);
        List<LogEntry> some = em.createQuery(
                        "select l from LogEntry l where l.id > :seen and l.id <= :end order by l.id", LogEntry.class)
                .setParameter("seen", from.seen())
                .setParameter("end", end.getEntries())
                .setMaxResults(atMost)
                .getResultList();
        LogCheck check = from.of(end.getEntries());
        for (LogEntry entry : some) {
            boolean whole = entry.getId() == check.seen() + 1
                    && secrets.verify(PURPOSE, entry.words(check.seal()), entry.getSeal());
            if (!whole) {
                return check.broken(check.seen() + 1);
            }
            check = check.after(entry);
        }
        some.forEach(em::detach);
        if (some.size() == atMost) {
            return check;
        }
        boolean ends = check.seen() == end.getEntries() && check.seal().equals(end.getSeal()) && last <= check.seen();
        return ends ? check.whole() : check.broken(check.seen() + 1);
    }
}
