package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;

/** The public log of changes, the latest first. It only grows. */
@ApplicationScoped
@Transactional
public class ValuesChanges {

    @PersistenceContext
    EntityManager em;

    void write(ValuesChange change) {
        em.persist(change);
    }

    /** @param after cursor of the page before, or null for the first page */
    public Slice<ValuesChange> page(String after, int size) {
        long below = after == null || after.isEmpty()
                ? Long.MAX_VALUE
                : Cursor.parse(after).number(0);
        List<ValuesChange> rows = em.createQuery(
                        "select c from ValuesChange c where c.id < :below order by c.id desc", ValuesChange.class)
                .setParameter("below", below)
                .setMaxResults(size + 1)
                .getResultList();
        Slice<ValuesChange> slice = Slice.of(rows, size, change -> Cursor.of(change.getId()), false);
        return new Slice<>(slice.items(), slice.next(), null);
    }

    /** All that happened to one claim, the latest first. */
    public List<ValuesChange> of(long claimId) {
        return em.createQuery(
                        "select c from ValuesChange c where c.claimId = :claim order by c.id desc", ValuesChange.class)
                .setParameter("claim", claimId)
                .setMaxResults(100)
                .getResultList();
    }
}
