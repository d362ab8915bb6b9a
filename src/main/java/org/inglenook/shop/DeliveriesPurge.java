package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.inglenook.platform.Rounds;

/** Deletes deliveries that were settled long ago, dead letters with what they hold of people among them. */
@ApplicationScoped
public class DeliveriesPurge implements Rounds.Round {

    static final Duration KEPT = Duration.ofDays(90);

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    @Override
    public int everySeconds() {
        return 6 * 3600;
    }

    @Override
    public void go() {
        deliveries.purge(clock.instant().minus(KEPT));
    }
}
