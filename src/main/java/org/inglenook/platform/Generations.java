package org.inglenook.platform;

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
 */
@ApplicationScoped
class Generations {

    private static final Logger LOG = Logger.getLogger(Generations.class.getName());
    private static final String NAME = "inglenook-generations";
    private static final String NONE = "0";

    @Inject
    Instance<CacheManager> managers;

    private final Map<String, String> alone = new ConcurrentHashMap<>();
    private Cache<String, String> shared;

    @PostConstruct
    void open() {
        CacheManager manager = managers.isResolvable() ? managers.get() : null;
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

    String of(String tag) {
        String generation = shared == null ? alone.get(tag) : shared.get(tag);
        return generation == null ? NONE : generation;
    }

    void renew(String tag) {
        String generation = UUID.randomUUID().toString();
        if (shared == null) {
            alone.put(tag, generation);
        } else {
            shared.put(tag, generation);
        }
    }
}
