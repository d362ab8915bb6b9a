package org.inglenook.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Which posts this node looked through for news in the last moments: the cursor goes back over them again and again. */
@ApplicationScoped
public class LookedAtPosts {

    /** Longer than the cursor goes back. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final int MOST = 20_000;

    private final Cache<Long, Instant> changes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /**
     * Posts that were looked at and need it no more, unless they change again.
     *
     * @param changedAt when each of them had changed last, by id
     */
    record Looked(Map<Long, Instant> changedAt) {}

    boolean knows(long postId, Instant changedAt) {
        return changedAt.equals(changes.getIfPresent(postId));
    }

    /** Only what was stored was told. */
    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Looked looked) {
        changes.putAll(looked.changedAt());
    }
}
