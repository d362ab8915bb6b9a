package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inglenook.platform.ShopPlaces;

/**
 * The shops' addresses, whose pages may show what is made for them. One that waits for its installing doesn't count: until then anybody may
 * have told us where it is.
 */
@ApplicationScoped
@Transactional
public class ConnectedPlaces implements ShopPlaces {

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> addresses() {
        return em
                .createQuery(
                        "select distinct c.shopAddress from ShopConnection c"
                                + " where c.state = :active and c.closedAt is null and c.shopAddress is not null",
                        String.class)
                .setParameter("active", ShopConnection.State.ACTIVE)
                .getResultList()
                .stream()
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
