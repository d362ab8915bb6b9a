package org.inglenook.media.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureForm;
import org.inglenook.platform.ShopProfiles;

/** The part of the settings' form that keeps, replaces or takes away the logo. */
@Named
@RequestScoped
public class LogoForm {

    @Inject
    PictureForm picture;

    @Inject
    ShopProfiles profiles;

    @Inject
    Caller caller;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        picture.show(profiles.current().getLogoPictureId());
    }

    /** Does what was asked, and says which picture is the logo now; null when none. */
    public Long keep() {
        // The shop's name is written beside it: words for the picture would say it twice.
        picture.setDecorative(true);
        return picture.keep();
    }

    public PictureForm getPicture() {
        return picture;
    }
}
