package org.inglenook.customers;

import jakarta.persistence.EntityManager;
import org.inglenook.FiredEvents;
import org.inglenook.shop.ShopHouse;

/** The customers' service on a test database. */
public final class CustomersHouse {

    private final ShopHouse shop;

    public CustomersHouse(ShopHouse shop) {
        this.shop = shop;
        shop.followedBy(em -> customers(em)::follow);
    }

    public Customers customers(EntityManager em) {
        Customers customers = new Customers();
        customers.em = em;
        customers.orders = shop.orders(em);
        customers.changed = new FiredEvents<>();
        return customers;
    }
}
