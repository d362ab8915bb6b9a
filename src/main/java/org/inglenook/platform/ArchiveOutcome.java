package org.inglenook.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What came of an archive: how many records of each kind were taken in or were here already, or why it was refused. */
public final class ArchiveOutcome {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int LONGEST = 4000;

    /**
     * Records of one kind.
     *
     * @param taken how many came
     * @param left how many were here already and stayed as they are
     */
    public record Count(String kind, int taken, int left) {}

    /** As it is kept. */
    public record Kept(List<Count> counts, List<Refusal> refusals) {

        public Kept {
            counts = counts == null ? List.of() : List.copyOf(counts);
            refusals = refusals == null ? List.of() : List.copyOf(refusals);
        }
    }

    private final Map<String, Integer> taken = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    void took(String kind) {
        taken.merge(kind, 1, Integer::sum);
        left.putIfAbsent(kind, 0);
    }

    void left(String kind) {
        left.merge(kind, 1, Integer::sum);
        taken.putIfAbsent(kind, 0);
    }

    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        taken.forEach((kind, number) -> counts.add(new Count(kind, number, left.get(kind))));
        return counts;
    }

    String kept() {
        return JSON.toJson(new Kept(counts(), List.of()));
    }

    static String kept(DomainException refusal) {
        Stream<DomainException> reasons = refusal.reasons().isEmpty() ? Stream.of(refusal) : refusal.reasons().stream();
        String json = JSON.toJson(new Kept(List.of(), reasons.map(Refusal::of).toList()));
        return json.length() > LONGEST ? kept(new DomainException(refusal.kind(), refusal.key())) : json;
    }

    static Kept read(String kept) {
        return kept.isEmpty() ? new Kept(List.of(), List.of()) : JSON.fromJson(kept, Kept.class);
    }
}
