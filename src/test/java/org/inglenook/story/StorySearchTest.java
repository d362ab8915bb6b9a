package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource.Changes;
import org.junit.jupiter.api.Test;

class StorySearchTest extends OnBothDatabases {

    private static final long OWNER = 7;

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");

    StorySearchTest() {
        super("StoryRevision", "Translation", "ChapterAddress", "Chapter", "StoryDraft", "EarlierText");
    }

    @Test
    void draftIsFoundByNobody() {
        answer("Headline");
        add("A chapter");
        Changes changes = read(null, 500);
        assertEquals(List.of(), changes.documents());
        assertEquals(0, count());
        assertEquals(List.of(), read(changes.cursor(), 500).documents());
    }

    @Test
    void publishedStoryIsReadPieceByPieceAndThenNoMore() {
        answer("Headline");
        long first = add("First");
        add("Second");
        add("Third");
        publish();

        List<SearchDocument> read = new ArrayList<>();
        Changes changes = read(null, 2);
        while (!changes.documents().isEmpty()) {
            read.addAll(changes.documents());
            changes = read(changes.cursor(), 2);
        }

        assertEquals(
                List.of("Headline", "First", "Second", "Third"),
                read.stream().map(SearchDocument::title).toList());
        assertEquals("Lead Why How What", read.get(0).text());
        assertEquals("/story", read.get(0).address());
        SearchDocument chapter = read.get(1);
        assertEquals("/story#chapter-" + first, chapter.address());
        assertEquals("Soap & water get wet.", chapter.text());
        assertEquals("Headline", chapter.where());
        assertEquals(read.size(), count());
        assertEquals(Set.copyOf(ids(read)), visible(ids(read)));
        assertEquals(changes.cursor(), read(changes.cursor(), 2).cursor());
    }

    @Test
    void translationIsFoundWhereItIsReadAndGoesWithIt() {
        answer("Headline");
        long chapter = add("First");
        add("Second");
        run(search -> search.stories.translations.write(
                "fr",
                String.valueOf(chapter),
                new TranslatedText("Le premier", "<p>Le savon se mouille.</p>", "", List.of()),
                "",
                0));
        publish();
        Changes before = read(null, 500);
        assertEquals(4, before.documents().size(), "what isn’t translated is found in the original alone");
        SearchDocument french = before.documents().get(3);
        assertEquals("Le premier", french.title());
        assertEquals(Locale.FRENCH, french.language());
        assertEquals("/story?lang=fr#chapter-" + chapter, french.address());
        assertEquals(4, count());

        run(search -> search.stories.translations.remove("fr", String.valueOf(chapter)));
        publish();
        SearchDocument gone = read(before.cursor(), 500).documents().get(3);
        assertEquals(french.id(), gone.id());
        assertFalse(gone.shown());
    }

    @Test
    void partsAreFoundInTheirChapter() {
        answer("Headline");
        ChapterPart part = new ChapterPart(1, "", "Amélie Roubaud", "cuts", "She was a baker.", null, null, null);
        ChapterText people =
                new ChapterText(ChapterKind.PEOPLE, "Who", "<p>Three of us.</p>", null, null, "", List.of(part));
        run(search -> search.stories.chapters.add(people));
        publish();
        assertEquals(
                "Three of us. Amélie Roubaud cuts She was a baker.",
                read(null, 500).documents().get(1).text());
    }

    @Test
    void newRevisionChangesWhatItSaysAndTakesWhatItLeftOut() {
        answer("Headline");
        long kept = add("Kept");
        long left = add("Left out");
        publish();
        Changes before = read(null, 500);
        clock.set("2026-11-21T11:00:00Z");
        run(search -> search.stories.chapters.rewrite(kept, text("Rewritten"), 1));
        run(search -> search.stories.chapters.remove(left));
        assertEquals(List.of(), read(before.cursor(), 500).documents());
        publish();

        Changes after = read(before.cursor(), 500);

        assertEquals(
                List.of("Headline", "Rewritten", ""),
                after.documents().stream().map(SearchDocument::title).toList());
        SearchDocument gone = after.documents().get(2);
        assertEquals(String.valueOf(left), gone.id());
        assertFalse(gone.shown());
        assertEquals(
                Set.of("opening", String.valueOf(kept)),
                visible(List.of("opening", String.valueOf(kept), String.valueOf(left))));
        assertEquals(2, count());
    }

    @Test
    void takenDownStoryIsGoneWhole() {
        answer("Headline");
        add("A chapter");
        publish();
        Changes before = read(null, 500);
        run(search -> search.stories.takeDown(OWNER));

        Changes after = read(before.cursor(), 500);

        assertEquals(ids(before.documents()), ids(after.documents()));
        assertTrue(after.documents().stream().noneMatch(SearchDocument::shown));
        assertEquals(Set.of(), visible(ids(before.documents())));
        assertEquals(0, count());
    }

    @Test
    void revisionThatIsErasedGivesWayToTheOneBefore() {
        answer("First");
        publish();
        answer("Second");
        add("Only in the second");
        publish();
        Changes before = read(null, 500);
        database.run(em -> em.remove(search(em).stories.revision(2)));

        List<SearchDocument> after = read(before.cursor(), 500).documents();

        assertEquals(
                List.of("First", ""), after.stream().map(SearchDocument::title).toList());
        assertFalse(after.get(1).shown());
    }

    @Test
    void storyPublishedWhileItIsReadIsReadFromTheStart() {
        answer("First");
        long chapter = add("A chapter");
        publish();
        Changes half = read(null, 1);
        run(search -> search.stories.chapters.remove(chapter));
        answer("Second");
        publish();

        List<SearchDocument> rest = read(half.cursor(), 500).documents();

        assertEquals(List.of("opening", String.valueOf(chapter)), ids(rest));
        assertEquals("Second", rest.get(0).title());
        assertFalse(rest.get(1).shown());
    }

    @Test
    void storyThatStaysCostsOneStatement() {
        answer("Headline");
        publish();
        String end = read(null, 500).cursor();
        assertEquals(1, database.queriesOf(em -> search(em).changedSince(end, 500)));
    }

    private Changes read(String cursor, int atMost) {
        return get(search -> search.changedSince(cursor, atMost));
    }

    private long count() {
        return get(StorySearch::count);
    }

    private Set<String> visible(List<String> ids) {
        return get(search -> search.visible(ids));
    }

    private static List<String> ids(List<SearchDocument> documents) {
        return documents.stream().map(SearchDocument::id).toList();
    }

    private void answer(String headline) {
        run(search -> search.stories.answer(
                new StoryAnswers(headline, "Lead", "Why", "How", "What", null),
                search.stories.draft().getVersion()));
    }

    private long add(String title) {
        return get(search -> search.stories.chapters.add(text(title)).getId());
    }

    private static ChapterText text(String title) {
        return new ChapterText(title, "<p>Soap &amp; <b>wa</b>ter</p><p>get wet.</p>", 2009, null, null);
    }

    private void publish() {
        run(search -> search.stories.publish(OWNER));
    }

    private void run(Consumer<StorySearch> work) {
        database.run(em -> work.accept(search(em)));
    }

    private <T> T get(Function<StorySearch, T> work) {
        return database.inTransaction(em -> work.apply(search(em)));
    }

    private StorySearch search(EntityManager em) {
        return new Wiring(em, clock).get(StorySearch.class);
    }
}
