package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows the shop that is the host. */
@ApplicationScoped
@Transactional
public class ShopProfiles {

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<PageChanged> changed;

    /** The shop's profile; one without a name of its own before setup. */
    public ShopProfile current() {
        return find().orElseGet(ShopProfile::unnamed);
    }

    public Optional<ShopProfile> find() {
        return Optional.ofNullable(em.find(ShopProfile.class, ShopProfile.ONLY));
    }

    /** The first introduction, at setup. */
    public void introduce(ShopProfile profile) {
        em.persist(profile);
        changed.fire(new PageChanged("profile"));
    }

    /** Changes the profile; every public page shows it. */
    public void change(Consumer<ShopProfile> change) {
        ShopProfile profile = find().orElseGet(() -> {
            ShopProfile first = ShopProfile.unnamed();
            em.persist(first);
            return first;
        });
        change.accept(profile);
        changed.fire(new PageChanged("profile"));
    }
}
