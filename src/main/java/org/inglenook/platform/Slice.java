package org.inglenook.platform;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a keyset-paged list.
 *
 * @param items the rows, in the list's order
 * @param next cursor of the following page, or null at the end
 * @param previous cursor of the page before, or null at the start
 */
public record Slice<T>(List<T> items, String next, String previous) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * A slice from one row more than was asked for: the surplus row only tells that there is more.
     *
     * @param rows at most {@code size + 1} rows in the list's order
     * @param size how many a page shows
     * @param cursor the sort key of a row
     * @param started whether rows lie before these
     */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, Cursor> cursor, boolean started) {
        boolean more = rows.size() > size;
        List<T> items = more ? rows.subList(0, size) : rows;
        String next = more ? cursor.apply(items.get(items.size() - 1)).encoded() : null;
        String previous =
                started && !items.isEmpty() ? cursor.apply(items.get(0)).encoded() : null;
        return new Slice<>(items, next, previous);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> mapper) {
        return new Slice<>(items.stream().<R>map(mapper).toList(), next, previous);
    }

    public List<T> getItems() {
        return items;
    }

    public String getNext() {
        return next;
    }

    public String getPrevious() {
        return previous;
    }
}
