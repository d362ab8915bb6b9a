package org.inglenook.platform;

import java.util.List;

/**
 * Something that public pages show has changed. Fired inside the transaction; cached copies under these tags are dropped on every
 * node once it has committed.
 *
 * @param tags such as {@code story}, {@code board:3}, {@code topic:12}
 */
public record PageChanged(List<String> tags) {

    public PageChanged(String... tags) {
        this(List.of(tags));
    }
}
