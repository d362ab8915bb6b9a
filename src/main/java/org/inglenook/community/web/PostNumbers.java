package org.inglenook.community.web;

import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;

/** Numbers of posts as people write them: {@code 3, 5-7}, and {@code 40-} for all from there on. */
final class PostNumbers {

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\s*([-–])\\s*(\\d{1,9})?)?(?:[,;\\s]+|$)");

    private PostNumbers() {}

    /** @param last number of the topic's last post */
    static NavigableSet<Integer> read(String typed, int last) {
        NavigableSet<Integer> numbers = new TreeSet<>();
        Matcher part = PART.matcher(typed == null ? "" : typed.strip());
        int end = 0;
        while (part.lookingAt() && part.end() > end) {
            int from = Integer.parseInt(part.group(1));
            int to = part.group(2) == null ? from : part.group(3) == null ? last : Integer.parseInt(part.group(3));
            if (from > to || to > last) {
                throw unreadable(last);
            }
            for (int number = from; number <= to; number++) {
                numbers.add(number);
            }
            end = part.end();
            part.region(end, part.regionEnd());
        }
        if (end < part.regionEnd()) {
            throw unreadable(last);
        }
        return numbers;
    }

    static String written(SortedSet<Integer> numbers) {
        StringJoiner written = new StringJoiner(", ");
        int first = 0;
        int last = 0;
        for (int number : numbers) {
            if (first > 0 && number != last + 1) {
                written.add(range(first, last));
                first = 0;
            }
            first = first == 0 ? number : first;
            last = number;
        }
        return first == 0 ? "" : written.add(range(first, last)).toString();
    }

    private static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + (last == first + 1 ? ", " : "-") + last;
    }

    private static DomainException unreadable(int last) {
        return DomainException.field("posts", DomainException.Kind.INVALID, "community.split.error.posts", last);
    }
}
