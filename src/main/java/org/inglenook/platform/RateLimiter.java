package org.inglenook.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Counts what somebody does in a window of time and refuses what is too much. Each node counts for itself, which bounds the whole at
 * the limit times the nodes; that is what the limits are for, and costs no shared lock.
 */
@ApplicationScoped
public class RateLimiter {

    private static final int KEPT = 100_000;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Cache<String, Window> windows = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfter(Expiry.<String, Window>creating((key, window) -> window.length))
            .build();

    /**
     * Counts one more.
     *
     * @param what a name listed under {@code inglenook.rate.*}
     * @param who the member, address or client that does it
     * @throws DomainException {@code TOO_MANY} when it was done too often; it says how long to wait
     */
    public void check(String what, String who) {
        Settings.Rate rate = settings.rate(what);
        long now = clock.millis();
        Window window = windows.asMap().compute(what + '\n' + who, (key, old) -> {
            Window current = old == null || now - old.start >= rate.window().toMillis()
                    ? new Window(now, rate.window(), 0)
                    : old;
            return new Window(current.start, current.length, current.count + 1);
        });
        if (window.count > rate.count()) {
            long seconds = Math.max(1, (window.start + rate.window().toMillis() - now + 999) / 1000);
            throw new TooManyException(seconds);
        }
    }

    private record Window(long start, java.time.Duration length, int count) {}

    /** Too often; carries the seconds after which it may be tried again. */
    public static final class TooManyException extends DomainException {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        TooManyException(long seconds) {
            super(Kind.TOO_MANY, "platform.error.tooMany", seconds);
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }
}
