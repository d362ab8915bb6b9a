package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.Rounds;

/** Forgets what visitors wrote and never proved to be theirs. */
@ApplicationScoped
class VisitorPostsPurge implements Rounds.Round {

    @Inject
    VisitorPosts posts;

    @Override
    public int everySeconds() {
        return 3600;
    }

    @Override
    public void go() {
        posts.purge();
    }
}
