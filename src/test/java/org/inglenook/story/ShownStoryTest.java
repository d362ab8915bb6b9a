package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.PageCache;
import org.junit.jupiter.api.Test;

class ShownStoryTest extends OnBothDatabases {

    ShownStoryTest() {
        super("StoryRevision", "Translation", "ChapterAddress", "Chapter", "StoryDraft", "EarlierText");
    }

    @Test
    void whatReadersSeeIsReadOnceAndAgainAfterEachPublish() {
        database.run(em -> {
            Wiring rooms = new Wiring(em, new MovableClock("2026-11-21T10:00:00Z")).observing(PageCache.class);
            Stories stories = rooms.get(Stories.class);
            ShownStory shown = rooms.get(ShownStory.class);
            assertTrue(shown.get().isEmpty());

            publish(stories, "First");
            ShownStory.Shown first = shown.get().orElseThrow();
            assertEquals("First", first.content().headline());
            assertEquals(1, first.revision().getNumber());

            publish(stories, "Second");
            assertEquals("Second", shown.get().orElseThrow().content().headline());
            assertEquals(
                    shown.get().orElseThrow(), shown.get().orElseThrow(), "read again though nothing was published");

            stories.takeDown(null);
            assertTrue(shown.get().isEmpty());
        });
    }

    private static void publish(Stories stories, String headline) {
        stories.answer(
                new StoryAnswers(headline, "", "", "", "", null),
                stories.draft().getVersion());
        stories.publish(null);
    }
}
