package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.identity.SignedIn;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.RewrittenTexts.Change;
import org.inglenook.platform.Translation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EarlierChaptersTest extends OnBothDatabases {

    private static final String FRENCH = "story-translation:fr:opening";

    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");

    EarlierChaptersTest() {
        super("StoryRevision", "Translation", "Chapter", "StoryDraft", "EarlierText");
    }

    @Test
    void aRewrittenChapterSaysAgainWhatItSaid() {
        long id = ask(room -> room.get(Chapters.class)
                .add(text("The kiln", "<p>It is cold.</p>"))
                .getId());
        rewrite(id, "The kiln", "<p>It is hot.</p>");

        List<Change> changes = ask(room -> room.get(ChapterEditions.class).changesSince(last("chapter:" + id, room)));
        assertEquals(
                List.of("story.history.field.html"),
                changes.stream().map(Change::label).toList());

        String address = ask(room -> room.get(ChapterEditions.class).bringBack(last("chapter:" + id, room)));

        assertEquals("/studio/story/chapters/" + id, address);
        assertEquals(
                "<p>It is cold.</p>",
                ask(room -> room.get(Chapters.class).get(id).getHtml()));
        assertEquals(
                "<p>It is hot.</p>",
                ask(room -> last("chapter:" + id, room)
                        .as(StoryContent.ChapterContent.class)
                        .html()),
                "what it said meanwhile is an earlier version in its turn");
    }

    @Test
    void aChapterThatIsSavedUnchangedHasNoEarlierVersion() {
        long id = ask(room -> room.get(Chapters.class)
                .add(text("The kiln", "<p>It is cold.</p>"))
                .getId());

        rewrite(id, "The kiln", "<p>It is cold.</p>");

        assertEquals(List.of(), ask(room -> room.get(EarlierTexts.class).list("chapter:" + id)));
    }

    @Test
    void theOpeningSaysAgainWhatItSaid() {
        answer("First headline");
        answer("Second headline");

        ask(room -> room.get(OpeningEditions.class).bringBack(last("opening", room)));

        assertEquals(
                "First headline",
                ask(room -> room.get(Stories.class).draft().answers().headline()));
    }

    @Test
    void aTranslationSaysAgainWhatItSaidOfTheOriginalThatItHad() {
        translate("La première", "the first original", 0);
        translate("La seconde", "the second original", 1);

        List<Change> changes = ask(room -> room.get(TranslationEditions.class).changesSince(last(FRENCH, room)));
        assertEquals(
                List.of("story.history.field.headline"),
                changes.stream().map(Change::label).toList());
        assertEquals("/studio/story/languages/fr/opening", ask(room -> room.get(TranslationEditions.class)
                .bringBack(last(FRENCH, room))));
        ask(room -> {
            Translation back = room.get(Translations.class)
                    .find("fr", Translations.OPENING)
                    .orElseThrow();
            assertEquals("La première", back.as(StoryAnswers.class).headline());
            assertFalse(back.isOlderThan(opening("the first original")));
            return true;
        });
    }

    @Test
    void aTranslationThatWasRemovedIsBroughtBack() {
        translate("La première", "the first original", 0);
        ask(room -> {
            room.get(Translations.class).remove("fr", Translations.OPENING);
            return true;
        });
        assertFalse(isThere());
        ask(room -> room.get(TranslationEditions.class).bringBack(last(FRENCH, room)));
        assertTrue(isThere());
    }

    private boolean isThere() {
        return ask(room ->
                room.get(Translations.class).find("fr", Translations.OPENING).isPresent());
    }

    private void translate(String headline, String original, long edition) {
        ask(room -> {
            room.get(Translations.class)
                    .write(
                            "fr",
                            Translations.OPENING,
                            new StoryAnswers(headline, "", "", "", "", null),
                            Translation.mark(opening(original)),
                            edition);
            return true;
        });
    }

    @Test
    void nobodyButTheOwnerBringsATextBack() {
        answer("First headline");
        answer("Second headline");

        Assertions.assertThrows(
                DomainException.class,
                () -> database.run(em -> {
                    Wiring room = room(em, Role.MODERATOR);
                    room.get(OpeningEditions.class).bringBack(last("opening", room));
                }));
    }

    private void rewrite(long id, String title, String html) {
        ask(room -> {
            Chapters chapters = room.get(Chapters.class);
            return chapters.rewrite(id, text(title, html), chapters.get(id).getEdition());
        });
    }

    private void answer(String headline) {
        ask(room -> {
            Stories stories = room.get(Stories.class);
            stories.answer(
                    new StoryAnswers(headline, "", "", "", "", null),
                    stories.draft().getVersion());
            return true;
        });
    }

    private static StoryAnswers opening(String headline) {
        return new StoryAnswers(headline, "", "", "", "", null);
    }

    private static ChapterText text(String title, String html) {
        return new ChapterText(title, html, null, null, "");
    }

    private static EarlierText last(String place, Wiring room) {
        return room.get(EarlierTexts.class).list(place).get(0);
    }

    private <T> T ask(Function<Wiring, T> question) {
        return database.inTransaction(em -> question.apply(room(em, Role.OWNER)));
    }

    private Wiring room(EntityManager em, Role role) {
        Caller caller = new Caller();
        caller.arrives(new SignedIn(7, "ada", "Ada", role, Locale.ENGLISH, 1L, Instant.EPOCH, Set.of()));
        return new Wiring(em, clock).with(Caller.class, caller);
    }
}
