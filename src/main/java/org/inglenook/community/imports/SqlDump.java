package org.inglenook.community.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rows of a dump as MySQL and MariaDB write it, one at a time: of the file no more than a row is held. Columns are known from
 * the INSERT, or from the table's definition before it.
 */
public final class SqlDump {

    private static final int LONGEST_VALUE = 16_000_000;
    private static final int LONGEST_DEFINITION = 200_000;
    private static final int END = FileText.END;
    private static final Pattern TABLE = Pattern.compile("(?is)(?:create table|insert)\\b[^`(]*`([^`]+)`.*");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s*`([^`]+)`\\s");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private static final Pattern BEGUN = Pattern.compile(" (?:MySQL|MariaDB) dump .*");
    private static final String COMPLETED = " Dump completed";
    private static final int LONGEST_REMARK = 60;

    private final FileText in;
    private final Map<String, List<String>> columns = new HashMap<>();
    private String table = "";
    private boolean isBroken;
    private boolean isBegun;
    private int next;

    private SqlDump(FileText in) throws IOException {
        this.in = in;
        next = in.read();
    }

    /**
     * Reads rows as long as {@code more} wants them.
     *
     * @return the tables that were met, and the columns of each
     */
    public static Map<String, List<String>> read(OldForum.Source source, Predicate<SqlRow> more) throws IOException {
        try (FileText text = new FileText(source)) {
            SqlDump dump = new SqlDump(text);
            dump.read(more);
            return dump.columns;
        }
    }

    /** Reads all rows of a table that has this name, whatever its prefix, and this column. */
    static void each(OldForum.Source source, String table, String column, Consumer<SqlRow> use) throws IOException {
        read(source, row -> {
            if (row.isOf(table, column)) {
                row.mustBeRead();
                use.accept(row);
            }
            return true;
        });
    }

    /** The first of these tables that the file hasn't; or null. */
    static String missing(OldForum.Source source, List<String> needed) throws IOException {
        Set<String> there = read(source, row -> true).keySet();
        return needed.stream()
                .filter(name -> there.stream().noneMatch(table -> table.endsWith(name)))
                .findFirst()
                .orElse(null);
    }

    private void read(Predicate<SqlRow> more) throws IOException {
        boolean wanted = true;
        while (wanted && next != END) {
            String head = head();
            Matcher named = TABLE.matcher(head);
            if (!named.matches()) {
                skip(head);
            } else if (Character.toLowerCase(head.charAt(0)) == 'c') {
                table = named.group(1);
                columns.put(table, names(COLUMN, definition()));
            } else {
                table = named.group(1);
                wanted = rows(head, more);
            }
        }
        if (wanted && isBegun) {
            throw Unreadable.because("unfinished", table);
        }
    }

    /** A file that has tables ends between statements. */
    private Unreadable cut() {
        return Unreadable.because("cut", in.line(), table);
    }

    /** What a statement begins with: up to its first bracket outside of names, the word VALUES, or its end. */
    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (next != END && next != ';' && next != '(' && head.length() < 1000) {
            if (head.length() == 0 && Character.isWhitespace(next)) {
                step();
            } else if (next == '\'' || next == '"') {
                return "";
            } else if (!comment(head)) {
                head.append((char) step());
            }
        }
        return head.toString();
    }

    /** Steps over a comment if one begins here; what was appended last may be its beginning. */
    private boolean comment(StringBuilder before) throws IOException {
        int last = before.length() - 1;
        char previous = last < 0 ? ' ' : before.charAt(last);
        if (previous == '-' && next == '-' || next == '#') {
            remark();
        } else if (previous == '/' && next == '*') {
            int star = 0;
            while (next != END && !(star == '*' && next == '/')) {
                star = step();
            }
            step();
        } else {
            return false;
        }
        before.setLength(next == END ? 0 : Math.max(0, previous == '-' || previous == '/' ? last : last + 1));
        return true;
    }

    /** What such a program writes first and last tells whether the file is whole. */
    private void remark() throws IOException {
        StringBuilder text = new StringBuilder();
        step();
        while (next != END && next != '\n') {
            char c = (char) step();
            if (text.length() < LONGEST_REMARK) {
                text.append(c);
            }
        }
        String said = text.toString();
        isBegun = BEGUN.matcher(said).matches() || isBegun && !said.startsWith(COMPLETED);
    }

    private String definition() throws IOException {
        StringBuilder text = new StringBuilder();
        while (next != END && next != ';') {
            if (next == '\'') {
                quoted();
            } else if (text.length() < LONGEST_DEFINITION) {
                text.append((char) step());
            } else {
                step();
            }
        }
        if (next == END) {
            throw cut();
        }
        step();
        return text.toString();
    }

    private void skip(String head) throws IOException {
        while (next != END && next != ';') {
            if (next == '\'' || next == '"') {
                quoted();
            } else {
                step();
            }
        }
        if (next == END && !table.isEmpty() && !head.isBlank()) {
            throw cut();
        }
        step();
    }

    private boolean rows(String head, Predicate<SqlRow> more) throws IOException {
        List<String> named = columns.getOrDefault(table, List.of());
        if (!head.toLowerCase(Locale.ROOT).contains("values")) {
            StringBuilder list = new StringBuilder();
            while (next != END && next != ')') {
                list.append((char) step());
            }
            named = names(NAME, list.toString());
            columns.putIfAbsent(table, named);
            step();
        }
        boolean whole = false;
        while (next != END && next != ';') {
            if (next == '(') {
                isBroken = false;
                int line = in.line();
                List<String> values = values();
                whole = true;
                if (!more.test(new SqlRow(table, named, values, isBroken ? line : 0))) {
                    return false;
                }
            } else if (next == '\'') {
                quoted();
            } else {
                whole &= Character.isWhitespace(step());
            }
        }
        if (next == END && !whole) {
            throw cut();
        }
        step();
        return true;
    }

    private List<String> values() throws IOException {
        List<String> values = new ArrayList<>();
        step();
        StringBuilder bare = new StringBuilder();
        String value = null;
        while (next != END && next != ')') {
            if (next == '\'' || next == '"') {
                value = quoted();
            } else if (next == ',') {
                values.add(value == null ? bare(bare) : value);
                value = null;
                bare.setLength(0);
                step();
            } else {
                bare.append((char) step());
            }
        }
        values.add(value == null ? bare(bare) : value);
        if (step() == END) {
            throw cut();
        }
        return values;
    }

    private static String bare(StringBuilder typed) {
        String text = typed.toString().strip();
        return "NULL".equalsIgnoreCase(text) ? null : text;
    }

    /** A quoted value, with what was escaped in it as it was. */
    private String quoted() throws IOException {
        int quote = step();
        StringBuilder text = new StringBuilder();
        while (next != END) {
            int c = step();
            if (c == '\\') {
                append(text, escaped(step()));
            } else if (c != quote) {
                append(text, (char) c);
            } else if (next == quote) {
                append(text, (char) step());
            } else {
                return text.toString();
            }
        }
        if (!table.isEmpty()) {
            throw cut();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char c) {
        if (text.length() < LONGEST_VALUE) {
            text.append(c);
        }
    }

    private static char escaped(int c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case '0' -> '\0';
            case 'Z' -> '\u001a';
            default -> (char) c;
        };
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private int step() throws IOException {
        int c = next;
        isBroken |= c == FileText.BROKEN;
        next = in.read();
        return c;
    }
}
