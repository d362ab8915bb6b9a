package org.inglenook.community.imports;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads the rows of a dump as MySQL and MariaDB write it, one at a time: of the file no more than a row is held. Columns are known from
 * the INSERT, or from the table's definition before it.
 */
public final class SqlDump {

    private static final int LONGEST_VALUE = 16_000_000;
    private static final int LONGEST_DEFINITION = 200_000;
    private static final int END = -1;
    private static final Pattern TABLE = Pattern.compile("(?is)(?:create table|insert)\\b[^`(]*`([^`]+)`.*");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s*`([^`]+)`\\s");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    private final Reader in;
    private final Map<String, List<String>> columns = new HashMap<>();
    private int next;

    private SqlDump(InputStream bytes) throws IOException {
        in = new BufferedReader(new InputStreamReader(plain(bytes), StandardCharsets.UTF_8), 1 << 16);
        next = in.read();
    }

    /** Reads rows as long as {@code more} wants them; compressed or not. */
    public static void read(InputStream bytes, Predicate<SqlRow> more) throws IOException {
        new SqlDump(bytes).read(more);
    }

    /** Reads all rows of a table that has this name, whatever its prefix, and this column. */
    static void each(OldForum.Source source, String table, String column, Consumer<SqlRow> use) throws IOException {
        try (InputStream bytes = source.open()) {
            read(bytes, row -> {
                if (row.isOf(table, column)) {
                    use.accept(row);
                }
                return true;
            });
        }
    }

    static InputStream plain(InputStream bytes) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(bytes, 1 << 16);
        begun.mark(2);
        boolean compressed = begun.read() == 0x1f && begun.read() == 0x8b;
        begun.reset();
        return compressed ? new GZIPInputStream(begun, 1 << 16) : begun;
    }

    private void read(Predicate<SqlRow> more) throws IOException {
        boolean wanted = true;
        while (wanted && next != END) {
            String head = head();
            Matcher named = TABLE.matcher(head);
            if (!named.matches()) {
                skip();
            } else if (Character.toLowerCase(head.charAt(0)) == 'c') {
                columns.put(named.group(1), names(COLUMN, definition()));
            } else {
                wanted = rows(named.group(1), head, more);
            }
        }
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
            while (next != END && next != '\n') {
                step();
            }
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
        step();
        return text.toString();
    }

    private void skip() throws IOException {
        while (next != END && next != ';') {
            if (next == '\'' || next == '"') {
                quoted();
            } else {
                step();
            }
        }
        step();
    }

    private boolean rows(String table, String head, Predicate<SqlRow> more) throws IOException {
        List<String> named = columns.getOrDefault(table, List.of());
        if (!head.toLowerCase(Locale.ROOT).contains("values")) {
            StringBuilder list = new StringBuilder();
            while (next != END && next != ')') {
                list.append((char) step());
            }
            named = names(NAME, list.toString());
            step();
        }
        while (next != END && next != ';') {
            if (next == '(') {
                List<String> values = values();
                // A row that the file's end cuts off is none.
                if (!values.isEmpty() && !more.test(new SqlRow(table, named, values))) {
                    return false;
                }
            } else if (next == '\'') {
                quoted();
            } else {
                step();
            }
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
        return step() == END ? List.of() : values;
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
        next = in.read();
        return c;
    }
}
