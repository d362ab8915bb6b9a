package org.inglenook.values;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;

/**
 * Every value, and what isn't there yet, to be found in each of its languages. They are few and change rarely: a cursor names what all of
 * them say, and as soon as they say something else all are read again.
 */
@ApplicationScoped
@Transactional
public class StatementSearch implements SearchSource {

    private static final String IN = "@";

    @PersistenceContext
    EntityManager em;

    @Inject
    ShownValues shown;

    @Inject
    TranslatedTexts texts;

    @Inject
    Clock clock;

    /** What was read last, so that looking for changes costs nothing while there are none. */
    private record Read(ShownValues.Shown shown, String cursor) {}

    private volatile Read last;

    @Override
    public String kind() {
        return "value";
    }

    @Override
    public String room() {
        return "values";
    }

    @Override
    public Changes changedSince(String cursor, int atMost) {
        ShownValues.Shown now = shown.get();
        Read known = last;
        if (known != null && known.shown() == now && known.cursor().equals(cursor)) {
            return new Changes(List.of(), cursor, false);
        }
        List<SearchDocument> documents = documents();
        Set<String> ids = documents.stream().map(SearchDocument::id).collect(toSet());
        String to =
                Cursor.of(Secrets.hash(words(documents)), String.join(",", ids)).encoded();
        last = new Read(now, to);
        if (to.equals(cursor)) {
            return new Changes(List.of(), cursor, false);
        }
        Set<String> held =
                cursor == null ? Set.of() : Set.of(Cursor.parse(cursor).text(1).split(","));
        List<SearchDocument> changes = new ArrayList<>(documents);
        held.stream().filter(id -> !id.isEmpty() && !ids.contains(id)).forEach(id -> changes.add(gone(id)));
        return new Changes(changes, to, false);
    }

    private static String words(List<SearchDocument> documents) {
        StringBuilder words = new StringBuilder();
        documents.forEach(document -> words.append(document.id())
                .append('\n')
                .append(document.title())
                .append('\n')
                .append(document.text())
                .append('\n'));
        return words.toString();
    }

    private List<SearchDocument> documents() {
        List<ValueStatement> statements = Stream.concat(shown.get().values().stream(), shown.get().notYet().stream())
                .toList();
        Set<Long> ids = statements.stream().map(ValueStatement::getId).collect(toSet());
        Map<Long, Instant> said = said(ids);
        Map<String, List<Translation>> translations =
                texts
                        .of(
                                ValueTranslations.ROOM,
                                ids.stream().map(ValueTranslations::ofStatement).toList())
                        .stream()
                        .collect(groupingBy(Translation::getSubject));
        return statements.stream()
                .flatMap(statement -> {
                    Instant at = said.getOrDefault(statement.getId(), clock.instant());
                    String subject = ValueTranslations.ofStatement(statement.getId());
                    return Stream.concat(
                            Stream.of(document(statement, statement.text(), null, at)),
                            translations.getOrDefault(subject, List.of()).stream()
                                    .map(translation -> document(
                                            statement,
                                            translation.as(StatementText.class),
                                            translation.getLanguage(),
                                            at)));
                })
                .toList();
    }

    /** When each was said first, as the log of changes tells. */
    private Map<Long, Instant> said(Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select l from ValuesChange l where l.statementId in :ids", ValuesChange.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(toMap(
                                ValuesChange::getStatementId, ValuesChange::getAt, (a, b) -> a.isBefore(b) ? a : b));
    }

    private SearchDocument document(ValueStatement statement, StatementText text, String language, Instant at) {
        String place = statement.getKind() == ValueStatement.Kind.VALUE ? "value-" + statement.getId() : "not-yet";
        return new SearchDocument(
                language == null ? String.valueOf(statement.getId()) : statement.getId() + IN + language,
                Tongues.path("/values#" + place, language),
                text.title(),
                text.text(),
                language == null ? "" : Tongues.name(language),
                language == null ? null : Locale.forLanguageTag(language),
                true,
                at,
                clock.instant());
    }

    private SearchDocument gone(String id) {
        return new SearchDocument(id, "/values", "", "", "", null, false, clock.instant(), clock.instant());
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
        Set<String> said = Stream.concat(shown.get().values().stream(), shown.get().notYet().stream())
                .map(statement -> String.valueOf(statement.getId()))
                .collect(toSet());
        return ids.stream().filter(id -> said.contains(id.split(IN)[0])).collect(toSet());
    }

    @Override
    public long count() {
        return documents().size();
    }
}
