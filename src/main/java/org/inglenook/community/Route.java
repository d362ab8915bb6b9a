package org.inglenook.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which numbers posts get in the topic that they are moved to: one that was there before takes its old place again, the others follow
 * after the last in their order. Neighbours that stay neighbours go together.
 */
final class Route {

    /** Posts that are moved together, the first of them to this number. */
    record Run(int first, int last, int to) {

        int shift() {
            return to - first;
        }

        int end() {
            return last + shift();
        }

        /** The same in pieces of so many posts at most. */
        Stream<Run> parts(int most) {
            return IntStream.iterate(first, from -> from <= last, from -> from + most)
                    .mapToObj(from -> new Run(from, Math.min(last, from + most - 1), from + shift()));
        }

        private boolean goesOnWith(int number, int place) {
            return number == last + 1 && place == end() + 1;
        }
    }

    private final List<Run> runs;

    private Route(List<Run> runs) {
        this.runs = runs;
    }

    /**
     * @param places numbers that some of the posts had there before, by their numbers here
     * @param next the first number there that nobody ever had
     */
    static Route of(Collection<Integer> numbers, Map<Integer, Integer> places, int next) {
        List<Run> runs = new ArrayList<>();
        int free = next;
        for (int number : new TreeSet<>(numbers)) {
            Integer before = places.get(number);
            int place = before == null ? free++ : before;
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.goesOnWith(number, place)) {
                runs.set(runs.size() - 1, new Run(last.first(), number, last.to()));
            } else {
                runs.add(new Run(number, number, place));
            }
        }
        return new Route(runs);
    }

    List<Run> runs() {
        return runs;
    }

    /** The number that a post gets, or null when it isn't moved. */
    Integer of(Integer number) {
        return number == null
                ? null
                : runs.stream()
                        .filter(run -> run.first() <= number && number <= run.last())
                        .map(run -> number + run.shift())
                        .findFirst()
                        .orElse(null);
    }

    /** The highest number that is given. */
    int end() {
        return runs.stream().mapToInt(Run::end).max().orElse(0);
    }
}
