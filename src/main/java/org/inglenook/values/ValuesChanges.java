package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;

/** The public log of changes, the latest first. It only grows. */
@ApplicationScoped
@Transactional
public class ValuesChanges {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    @PersistenceContext
    EntityManager em;

    void write(ValuesChange change) {
        em.persist(change);
    }

    /**
     * By their days, whenever they came: those of an archive are older than their numbers.
     *
     * @param after cursor of the page before, or null for the first page
     */
    public Slice<ValuesChange> page(String after, int size) {
        Cursor last = after == null || after.isEmpty() ? Cursor.of(END_OF_TIME, Long.MAX_VALUE) : Cursor.parse(after);
        List<ValuesChange> rows = em.createQuery(
                        "select c from ValuesChange c where c.at <= :at and (c.at < :at or c.id < :id)"
                                + " order by c.at desc, c.id desc",
                        ValuesChange.class)
                .setParameter("at", last.instant(0))
                .setParameter("id", last.number(1))
                .setMaxResults(size + 1)
                .getResultList();
        Slice<ValuesChange> slice = Slice.of(rows, size, change -> Cursor.of(change.getAt(), change.getId()), false);
        return new Slice<>(slice.items(), slice.next(), null);
    }

    /** All that happened to one claim, the latest first. */
    public List<ValuesChange> of(long claimId) {
        return em.createQuery(
                        "select c from ValuesChange c where c.claimId = :claim order by c.at desc, c.id desc",
                        ValuesChange.class)
                .setParameter("claim", claimId)
                .setMaxResults(100)
                .getResultList();
    }
}
