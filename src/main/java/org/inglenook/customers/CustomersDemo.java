package org.inglenook.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;

/** The demo shop's customers. They come with its orders, so there is nothing to load; they go before those do. */
@ApplicationScoped
@Transactional
public class CustomersDemo implements DemoPart {

    @PersistenceContext
    EntityManager em;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void load(DemoRecords records) {
        // The orders have brought them.
    }

    @Override
    public void remove(DemoRecords records) {
        for (long connection : records.ids("shop_connection")) {
            em.createQuery("delete from CustomerOrder o where o.customerId in"
                            + " (select c.id from Customer c where c.connectionId = :connection)")
                    .setParameter("connection", connection)
                    .executeUpdate();
            em.createQuery("delete from CustomerFact f where f.customerId in"
                            + " (select c.id from Customer c where c.connectionId = :connection)")
                    .setParameter("connection", connection)
                    .executeUpdate();
            em.createQuery("delete from Customer c where c.connectionId = :connection")
                    .setParameter("connection", connection)
                    .executeUpdate();
        }
    }
}
