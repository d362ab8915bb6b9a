package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Rounds;

/** Reads what links in new posts lead to, where the owner wants it; where not, takes away what was shown. */
@ApplicationScoped
class LinkRound implements Rounds.Round {

    private static final int QUIET_ROUNDS = 20;

    @Inject
    RuleBook rules;

    @Inject
    LinkPreviews previews;

    @Inject
    LinkReader reader;

    @Inject
    RateLimiter limiter;

    private int quiet;

    @Override
    public int everySeconds() {
        return 3;
    }

    @Override
    public void go() {
        if (rules.get().previews()) {
            quiet = 0;
            previews.claim().forEach(this::look);
        } else if (quiet++ % QUIET_ROUNDS == 0) {
            boolean more;
            do {
                more = previews.forget();
            } while (more);
        }
    }

    private void look(LinkPreviews.Claim claim) {
        if (previews.isUnknown(claim)) {
            URI page = LinkAddress.of(claim.address()).orElseThrow().page();
            try {
                limiter.check("link-previews", page.getHost());
            } catch (RateLimiter.TooManyException e) {
                previews.later(claim, Duration.ofSeconds(e.seconds()));
                return;
            }
            Optional<ReadLink> read = reader.read(page);
            previews.keep(claim, read);
        }
        boolean more;
        do {
            more = previews.show(claim);
        } while (more);
    }
}
