package org.inglenook.community.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The records of {@link JsonLines} as a table: the first row names the columns, which are the fields, and there are no polls in it. */
public final class CsvRows extends JsonLines {

    private static final int END = -1;
    private static final int BOM = '\ufeff';
    private static final Set<String> TICKED = Set.of("true", "1", "yes", "x");

    @Override
    void each(Source source, Consumer<JsonObject> use) throws IOException {
        try (Reader text = text(source)) {
            Table table = new Table(text);
            List<String> columns = table.row();
            for (List<String> row = table.row(); !row.isEmpty(); row = table.row()) {
                use.accept(record(columns, row));
            }
        }
    }

    private static JsonObject record(List<String> columns, List<String> row) {
        JsonObjectBuilder record = Json.createObjectBuilder();
        for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
            String column = columns.get(i).strip();
            if ("pinned".equals(column) || "closed".equals(column)) {
                record.add(column, TICKED.contains(row.get(i).strip().toLowerCase(Locale.ROOT)));
            } else {
                record.add(
                        column, "text".equals(column) ? row.get(i) : row.get(i).strip());
            }
        }
        return record.build();
    }

    private static Reader text(Source source) throws IOException {
        Reader text = new BufferedReader(
                new InputStreamReader(SqlDump.plain(source.open()), StandardCharsets.UTF_8), 1 << 16);
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
        return text;
    }

    static boolean isTableIn(Source source) throws IOException {
        try (Reader text = text(source)) {
            char[] start = new char[1000];
            int length = Math.max(0, text.read(start));
            String first = new String(start, 0, length).lines().findFirst().orElse("");
            List<String> columns = List.of(first.replace("\"", "").split("[,;\t]"));
            return columns.containsAll(List.of("record", "id"));
        }
    }

    /** Fields between commas, or what the first row has instead, in quotes where they need it (RFC 4180). */
    private static final class Table {
        private final Reader text;
        private char comma;
        private int next;

        private Table(Reader text) throws IOException {
            this.text = text;
            this.next = text.read();
        }

        /** Empty after the last one. */
        private List<String> row() throws IOException {
            List<String> fields = new ArrayList<>();
            while (next == '\n' || next == '\r') {
                next = text.read();
            }
            if (next == END) {
                return fields;
            }
            fields.add(field());
            while (next == comma && comma != 0) {
                next = text.read();
                fields.add(field());
            }
            return fields;
        }

        private String field() throws IOException {
            StringBuilder field = new StringBuilder();
            boolean quoted = next == '"';
            if (quoted) {
                next = text.read();
            }
            while (next != END && (quoted || !ends())) {
                if (quoted && next == '"') {
                    next = text.read();
                    quoted = next == '"';
                    if (!quoted) {
                        continue;
                    }
                }
                field.append((char) next);
                next = text.read();
            }
            return field.toString();
        }

        private boolean ends() {
            boolean separates = comma == 0 ? next == ',' || next == ';' || next == '\t' : next == comma;
            if (separates) {
                comma = (char) next;
            }
            return separates || next == '\n' || next == '\r';
        }
    }
}
