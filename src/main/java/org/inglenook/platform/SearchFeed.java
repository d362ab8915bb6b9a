package org.inglenook.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.logging.Logger;

/** Brings what changed in the rooms into this node's index, every second, and builds the index anew when it doesn't fit. */
@ApplicationScoped
public class SearchFeed implements Rounds.Round {

    private static final Logger LOG = Logger.getLogger(SearchFeed.class.getName());
    private static final int AT_A_TIME = 500;
    private static final int ROUNDS_BEFORE_CHECKING = 300;
    private static final int IDLE_ROUNDS_BEFORE_KEEPING = 5;

    @Inject
    SearchIndex index;

    @Inject
    @Any
    Instance<SearchSource> sources;

    /**
     * How far this node's index is.
     *
     * @param texts how many it holds
     * @param wanted how many it will hold once it is built, which is so many while nothing is built
     */
    public record Progress(long texts, long wanted) {

        public boolean isBuilding() {
            return texts < wanted;
        }
    }

    /** How many documents the sources have that are being read from their start. */
    private final Map<String, Long> building = new ConcurrentHashMap<>();

    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private int idle;
    private int rounds;

    /** What was read again only because of the overlap is not indexed again. */
    private final Cache<String, Instant> taken = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @Override
    public int everySeconds() {
        return 1;
    }

    @Override
    public void go() {
        boolean changed = false;
        rounds++;
        if (rounds % ROUNDS_BEFORE_CHECKING == 0) {
            checked.clear();
        }
        for (SearchSource source : sources) {
            if (checked.add(source.kind())) {
                check(source);
            }
            changed |= read(source);
        }
        idle = changed ? 0 : idle + 1;
        if (idle >= IDLE_ROUNDS_BEFORE_KEEPING) {
            index.keep();
        }
    }

    /** What came in an archive has dates that this index went past long ago; the other nodes notice it when they check. */
    void look(@Observes ImportRunner.ArchiveTaken taken) {
        checked.clear();
    }

    /** After the start, and now and then: an index that holds other documents than the database is of no use. */
    private void check(SearchSource source) {
        if (index.cursor(source.kind()) != null && index.count(source.kind()) != source.count()) {
            LOG.info(() -> "The search index is built anew for " + source.kind());
            index.forget(source.kind());
            taken.asMap().keySet().removeIf(id -> id.startsWith(source.kind() + ':'));
        }
    }

    private boolean read(SearchSource source) {
        boolean any = false;
        if (index.cursor(source.kind()) == null) {
            building.put(source.kind(), source.count());
        }
        SearchSource.Changes changes;
        do {
            BiPredicate<String, Instant> known = (id, at) -> at.equals(taken.getIfPresent(source.kind() + ':' + id));
            changes = source.changedSince(index.cursor(source.kind()), AT_A_TIME, known);
            List<SearchDocument> news = changes.documents().stream()
                    .filter(d -> !known.test(d.id(), d.changedAt()))
                    .toList();
            index.take(source.kind(), news, changes.cursor());
            news.forEach(d -> taken.put(source.kind() + ':' + d.id(), d.changedAt()));
            any |= !news.isEmpty();
        } while (changes.more());
        building.remove(source.kind());
        return any;
    }

    public Progress progress() {
        long texts = 0;
        long wanted = 0;
        for (SearchSource source : sources) {
            long held = index.count(source.kind());
            texts += held;
            wanted += Math.max(held, building.getOrDefault(source.kind(), 0L));
        }
        return new Progress(texts, wanted);
    }
}
