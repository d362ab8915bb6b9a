package org.inglenook.community.imports;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * One JSON object after the other in a file, each of any length: of the lists in it that are wanted one record is in memory at a time. What
 * stands between objects, and the rest of one that is broken, is passed over; one that never
 * ends was cut off.
 */
final class JsonObjects {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    /** Told for what an object had besides the lists, when it ends. */
    static final String REST = "";

    private final Set<String> lists;
    private final Set<String> within;
    private final Set<String> kept;
    private final BiConsumer<String, JsonObject> use;
    private final IntConsumer broken;

    /**
     * @param lists names of lists whose records are told one by one, under that name
     * @param within names of objects whose lists are looked for too
     * @param kept names of what else of an object is told together, as the {@link #REST} of it
     * @param broken told the line in which an object begins that is no JSON
     */
    JsonObjects(
            Set<String> lists,
            Set<String> within,
            Set<String> kept,
            BiConsumer<String, JsonObject> use,
            IntConsumer broken) {
        this.lists = lists;
        this.within = within;
        this.kept = kept;
        this.use = use;
        this.broken = broken;
    }

    void read(OldForum.Source source) throws IOException {
        try (FileText text = new FileText(source)) {
            One one = new One(text);
            while (one.begins()) {
                try (JsonParser parser = PARSERS.createParser(one)) {
                    parser.next();
                    Map<String, JsonValue> rest = new HashMap<>();
                    object(parser, rest);
                    if (!rest.isEmpty()) {
                        use.accept(
                                REST, Json.createObjectBuilder(Map.copyOf(rest)).build());
                    }
                } catch (JsonException | NoSuchElementException e) {
                    one.skip();
                    broken.accept(one.begunAt);
                }
            }
        }
    }

    private void object(JsonParser parser, Map<String, JsonValue> rest) {
        String name = "";
        while (parser.hasNext()) {
            switch (parser.next()) {
                case KEY_NAME -> name = parser.getString();
                case END_OBJECT -> {
                    return;
                }
                case START_ARRAY -> {
                    if (lists.contains(name)) {
                        list(name, parser);
                    } else {
                        skip(parser);
                    }
                }
                case START_OBJECT -> {
                    if (kept.contains(name)) {
                        rest.put(name, parser.getObject());
                    } else if (within.contains(name)) {
                        object(parser, rest);
                    } else {
                        skip(parser);
                    }
                }
                default -> {
                    if (kept.contains(name)) {
                        rest.put(name, parser.getValue());
                    }
                }
            }
        }
    }

    private void list(String name, JsonParser parser) {
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            if (event == JsonParser.Event.START_OBJECT) {
                use.accept(name, parser.getObject());
            } else if (event == JsonParser.Event.START_ARRAY) {
                skip(parser);
            }
        }
    }

    /** By its events: the parser's own way of skipping looks for ever for the end of what is broken. */
    private static void skip(JsonParser parser) {
        for (int depth = 1; depth > 0; ) {
            depth += switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> 1;
                case END_OBJECT, END_ARRAY -> -1;
                default -> 0;
            };
        }
    }

    /** Ends where the object ends with which it began. */
    private static final class One extends Reader {
        private final FileText text;
        private int begunAt;
        private int depth;
        private boolean quoted;
        private boolean escaped;
        private boolean begun;

        private One(FileText text) {
            this.text = text;
        }

        private boolean begins() throws IOException {
            depth = 0;
            quoted = false;
            escaped = false;
            begun = false;
            int next = text.read();
            while (next >= 0 && next != '{') {
                next = text.read();
            }
            begun = next == '{';
            begunAt = text.line();
            return begun;
        }

        private void skip() throws IOException {
            char[] some = new char[1 << 12];
            int got = read(some, 0, some.length);
            while (got >= 0) {
                got = read(some, 0, some.length);
            }
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int next = begun ? '{' : depth == 0 ? -1 : text.read();
                begun = false;
                if (next < 0) {
                    if (depth > 0) {
                        throw Unreadable.because("object", begunAt);
                    }
                    break;
                }
                if (next == FileText.BROKEN) {
                    throw Unreadable.because("letters", text.line());
                }
                follow((char) next);
                into[from + count++] = (char) next;
            }
            return count == 0 ? -1 : count;
        }

        private void follow(char next) {
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{') {
                depth++;
            } else if (next == '}') {
                depth--;
            }
        }

        @Override
        public void close() {
            // The next object is read from the same text.
        }
    }
}
