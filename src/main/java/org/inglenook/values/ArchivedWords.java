package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveWriter;
import org.inglenook.platform.ArchivedTranslations;
import org.inglenook.platform.JsonBuilders;

/** Values and claims in other languages in archives. Pieces of evidence have other ids where an archive arrives. */
@ApplicationScoped
class ArchivedWords {

    private static final String EVIDENCE = "evidence";
    private static final String ID = "id";
    private static final String KEY = "key";

    @PersistenceContext
    EntityManager em;

    @Inject
    ArchivedTranslations translations;

    void write(ArchiveWriter archive) {
        translations.write(
                archive,
                ValueTranslations.ROOM,
                "",
                id -> true,
                words -> rewritten(words, piece -> {
                    long id = piece.getJsonNumber(ID).longValue();
                    return em.find(Evidence.class, id) == null
                            ? null
                            : JsonBuilders.object(piece).remove(ID).add(KEY, archive.key(ValuesArchive.PIECE, id));
                }));
    }

    /** What bears claims out came before. Words are public as soon as what they translate is, so they come with it only. */
    void read(ArchiveReader archive) {
        Set<String> come = Stream.concat(
                        archive.brought(ValuesArchive.CLAIM).stream().map(ValueTranslations::ofClaim),
                        archive.brought(ValuesArchive.STATEMENT).stream().map(ValueTranslations::ofStatement))
                .collect(Collectors.toSet());
        translations.read(
                archive,
                ValueTranslations.ROOM,
                "",
                come::contains,
                (subject, words) -> subject.startsWith(ValuesArchive.CLAIM + ":")
                        ? ArchivedTranslations.as(
                                TranslatedClaim.class, rewritten(words, piece -> known(piece, archive)))
                        : ArchivedTranslations.as(StatementText.class, words));
    }

    private static JsonObjectBuilder known(JsonObject piece, ArchiveReader archive) {
        Long id = archive.known(ValuesArchive.PIECE, piece.getString(KEY, ""));
        return id == null ? null : JsonBuilders.object(piece).remove(KEY).add(ID, id);
    }

    /** @param piece null leaves it out */
    private static JsonObject rewritten(JsonObject words, Function<JsonObject, JsonObjectBuilder> piece) {
        if (!words.containsKey(EVIDENCE)) {
            return words;
        }
        JsonArrayBuilder pieces = JsonBuilders.array();
        for (JsonObject each : words.getJsonArray(EVIDENCE).getValuesAs(JsonObject.class)) {
            JsonObjectBuilder made = piece.apply(each);
            if (made != null) {
                pieces.add(made);
            }
        }
        return JsonBuilders.object(words).add(EVIDENCE, pieces).build();
    }
}
