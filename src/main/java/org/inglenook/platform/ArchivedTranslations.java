package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A room's translations in archives. What they translate is named by its key; a text that there is only one of, by its word. */
@ApplicationScoped
public class ArchivedTranslations {

    private static final String KIND = "translation";
    private static final Pattern NUMBERED = Pattern.compile("((?:[a-z]+:)?)(\\d{1,18})");
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Inject
    TranslatedTexts texts;

    /**
     * Writes the list {@code <room>/translations}.
     *
     * @param there whether what has this number is there still
     */
    public void write(ArchiveWriter archive, String room, LongPredicate there) {
        archive.list(list(room), lines -> texts.of(room).stream()
                .filter(translation -> isThere(translation, there))
                .forEach(translation -> lines.add(line(archive, translation))));
    }

    private static String list(String room) {
        return room + "/translations";
    }

    private static boolean isThere(Translation translation, LongPredicate there) {
        Matcher subject = NUMBERED.matcher(translation.getSubject());
        return !subject.matches() || there.test(Long.parseLong(subject.group(2)));
    }

    private static ArchiveFields line(ArchiveWriter archive, Translation translation) {
        ArchiveFields line = archive.line(KIND, translation.getId())
                .text("language", translation.getLanguage())
                .text("original", translation.getOriginal())
                .moment("changed", translation.getChangedAt())
                .tree("text", tree(translation.getJson()));
        Matcher subject = NUMBERED.matcher(translation.getSubject());
        return subject.matches()
                ? line.text("kind", kind(subject.group(1)))
                        .record("subject", kind(subject.group(1)), Long.valueOf(subject.group(2)))
                : line.text("word", translation.getSubject());
    }

    /** A number alone is a chapter's: there were no others at first. */
    private static String kind(String prefix) {
        return prefix.isEmpty() ? "chapter" : prefix.substring(0, prefix.length() - 1);
    }

    private static JsonObject tree(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /**
     * Reads the list; what is translated here already stays as it is.
     *
     * @param welcome whether the translation of this subject may come
     * @param type the record that holds its words, whose checks they pass
     */
    public void read(ArchiveReader archive, String room, Predicate<String> welcome, Function<String, Class<?>> type) {
        archive.lines(list(room), line -> {
            String subject = subject(line);
            String language = TranslatedTexts.tag(line.text("language"));
            Optional<Translation> come = welcome.test(subject)
                    ? texts.arrive(
                            room,
                            language,
                            subject,
                            JSON.fromJson(line.tree("text").toString(), type.apply(subject)),
                            line.text("original", 64),
                            line.at("changed"))
                    : Optional.empty();
            come.ifPresentOrElse(
                    translation -> archive.took(KIND, line.key(), translation.getId()), () -> archive.left(KIND));
        });
    }

    private static String subject(ArchiveLine line) {
        if (line.has("word")) {
            return Written.needed("word", line.text("word"), 40);
        }
        String kind = line.text("kind", 30);
        long id = line.needed("subject", kind);
        return "chapter".equals(kind) ? String.valueOf(id) : kind + ":" + id;
    }
}
