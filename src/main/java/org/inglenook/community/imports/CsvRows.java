package org.inglenook.community.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** The records of {@link JsonLines} as a table: the first row names the columns, which are the fields, and there are no polls in it. */
public final class CsvRows extends JsonLines {

    private static final Set<String> TICKED = Set.of("true", "1", "yes", "x");

    @Override
    void each(Source source, Consumer<JsonObject> use) throws IOException {
        try (FileText text = new FileText(source)) {
            Table table = new Table(text);
            List<String> columns = table.row();
            for (List<String> row = table.row(); !row.isEmpty(); row = table.row()) {
                if (row.size() > columns.size() || row.size() < columns.size() && table.isEnded()) {
                    throw Unreadable.because("columns", table.begun, row.size(), columns.size());
                }
                use.accept(checked(record(columns, row), table.begun));
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

    static boolean isTableIn(Source source) throws IOException {
        try (FileText text = new FileText(source)) {
            char[] start = new char[1000];
            int length = Math.max(0, text.read(start));
            String first = new String(start, 0, length).lines().findFirst().orElse("");
            List<String> columns = List.of(first.replace("\"", "").split("[,;\t]"));
            return columns.containsAll(List.of("record", "id"));
        }
    }

    /** Fields between commas, or what the first row has instead, in quotes where they need it (RFC 4180). */
    private static final class Table {
        private final FileText text;
        private char comma;
        private int next;
        private int begun = 1;

        private Table(FileText text) throws IOException {
            this.text = text;
            this.next = text.read();
        }

        private boolean isEnded() {
            return next == FileText.END;
        }

        /** Empty after the last one. */
        private List<String> row() throws IOException {
            List<String> fields = new ArrayList<>();
            while (next == '\n' || next == '\r') {
                next = text.read();
            }
            begun = text.line();
            if (next == FileText.END) {
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
            while (next != FileText.END && (quoted || !ends())) {
                if (quoted && next == '"') {
                    next = text.read();
                    quoted = next == '"';
                    if (!quoted) {
                        continue;
                    }
                }
                if (next == FileText.BROKEN) {
                    throw Unreadable.because("letters", text.line());
                }
                field.append((char) next);
                next = text.read();
            }
            if (quoted) {
                throw Unreadable.because("quote", begun);
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
