package org.inglenook.community;

import java.util.Locale;
import java.util.Optional;

/** A small sign with which members answer a post without words. The owner chooses which of them are offered. */
public enum ReactionKind {
    HEART,
    THANKS,
    SAME,
    LAUGH,
    IDEA,
    CHEER,
    WOW,
    COMFORT;

    /** As forms, the API and its drawing name it. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReactionKind> of(String key) {
        for (ReactionKind kind : values()) {
            if (kind.getKey().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
