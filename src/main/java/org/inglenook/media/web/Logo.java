package org.inglenook.media.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ShownProfile;

/** The shop's own mark at the head of each page. It stands beside the shop's name, so it says nothing by itself. */
@Named
@ApplicationScoped
public class Logo {

    @Inject
    ShownProfile profile;

    @Inject
    Pictures pictures;

    /** Kept because each page asks; a picture's address and size never change. */
    private volatile PictureView held;

    /** Null when the shop has none. */
    public PictureView getPicture() {
        Long id = profile.get().getLogoPictureId();
        if (id == null) {
            return null;
        }
        PictureView known = held;
        if (known == null || known.getId() != id) {
            known = pictures.find(id).orElse(null);
            held = known;
        }
        return known;
    }
}
