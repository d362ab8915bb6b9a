package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.media.Pictures;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryPageTest {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPicturesNewWordsAreInThePublishedStoryAndEndTheCopiesThatSayTheOldOnes() throws IOException {
        byte[] drawn = png();
        long picture = database.inTransaction(em -> {
            Wiring rooms = rooms(em);
            long id = rooms.get(Pictures.class).add(drawn, "A soap", false).getId();
            Stories stories = rooms.get(Stories.class);
            stories.answer(
                    new StoryAnswers("Ask us", "", "", "", "", id),
                    stories.draft().getVersion());
            stories.publish(null);
            return id;
        });

        List<String> changed = database.inTransaction(em -> {
            Wiring rooms = rooms(em).observing(Heard.class);
            rooms.get(Pictures.class).describe(picture, "Two soaps", false);
            return rooms.get(Heard.class).tags;
        });

        database.run(em -> {
            Wiring rooms = rooms(em);
            StoryPage page = rooms.get(StoryPage.class);
            assertEquals("Two soaps", page.getStory().getPicture().getAlt());
            assertFalse(Collections.disjoint(rooms.get(PageTags.class).tags(), changed), "told: " + changed);
            assertTrue(rooms.get(PageTags.class).isCacheable());
        });
    }

    /** What the page cache would hear. */
    static class Heard {

        private final List<String> tags = new ArrayList<>();

        void changed(@Observes PageChanged change) {
            tags.addAll(change.tags());
        }
    }

    private static Wiring rooms(EntityManager em) {
        ShownProfile profile = new ShownProfile() {
            @Override
            public ShopProfile get() {
                return new ShopProfile("Trois Figuiers", "", Locale.ENGLISH, ZoneOffset.UTC);
            }
        };
        return new Wiring(em, new MovableClock("2026-11-21T10:00:00Z")).with(ShownProfile.class, profile);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
