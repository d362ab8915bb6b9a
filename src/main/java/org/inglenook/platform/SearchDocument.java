package org.inglenook.platform;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Something that can be found.
 *
 * @param id unique within its source
 * @param address within the installation
 * @param title one line
 * @param text the words alone
 * @param where what it belongs to, as readers name it, such as a board; or empty
 * @param language of the text, or null when nobody said
 * @param shown false when readers may no longer find it
 * @param at when it was said, for readers
 * @param changedAt when it last became something else
 * @param ownTitle whether the title is its own, rather than that of what it stands in, which alone doesn't make it found
 * @param marks what it can be narrowed down by, such as {@code board:slow-mornings}; see {@link SearchFilter}
 */
public record SearchDocument(
        String id,
        String address,
        String title,
        String text,
        String where,
        Locale language,
        boolean shown,
        Instant at,
        Instant changedAt,
        boolean ownTitle,
        Set<String> marks) {

    /** Something with a title of its own and without marks. */
    public SearchDocument(
            String id,
            String address,
            String title,
            String text,
            String where,
            Locale language,
            boolean shown,
            Instant at,
            Instant changedAt) {
        this(id, address, title, text, where, language, shown, at, changedAt, true, Set.of());
    }
}
