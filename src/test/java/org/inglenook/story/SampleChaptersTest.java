package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.Language;
import org.junit.jupiter.api.Test;

class SampleChaptersTest extends OnBothDatabases {

    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");

    SampleChaptersTest() {
        super("StoryRevision", "ChapterAddress", "Chapter", "StoryDraft", "EarlierText");
    }

    @Test
    void whatIsOnlySuggestedIsLeftOutWhenTheStoryIsPublished() {
        suggest(Suggestion.ORIGIN);
        long own = ask(room -> room.get(Chapters.class)
                .add(new ChapterText("Ours", "<p>Words.</p>", null, null, ""))
                .getId());
        answer();

        List<Long> published = ask(room -> room.get(Stories.class).publish(null).content().chapters().stream()
                .map(StoryContent.ChapterContent::id)
                .toList());

        assertEquals(List.of(own), published);
        assertEquals(true, ask(room -> room.get(Chapters.class).isAnySample()), "it still waits in the draft");
        assertEquals(false, ask(room -> room.get(Stories.class).isDraftAhead()));
    }

    @Test
    void aSampleThatIsRewrittenIsTheOwnersAndHasNothingEarlier() {
        long id = suggest(Suggestion.BEGINNING);

        rewrite(id, new ChapterText("How it began", "<p>In the rain.</p>", null, null, ""));

        assertFalse(sample(id));
        assertEquals(List.of(), ask(room -> room.get(EarlierTexts.class).list("chapter:" + id)));
    }

    @Test
    void aSampleThatIsSavedAsItIsStaysOne() {
        long id = suggest(Suggestion.BEGINNING);

        rewrite(id, Suggestion.BEGINNING.text(Locale.ENGLISH));

        assertTrue(sample(id));
    }

    @Test
    void aDraftThatIsDiscardedKeepsItsSamples() {
        answer();
        ask(room -> room.get(Stories.class).publish(null));
        long id = suggest(Suggestion.YEARS);

        ask(room -> {
            room.get(Stories.class).discard(null);
            return true;
        });

        assertTrue(sample(id));
        assertFalse((boolean) ask(room -> room.get(Chapters.class).get(id).isRemoved()));
    }

    @Test
    void everySuggestionCanBeWrittenIntoTheDraftInEveryLanguage() {
        for (Locale language : Language.SUPPORTED) {
            for (Suggestion suggestion : Suggestion.values()) {
                assertEquals(suggestion.getKind(), suggestion.text(language).kind());
            }
        }
    }

    private long suggest(Suggestion suggestion) {
        return ask(room -> room.get(Chapters.class)
                .suggest(suggestion.text(Locale.ENGLISH))
                .getId());
    }

    private void rewrite(long id, ChapterText text) {
        ask(room -> {
            Chapters chapters = room.get(Chapters.class);
            return chapters.rewrite(id, text, chapters.get(id).getEdition());
        });
    }

    private void answer() {
        ask(room -> {
            Stories stories = room.get(Stories.class);
            stories.answer(
                    new StoryAnswers("Ask us", "", "", "", "", null),
                    stories.draft().getVersion());
            return true;
        });
    }

    private boolean sample(long id) {
        return ask(room -> room.get(Chapters.class).get(id).isSample());
    }

    private <T> T ask(Function<Wiring, T> question) {
        return database.inTransaction(em -> question.apply(room(em)));
    }

    private Wiring room(EntityManager em) {
        return new Wiring(em, clock);
    }
}
