package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The shop's profile as pages show it: read once, and again when it was changed, on this node or (within a second) on another. What
 * decides by the profile asks {@link ShopProfiles}, within its own transaction.
 */
@ApplicationScoped
public class ShownProfile {

    private record Held(String generation, ShopProfile profile) {}

    @Inject
    ShopProfiles profiles;

    @Inject
    Generations generations;

    private volatile Held held;

    /** Never to be changed. */
    public ShopProfile get() {
        String generation = generations.lately("profile");
        Held known = held;
        if (known == null || !known.generation().equals(generation)) {
            known = new Held(generation, profiles.current());
            held = known;
        }
        return known.profile();
    }
}
