package org.inglenook.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ModifiedExpiryPolicy;

/**
 * The current generation of each tag, shared by the nodes of a cluster through the server's data grid. A generation is random, so that
 * one which was lost can't come back by counting.
 *
 * <p>Asking the grid costs as much as the rest of an answer from a copy, so what it said is believed for {@value #BELIEVED_MILLIS} ms:
 * for so long may another node show what this one has just changed.
 */
@ApplicationScoped
class Generations {

    private static final Logger LOG = Logger.getLogger(Generations.class.getName());
    private static final String NAME = "inglenook-generations";
    private static final String NONE = "0";
    private static final String ANY = "*";
    private static final long BELIEVED_MILLIS = 1_000;
    private static final long MOST_BELIEVED = 10_000;

    @Inject
    Instance<CacheManager> managers;

    private final Map<String, String> alone = new ConcurrentHashMap<>();
    private final LoadingCache<String, String> believed;
    private Cache<String, String> shared;
    private volatile String lastMoment = NONE;

    Generations() {
        this(Ticker.systemTicker());
    }

    /** @param ticker by which beliefs grow old */
    Generations(Ticker ticker) {
        believed = Caffeine.newBuilder()
                .expireAfterWrite(BELIEVED_MILLIS, TimeUnit.MILLISECONDS)
                .maximumSize(MOST_BELIEVED)
                .ticker(ticker)
                .build(this::of);
    }

    @PostConstruct
    void open() {
        open(managers.isResolvable() ? managers.get() : null);
    }

    void open(CacheManager manager) {
        if (manager == null) {
            LOG.info("The server has no data grid: page copies are dropped on this node only.");
            return;
        }
        shared = manager.getCache(NAME, String.class, String.class);
        if (shared == null) {
            shared = manager.createCache(
                    NAME,
                    new MutableConfiguration<String, String>()
                            .setTypes(String.class, String.class)
                            .setExpiryPolicyFactory(ModifiedExpiryPolicy.factoryOf(new Duration(TimeUnit.DAYS, 1))));
        }
    }

    /** As it was within the last moment: good enough to use a copy that stands. */
    String lately(String tag) {
        return believed.get(tag);
    }

    /** As it is. */
    String of(String tag) {
        String generation = shared == null ? alone.get(tag) : shared.get(tag);
        return generation == null ? NONE : generation;
    }

    /**
     * As it is, of anything at all. When another node changed something since this was asked last, nothing older is believed any more: what
     * is made from now on must not be made of what was believed before, and then be kept under the new generation.
     */
    String moment() {
        String now = of(ANY);
        if (!now.equals(lastMoment)) {
            believed.invalidateAll();
            lastMoment = now;
        }
        return now;
    }

    /** Something changed, of which the tags have new generations already. */
    void renewMoment() {
        renew(ANY);
    }

    void renew(String tag) {
        // Within the belief's own lock, so that nobody who asked before comes to believe the old one after.
        believed.asMap().compute(tag, (same, old) -> {
            String generation = UUID.randomUUID().toString();
            if (shared == null) {
                alone.put(tag, generation);
            } else {
                shared.put(tag, generation);
            }
            return generation;
        });
    }
}
