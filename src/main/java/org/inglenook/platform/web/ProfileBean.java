package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;

/** Gives pages the shop that is the host as {@code #{shop.profile}}. */
@Named("shop")
@RequestScoped
public class ProfileBean {

    @Inject
    ShownProfile shown;

    private ShopProfile profile;

    public ShopProfile getProfile() {
        if (profile == null) {
            profile = shown.get();
        }
        return profile;
    }

    /** {@code #{profile}}, the same. */
    @Produces
    @Named("profile")
    public ShopProfile profile() {
        return getProfile();
    }
}
