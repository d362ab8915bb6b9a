package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;

/** Tells programs from people by how fast a form comes back. The form carries the signed time at which it was made. */
@ApplicationScoped
public class TimeTrap {

    private static final String PURPOSE = "visitor-form";
    private static final Duration LIFE = Duration.ofHours(36);

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @param before what the form carried already, whose time goes on counting; or null */
    public String stamp(String before) {
        if (at(before).isPresent()) {
            return before;
        }
        String now = String.valueOf(clock.millis());
        return now + '.' + secrets.sign(PURPOSE, now);
    }

    /** Whether the form came back too fast, or with no time of ours. */
    public boolean catches(String stamp) {
        OptionalLong made = at(stamp);
        return made.isEmpty() || clock.millis() - made.getAsLong() < settings.visitorSeconds() * 1000L;
    }

    private OptionalLong at(String stamp) {
        if (stamp == null || !stamp.matches("\\d{1,15}\\.[\\w-]{1,60}")) {
            return OptionalLong.empty();
        }
        String[] parts = stamp.split("\\.", 2);
        long made = Long.parseLong(parts[0]);
        return secrets.verify(PURPOSE, parts[0], parts[1]) && clock.millis() - made < LIFE.toMillis()
                ? OptionalLong.of(made)
                : OptionalLong.empty();
    }
}
