package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Remembers which records belong to the demo shop. */
@ApplicationScoped
@Transactional
public class DemoRecords {

    @PersistenceContext
    EntityManager em;

    /**
     * Registers a record of the demo.
     *
     * @param kind the table's name, such as {@code story_chapter}
     * @param id its key
     */
    public void add(String kind, long id) {
        em.persist(new DemoRecord(kind, id));
    }

    /** The keys of the demo's records of one kind, newest first. */
    public List<Long> ids(String kind) {
        return em.createQuery("select r.recordId from DemoRecord r where r.kind = :kind order by r.id desc", Long.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    public boolean isEmpty() {
        return em.createQuery("select r.id from DemoRecord r", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many records of the demo there are. */
    public long count() {
        return em.createQuery("select count(r) from DemoRecord r", Long.class).getSingleResult();
    }

    /** Forgets the records of one kind once they have been removed. */
    public void forget(String kind) {
        em.createQuery("delete from DemoRecord r where r.kind = :kind")
                .setParameter("kind", kind)
                .executeUpdate();
    }
}
