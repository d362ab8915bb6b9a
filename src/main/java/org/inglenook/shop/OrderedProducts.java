package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inglenook.platform.ProductNames;

/** The products that orders have named: the shop's own list isn't ours to read. */
@ApplicationScoped
@Transactional
public class OrderedProducts implements ProductNames {

    static final int MOST = 500;

    /** So many lines are looked at, however many a shop has sold. */
    private static final int LINES = 20_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<Product> lately() {
        Long last =
                em.createQuery("select max(l.id) from LineItem l", Long.class).getSingleResult();
        if (last == null) {
            return List.of();
        }
        return em.createQuery(
                        "select l.sku, l.name, max(l.id) from LineItem l where l.id > :from and l.name <> :unnamed"
                                + " group by l.sku, l.name order by max(l.id) desc",
                        Object[].class)
                .setParameter("from", last - LINES)
                .setParameter("unnamed", "")
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Product((String) row[0], (String) row[1]))
                .toList();
    }
}
