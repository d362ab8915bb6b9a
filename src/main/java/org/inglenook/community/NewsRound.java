package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Rounds;

/** Looks for news whenever something public changed on any node, and once a minute whatever was said. */
@ApplicationScoped
class NewsRound implements Rounds.Round {

    private static final int QUIET_ROUNDS = 60;

    @Inject
    PageCache cache;

    @Inject
    NewsTeller teller;

    private String lookedAt;
    private int quiet;

    @Override
    public int everySeconds() {
        return 1;
    }

    @Override
    public void go() {
        String moment = cache.moment();
        if (moment.equals(lookedAt) && ++quiet < QUIET_ROUNDS) {
            return;
        }
        boolean more;
        do {
            more = teller.tell();
        } while (more);
        lookedAt = moment;
        quiet = 0;
    }
}
