package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inglenook.platform.HealthPart;
import org.inglenook.platform.Rounds;

/**
 * Whether the moderators' log is as it was written. It is examined some entries at a time, however long it is, and all over again after a
 * while; what the last whole examination found is told meanwhile. Each node looks for itself.
 */
@ApplicationScoped
public class LogHealth implements HealthPart, Rounds.Round {

    static final Duration PAUSE = Duration.ofMinutes(30);

    /** Whoever mends it wants to see it soon. */
    static final Duration PAUSE_IF_BROKEN = Duration.ofMinutes(2);

    private static final int STEP = 2000;
    private static final int EVERY_SECONDS = 30;

    private record Found(LogCheck check, Instant at) {

        boolean isDue(Instant now) {
            return now.isAfter(at.plus(check.broken() == null ? PAUSE : PAUSE_IF_BROKEN));
        }
    }

    @Inject
    ModerationLog log;

    @Inject
    Clock clock;

    private volatile LogCheck standing = LogCheck.START;
    private volatile Found found;

    @Override
    public int everySeconds() {
        return EVERY_SECONDS;
    }

    @Override
    public void go() {
        step(STEP);
    }

    void step(int atMost) {
        Instant now = clock.instant();
        if (standing.done()) {
            if (!found.isDue(now)) {
                return;
            }
            standing = LogCheck.START;
        }
        LogCheck next = log.examine(standing, atMost);
        if (next.done()) {
            found = new Found(next, now);
        }
        standing = next;
    }

    @Override
    public Remark examine() {
        Found last = found;
        if (last == null) {
            return remark(true, "community.health.log.waits", standing.seen());
        }
        Long broken = last.check().broken();
        return broken == null
                ? remark(
                        true,
                        "community.health.log.whole",
                        last.check().entries(),
                        Duration.between(last.at(), clock.instant()).toMinutes())
                : remark(false, "community.health.log.broken", broken);
    }

    private static Remark remark(boolean well, String sentence, Object... args) {
        return new Remark("community.health.log", well, sentence, List.of(args));
    }
}
