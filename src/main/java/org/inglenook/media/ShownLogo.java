package org.inglenook.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.ShownProfile;

/** The logo stands at the head of each page. */
@ApplicationScoped
class ShownLogo implements ShownPictures {

    @Inject
    ShownProfile profile;

    @Override
    public boolean shows(long pictureId) {
        Long logo = profile.get().getLogoPictureId();
        return logo != null && logo == pictureId;
    }
}
