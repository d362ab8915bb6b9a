package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whole tables for archives, in the order of their keys, which are numbers; none is held in memory. */
@ApplicationScoped
public class ArchiveRows {

    private static final int PAGE = 50;

    @PersistenceContext
    EntityManager em;

    /** How many rows these have together. */
    public long count(Class<?>... entities) {
        return Stream.of(entities)
                .map(entity -> em.createQuery("select count(e) from " + entity.getSimpleName() + " e", Long.class))
                .mapToLong(count -> count.getSingleResult())
                .sum();
    }

    public <T> void each(Class<T> entity, Consumer<T> work) {
        each(entity, PAGE, work);
    }

    /** @param atOnce how many of them may be in memory together */
    public <T> void each(Class<T> entity, int atOnce, Consumer<T> work) {
        for (List<T> rows = after(entity, 0, atOnce); !rows.isEmpty(); ) {
            rows.forEach(work);
            rows = after(entity, id(rows.get(rows.size() - 1)), atOnce);
        }
    }

    private long id(Object row) {
        return (Long) em.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row);
    }

    private <T> List<T> after(Class<T> entity, long last, int most) {
        return em.createQuery("select e from " + entity.getSimpleName() + " e where e.id > :last order by e.id", entity)
                .setParameter("last", last)
                .setMaxResults(most)
                .getResultList();
    }

    /** Null when it names nothing that is there. */
    public Long there(Class<?> entity, Long id) {
        return id == null || em.find(entity, id) == null ? null : id;
    }
}
