package org.inglenook.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ModifiedExpiryPolicy;

/**
 * The current generation of each tag, shared by the nodes of a cluster through the server's data grid. A generation is random, so that
 * one which was lost can't come back by counting.
 *
 * <p>Asking the grid costs as much as the rest of an answer from a copy, so what it said is believed for {@value #BELIEVED_MILLIS} ms:
 * for so long may another node show what this one has just changed. Telling it costs too, and busy boards change the same tags hundreds of
 * times a second: this node knows of its own change at once, and tells the grid {@value #TOLD_AFTER_MILLIS} ms later, once for all.
 */
@ApplicationScoped
class Generations {

    private static final Logger LOG = Logger.getLogger(Generations.class.getName());
    private static final String NAME = "inglenook-generations";
    private static final String NONE = "0";
    private static final String ANY = "*";
    private static final long BELIEVED_MILLIS = 1_000;
    private static final long TOLD_AFTER_MILLIS = 100;
    private static final long MOST_BELIEVED = 10_000;

    @Inject
    Instance<CacheManager> managers;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Map<String, String> alone = new ConcurrentHashMap<>();

    /** Changes of this node's that the grid has yet to be told of. */
    private final Map<String, String> untold = new ConcurrentHashMap<>();

    private final AtomicBoolean telling = new AtomicBoolean();
    private Consumer<Runnable> later;
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
        open(managers.isResolvable() ? managers.get() : null, this::tellSoon);
    }

    private void tellSoon(Runnable work) {
        executor.schedule(work, TOLD_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** @param later runs what it is given, in a moment */
    void open(CacheManager manager, Consumer<Runnable> later) {
        this.later = later;
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
        String mine = untold.get(tag);
        if (mine != null) {
            return mine;
        }
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
            (shared == null ? alone : untold).put(tag, generation);
            return generation;
        });
        if (shared != null && telling.compareAndSet(false, true)) {
            try {
                later.accept(this::tell);
            } catch (RejectedExecutionException e) {
                // The node is closing; what it has yet to tell is told at its end.
                telling.set(false);
            }
        }
    }

    /**
     * Tells the grid what changed here, each under a generation that is new once more: what this node made meanwhile may be older than a
     * change of another's, which this one's word would hide.
     */
    @PreDestroy
    void tell() {
        telling.set(false);
        Set<String> tags = Set.copyOf(untold.keySet());
        try {
            tags.stream().filter(tag -> !tag.equals(ANY)).forEach(this::tell);
            if (!tags.isEmpty()) {
                tell(ANY);
            }
        } catch (CacheException | IllegalStateException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The data grid could not be told what changed; it is told with the next change");
        }
    }

    private void tell(String tag) {
        believed.asMap().compute(tag, (same, old) -> {
            String generation = UUID.randomUUID().toString();
            shared.put(tag, generation);
            untold.remove(tag);
            return generation;
        });
    }
}
