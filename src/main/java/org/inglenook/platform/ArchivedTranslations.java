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
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
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
     * @param kind what a number alone means in this room
     * @param there whether what has this number is there still
     */
    public void write(ArchiveWriter archive, String room, String kind, LongPredicate there) {
        write(archive, room, kind, there, words -> words);
    }

    /** @param keyed puts keys in the place of the ids that the words name */
    public void write(
            ArchiveWriter archive, String room, String kind, LongPredicate there, UnaryOperator<JsonObject> keyed) {
        archive.list(list(room), lines -> texts.of(room).stream()
                .filter(translation -> isThere(translation, there))
                .forEach(translation -> lines.add(line(archive, translation, kind, keyed))));
    }

    private static String list(String room) {
        return room + "/translations";
    }

    private static boolean isThere(Translation translation, LongPredicate there) {
        Matcher subject = NUMBERED.matcher(translation.getSubject());
        return !subject.matches() || there.test(Long.parseLong(subject.group(2)));
    }

    private static ArchiveFields line(
            ArchiveWriter archive, Translation translation, String ownKind, UnaryOperator<JsonObject> keyed) {
        ArchiveFields line = archive.line(KIND, translation.getId())
                .text("language", translation.getLanguage())
                .text("original", translation.getOriginal())
                .moment("changed", translation.getChangedAt())
                .tree("text", keyed.apply(tree(translation.getJson())));
        if (translation.getOriginalJson() != null) {
            line.tree("from", keyed.apply(tree(translation.getOriginalJson())));
        }
        Matcher subject = NUMBERED.matcher(translation.getSubject());
        if (!subject.matches()) {
            return line.text("word", translation.getSubject());
        }
        String prefix = subject.group(1);
        String kind = prefix.isEmpty() ? ownKind : prefix.substring(0, prefix.length() - 1);
        return line.text("kind", kind).record("subject", kind, Long.valueOf(subject.group(2)));
    }

    private static JsonObject tree(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /**
     * Reads the list; what is translated here already stays as it is.
     *
     * @param ownKind what a number alone means in this room
     * @param welcome whether the translation of this subject may come
     * @param words makes of the JSON the record that holds the words, with the checks that they pass when they are written
     */
    public void read(
            ArchiveReader archive,
            String room,
            String ownKind,
            Predicate<String> welcome,
            BiFunction<String, JsonObject, Wording> words) {
        archive.lines(list(room), line -> {
            String subject = subject(line, ownKind);
            String language = TranslatedTexts.tag(line.text("language"));
            Optional<Translation> come = welcome.test(subject)
                    ? texts.arrive(
                            room,
                            language,
                            subject,
                            words.apply(subject, line.tree("text")),
                            new TranslatedFrom(
                                    line.text("original", 64),
                                    line.has("from") ? words.apply(subject, line.tree("from")) : null),
                            line.at("changed"))
                    : Optional.empty();
            come.ifPresentOrElse(
                    translation -> archive.took(KIND, line.key(), translation.getId()), () -> archive.left(KIND));
        });
    }

    /** The record that this JSON was made of. */
    public static <T> T as(Class<T> type, JsonObject words) {
        return JSON.fromJson(words.toString(), type);
    }

    private static String subject(ArchiveLine line, String ownKind) {
        if (line.has("word")) {
            return Written.needed("word", line.text("word"), 40);
        }
        String kind = line.text("kind", 30);
        long id = line.needed("subject", kind);
        return ownKind.equals(kind) ? String.valueOf(id) : kind + ":" + id;
    }
}
