package org.inglenook.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps the bytes of public pages for anonymous readers. A copy is used while the generations of its tags stand as they stood when it
 * was made; a {@link PageChanged} gives its tags new generations, which every node of a cluster sees.
 */
@ApplicationScoped
public class PageCache {

    private static final long MOST_BYTES = 64L << 20;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * A kept answer.
     *
     * @param plain the bytes as rendered
     * @param zipped the same, gzip
     * @param etag strong entity tag of the plain bytes, without quotes
     */
    public record Copy(
            String contentType,
            byte[] plain,
            byte[] zipped,
            String etag,
            Map<String, String> generations,
            Instant until) {}

    @Inject
    Generations generations;

    @Inject
    Clock clock;

    private Cache<String, Copy> copies;

    @PostConstruct
    void open() {
        copies = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String key, Copy copy) -> copy.plain().length + copy.zipped().length + 500)
                .expireAfterWrite(LONGEST)
                .build();
    }

    /** A copy that is still true, or nothing. */
    public Optional<Copy> find(String key) {
        Copy copy = copies.getIfPresent(key);
        if (copy == null) {
            return Optional.empty();
        }
        boolean current = copy.until().isAfter(clock.instant())
                && copy.generations().entrySet().stream()
                        .allMatch(tag -> tag.getValue().equals(generations.lately(tag.getKey())));
        return current ? Optional.of(copy) : Optional.empty();
    }

    /** To be asked before rendering, and given to {@link #keep}: whether anything changed meanwhile. */
    public String moment() {
        return generations.moment();
    }

    /** Makes a copy and keeps it, unless something public changed while the page was rendered. */
    public Copy keep(String key, String contentType, byte[] bytes, PageTags tags, String moment) {
        Map<String, String> current = new TreeMap<>();
        tags.tags().forEach(tag -> current.put(tag, generations.of(tag)));
        Copy copy = new Copy(contentType, bytes, zip(bytes), etag(bytes), current, tags.until());
        if (moment.equals(generations.moment())) {
            copies.put(key, copy);
        }
        return copy;
    }

    /** What pages with this tag show of it, read once until it changes. */
    public <T> Remembered<T> remember(String tag, Supplier<T> source) {
        return new Remembered<>(() -> generations.lately(tag), source, clock, LONGEST);
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) PageChanged change) {
        change.tags().forEach(generations::renew);
        generations.renewMoment();
    }

    private static byte[] zip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
