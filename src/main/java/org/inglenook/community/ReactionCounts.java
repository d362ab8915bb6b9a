package org.inglenook.community;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often a post was answered with each sign. It is kept in the post's row, so that a page of posts asks for nothing more. */
public record ReactionCounts(Map<ReactionKind, Integer> counts) {

    /** One sign and how often it was given. */
    public record Count(ReactionKind kind, int number) {

        public ReactionKind getKind() {
            return kind;
        }

        public int getNumber() {
            return number;
        }
    }

    private static final ReactionCounts NONE = new ReactionCounts(Map.of());

    /** @param stored as {@link #stored} wrote it, or null */
    static ReactionCounts of(String stored) {
        if (stored == null) {
            return NONE;
        }
        Map<ReactionKind, Integer> counts = new EnumMap<>(ReactionKind.class);
        for (String part : stored.split(" ")) {
            int colon = part.indexOf(':');
            counts.put(ReactionKind.valueOf(part.substring(0, colon)), Integer.valueOf(part.substring(colon + 1)));
        }
        return new ReactionCounts(counts);
    }

    /** In few letters, or null when nobody gave any. */
    String stored() {
        return counts.isEmpty()
                ? null
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }

    public int of(ReactionKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** What was given at all, the most frequent first. */
    public List<Count> given() {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Count::number).reversed().thenComparing(Count::kind))
                .toList();
    }
}
