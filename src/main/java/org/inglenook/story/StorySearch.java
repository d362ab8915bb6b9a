package org.inglenook.story;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;
import org.inglenook.platform.Tongues;
import org.inglenook.story.StoryContent.ChapterContent;

/**
 * The published story, to be found in each of its languages: its opening and every chapter. It changes as a whole, and its revisions come one after the
 * other; a cursor therefore names the revision that was read and not a time, and an old revision that is taken up by removing a
 * later one is noticed too.
 */
@ApplicationScoped
@Transactional
public class StorySearch implements SearchSource {

    private static final String OPENING = "opening";
    private static final int WHOLE = -1;

    @PersistenceContext
    EntityManager em;

    @Inject
    Stories stories;

    @Inject
    Clock clock;

    /**
     * How far an index has read.
     *
     * @param revision the id of the revision that decided what readers see
     * @param next the document to go on with, or {@link #WHOLE}
     * @param held ids of what the index may hold
     */
    private record Reading(long revision, long next, Set<String> held) {

        static Reading parse(String cursor) {
            if (cursor == null) {
                return new Reading(0, 0, Set.of());
            }
            Cursor read = Cursor.parse(cursor);
            Set<String> held = new LinkedHashSet<>(List.of(read.text(2).split(",")));
            held.remove("");
            return new Reading(read.number(0), read.number(1), held);
        }

        String encoded() {
            return Cursor.of(revision, next, String.join(",", held)).encoded();
        }
    }

    @Override
    public String kind() {
        return "chapter";
    }

    @Override
    public String room() {
        return "story";
    }

    @Override
    public Changes changedSince(String cursor, int atMost) {
        Reading before = Reading.parse(cursor);
        long deciding = deciding();
        boolean same = before.revision() == deciding;
        if (same && before.next() == WHOLE) {
            return new Changes(List.of(), cursor, false);
        }
        List<SearchDocument> documents = new ArrayList<>(published());
        Set<String> shown = new LinkedHashSet<>(ids(documents));
        before.held().stream().filter(id -> !shown.contains(id)).forEach(id -> documents.add(gone(id)));
        int from = same ? (int) before.next() : 0;
        int to = Math.min(documents.size(), from + atMost);
        if (to == documents.size()) {
            return new Changes(documents.subList(from, to), new Reading(deciding, WHOLE, shown).encoded(), false);
        }
        Set<String> held = new LinkedHashSet<>(before.held());
        held.addAll(shown);
        return new Changes(documents.subList(from, to), new Reading(deciding, to, held).encoded(), true);
    }

    /** The id of the revision that decides what readers see, without its content; 0 when there is none. */
    private long deciding() {
        return em.createQuery(
                        "select r.id from StoryRevision r where r.kind in :deciding and r.brought = false order by r.number desc",
                        Long.class)
                .setParameter("deciding", StoryRevision.DECIDING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0L);
    }

    private List<SearchDocument> published() {
        return stories.published().map(StorySearch::documents).orElse(List.of());
    }

    private static List<SearchDocument> documents(StoryRevision revision) {
        StoryContent story = revision.content();
        return Stream.concat(Stream.of((String) null), story.languages().stream())
                .flatMap(language -> documents(StoryReading.of(story, language), revision))
                .toList();
    }

    /** What is written in this language; what it shows of the original is found there. */
    private static Stream<SearchDocument> documents(StoryReading story, StoryRevision revision) {
        Stream<SearchDocument> opening = story.openingTranslated() ? Stream.of(opening(story, revision)) : Stream.of();
        return Stream.concat(
                opening,
                story.content().chapters().stream()
                        .filter(chapter -> !story.original().contains(chapter.id()))
                        .map(chapter -> document(chapter, story, revision)));
    }

    private static SearchDocument opening(StoryReading reading, StoryRevision revision) {
        StoryContent story = reading.content();
        String text = words(story.lead(), story.why(), story.how(), story.what());
        String where = reading.language() == null ? "" : Tongues.name(reading.language());
        return document(OPENING, "/story", story.headline(), text, where, reading, revision);
    }

    private static SearchDocument document(ChapterContent chapter, StoryReading reading, StoryRevision revision) {
        return document(
                String.valueOf(chapter.id()),
                "/story#" + chapter.anchor(),
                chapter.title(),
                words(SafeHtml.words(chapter.html()), chapter.caption(), parts(chapter)),
                reading.content().headline(),
                reading,
                revision);
    }

    private static SearchDocument document(
            String id,
            String address,
            String title,
            String text,
            String where,
            StoryReading reading,
            StoryRevision revision) {
        String language = reading.language();
        return new SearchDocument(
                language == null ? id : id + "@" + language,
                Tongues.path(address, language),
                title,
                text,
                where,
                language == null ? null : Locale.forLanguageTag(language),
                true,
                revision.getMadeAt(),
                revision.getMadeAt());
    }

    private static String parts(ChapterContent chapter) {
        return chapter.parts().stream()
                .map(part -> words(part.when(), part.title(), part.detail(), part.words()))
                .collect(joining(" "));
    }

    private SearchDocument gone(String id) {
        return new SearchDocument(id, "/story", "", "", "", null, false, clock.instant(), clock.instant());
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining(" "));
    }

    private static List<String> ids(List<SearchDocument> documents) {
        return documents.stream().map(SearchDocument::id).toList();
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
        return ids(published()).stream().filter(ids::contains).collect(toSet());
    }

    @Override
    public long count() {
        return published().size();
    }
}
