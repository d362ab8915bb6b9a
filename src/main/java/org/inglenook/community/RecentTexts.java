package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The texts of the last day, as far as they are long enough to be told apart, so that one that comes again is noticed. Each node
 * remembers its own and forgets them with a restart: spam comes in bursts, and a shared memory would cost every post a statement.
 */
@ApplicationScoped
public class RecentTexts {

    /** A text that now stands or waits. */
    record TextTaken(long memberId, TextTraits traits) {}

    private record Text(long memberId, long likeness, Instant at) {}

    private static final int MOST = 5_000;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Fewer letters are said by many people without any harm. */
    private static final int SHORTEST = 60;

    /** Bits in which copies with a few changed words may differ. */
    private static final int NEAR = 6;

    @Inject
    Clock clock;

    private final Deque<Text> texts = new ArrayDeque<>();

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextTaken taken) {
        if (taken.traits().letters() < SHORTEST) {
            return;
        }
        synchronized (texts) {
            texts.addLast(new Text(taken.memberId(), taken.traits().likeness(), clock.instant()));
            if (texts.size() > MOST) {
                texts.removeFirst();
            }
        }
    }

    /** Whether anyone said nearly the same within a day. */
    boolean know(TextTraits traits) {
        if (traits.letters() < SHORTEST) {
            return false;
        }
        Instant oldest = clock.instant().minus(REMEMBERED);
        synchronized (texts) {
            texts.removeIf(text -> text.at().isBefore(oldest));
            return texts.stream().anyMatch(text -> TextTraits.distance(text.likeness(), traits.likeness()) <= NEAR);
        }
    }
}
