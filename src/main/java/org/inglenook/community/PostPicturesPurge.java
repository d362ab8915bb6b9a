package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.Rounds;

/** Removes pictures that never came into a post, or left the last one. */
@ApplicationScoped
class PostPicturesPurge implements Rounds.Round {

    @Inject
    PostPictures pictures;

    @Override
    public int everySeconds() {
        return 6 * 3600;
    }

    @Override
    public void go() {
        pictures.purge();
    }
}
