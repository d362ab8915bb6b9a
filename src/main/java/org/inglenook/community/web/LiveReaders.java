package org.inglenook.community.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inglenook.community.Bell;
import org.inglenook.community.Topics;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Remembered;
import org.inglenook.platform.Rounds;
import org.inglenook.platform.Settings;

/**
 * The open pages of this node. Every second it is asked whether anything public changed on any node, which costs one look into the data
 * grid; only then is looked after the topics that are read and the bells that hang, each at most once however many read it.
 */
@ApplicationScoped
public class LiveReaders implements Rounds.Round {

    @Inject
    PageCache pages;

    @Inject
    Bell bell;

    @Inject
    Topics topics;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final Set<LiveReader> readers = ConcurrentHashMap.newKeySet();
    private final Map<Long, Remembered<Integer>> latest = new ConcurrentHashMap<>();
    private String lookedAt;

    /** Takes a reader in and tells them how things stand; not one more than the settings allow. */
    boolean join(LiveReader reader) {
        synchronized (this) {
            long ofAddress = readers.stream()
                    .filter(other -> other.address().equals(reader.address()))
                    .count();
            if (readers.size() >= settings.liveReaders() || ofAddress >= settings.liveReadersOfAddress()) {
                return false;
            }
            readers.add(reader);
        }
        tell(reader);
        return true;
    }

    void leave(LiveReader reader) {
        reader.leave();
        readers.remove(reader);
    }

    int count() {
        return readers.size();
    }

    @Override
    public int everySeconds() {
        return 1;
    }

    @Override
    public void go() {
        if (readers.isEmpty()) {
            return;
        }
        String moment = pages.moment();
        if (!moment.equals(lookedAt)) {
            readers.forEach(this::tell);
            lookedAt = moment;
        }
        Instant now = clock.instant();
        readers.forEach(reader -> reader.keep(now));
        if (readers.removeIf(LiveReader::isGone)) {
            latest.keySet()
                    .retainAll(readers.stream()
                            .map(LiveReader::topicId)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
        }
    }

    private void tell(LiveReader reader) {
        Instant now = clock.instant();
        if (reader.memberId() != null) {
            reader.unread(bell.of(reader.memberId()), now);
        }
        if (reader.topicId() != null) {
            int number = latest.computeIfAbsent(
                            reader.topicId(), id -> pages.remember("topic:" + id, () -> topics.latestShown(id)))
                    .get();
            reader.latest(number, now);
        }
    }

    @PreDestroy
    void close() {
        readers.forEach(LiveReader::leave);
        readers.clear();
    }
}
