package org.inglenook.community.imports;

import java.util.List;

/** One row of a dump: its values under the names of their columns. */
public final class SqlRow {

    private final String table;
    private final List<String> columns;
    private final List<String> values;
    private final int brokenAt;

    /** @param brokenAt the line in which it has bytes that are no letters, or 0 */
    SqlRow(String table, List<String> columns, List<String> values, int brokenAt) {
        this.table = table;
        this.columns = columns;
        this.values = values;
        this.brokenAt = brokenAt;
    }

    /** Whether it stands in a table with this name, whatever its prefix, that has this column. */
    boolean isOf(String name, String column) {
        return table.endsWith(name) && columns.contains(column);
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** Tables that nobody reads here may hold any bytes; those that are read hold words. */
    void mustBeRead() {
        if (brokenAt > 0) {
            throw Unreadable.because("lettersInTable", brokenAt, table);
        }
    }

    /** The value, empty where there is none. */
    String text(String column) {
        int place = columns.indexOf(column);
        String value = place < 0 || place >= values.size() ? null : values.get(place);
        return value == null ? "" : value;
    }

    /** The value as a number, 0 where it is none. */
    long number(String column) {
        String text = text(column);
        return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
