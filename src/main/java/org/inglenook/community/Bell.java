package org.inglenook.community;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Remembered;

/** How much each member has not read yet; asked by every page of theirs, and read from the database only when it changed. */
@ApplicationScoped
public class Bell {

    private static final long MOST_REMEMBERED = 10_000;

    @Inject
    PageCache pages;

    @Inject
    Notifications notifications;

    private final Cache<Long, Remembered<Integer>> numbers = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** Under which tag it is told that a member's number changed. */
    public static String tag(long memberId) {
        return "bell:" + memberId;
    }

    /** The number of posts that were told and not read yet, counted up to {@value Notifications#MANY}. */
    public int of(long memberId) {
        return numbers.get(memberId, id -> pages.remember(tag(id), () -> notifications.unread(id)))
                .get();
    }
}
