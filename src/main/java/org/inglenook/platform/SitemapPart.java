package org.inglenook.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A room's public pages, for search engines; found by CDI. What only some may read is not among them. */
public interface SitemapPart {

    /** How many a file holds at most, as the protocol of sitemaps wants it. */
    int MOST = 50_000;

    /**
     * A page.
     *
     * @param path under the context root
     * @param changedAt when it last changed, or null when that isn't known
     * @param languages where it is found in each language, itself among them; empty when there is only one
     */
    record Entry(String path, Instant changedAt, Map<String, String> languages) {

        /** A page that is there in one language. */
        public Entry(String path, Instant changedAt) {
            this(path, changedAt, Map.of());
        }
    }

    /** The room's name in addresses. */
    String name();

    /** In how many files it comes; a room of few pages has one. */
    default int files() {
        return 1;
    }

    /** @param file counted from 1 */
    List<Entry> entries(int file);
}
