package org.inglenook.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The shop's profile as pages show it. What decides by the profile asks {@link ShopProfiles}, within its own transaction. */
@ApplicationScoped
public class ShownProfile {

    @Inject
    ShopProfiles profiles;

    @Inject
    PageCache pages;

    private Remembered<ShopProfile> remembered;

    @PostConstruct
    void open() {
        remembered = pages.remember("profile", profiles::current);
    }

    /** Never to be changed. */
    public ShopProfile get() {
        return remembered.get();
    }
}
