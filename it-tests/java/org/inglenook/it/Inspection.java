package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Looks at pages, each in its two looks, with two browsers at once: one for each pair of looks, on a thread of its own. */
final class Inspection {

    private final Map<String, CompletableFuture<List<String>>> found = new LinkedHashMap<>();
    private final ToIntFunction<String> status;

    private Inspection(ToIntFunction<String> status) {
        this.status = status;
    }

    /**
     * A test for each page: nothing is wrong with it.
     *
     * @param lens makes the lens for a look, on the thread that uses it
     * @param status with which a page is to be answered
     */
    static Stream<DynamicTest> of(Collection<String> paths, Function<Looks, Lens> lens, ToIntFunction<String> status) {
        Inspection inspection = new Inspection(status);
        paths.forEach(path -> inspection.found.put(path, new CompletableFuture<>()));
        ExecutorService inspectors = Executors.newFixedThreadPool(Looks.PAIRS.size());
        for (List<Looks> pair : Looks.PAIRS) {
            List<String> theirs = paths.stream()
                    .filter(path -> Looks.pairFor(path).equals(pair))
                    .toList();
            inspectors.execute(() -> inspection.inspect(theirs, pair, lens));
        }
        inspectors.shutdown();
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> assertEquals(List.of(), inspection.found.get(path).get())));
    }

    private void inspect(List<String> paths, List<Looks> looks, Function<Looks, Lens> lens) {
        try (Lens first = lens.apply(looks.get(0));
                Lens second = lens.apply(looks.get(1))) {
            paths.forEach(path -> inspect(path, first, second));
        } catch (RuntimeException e) {
            paths.forEach(path -> found.get(path).completeExceptionally(e));
        }
    }

    private void inspect(String path, Lens... lenses) {
        try {
            List<String> faults = new ArrayList<>();
            for (Lens lens : lenses) {
                lens.faultsOf(path, status.applyAsInt(path)).forEach(fault -> faults.add(lens.look() + " " + fault));
            }
            found.get(path).complete(faults);
        } catch (RuntimeException e) {
            found.get(path).completeExceptionally(e);
        }
    }
}
