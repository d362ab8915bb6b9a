package org.inglenook.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.ShopProfile;
import org.inglenook.story.StoryContent.ChapterContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryPicturesTest extends OnBothDatabases {

    private static final long OWNER = 7;

    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");

    StoryPicturesTest() {
        super("PreviewLink", "StoryRevision", "ChapterAddress", "Chapter", "StoryDraft", "ShopProfile");
    }

    @BeforeEach
    void openShop() {
        database.run(em -> em.persist(new ShopProfile("Fig", "", Locale.ENGLISH, clock.getZone())));
    }

    @Test
    void readersSeeThePicturesOfWhatIsPublishedAndOfNothingElse() {
        write(1L, 2L, 3L);
        assertEquals(Set.of(), shown());
        publish();
        assertEquals(Set.of(1L, 2L, 3L), shown());

        write(4L, 2L, 5L);
        assertEquals(Set.of(1L, 2L, 3L), shown(), "a draft changes nothing");
        publish();
        assertEquals(Set.of(2L, 4L, 5L), shown());

        with(rooms -> rooms.get(Stories.class).revert(OWNER));
        assertEquals(Set.of(1L, 2L, 3L), shown());
        with(rooms -> {
            rooms.get(Stories.class).takeDown(OWNER);
            return null;
        });
        assertEquals(Set.of(), shown());
    }

    @Test
    void pictureIsShownWhereAnotherNodesPublishIsNotKnownYet() {
        write(1L, 2L, 3L);
        with(rooms -> {
            // Nobody tells this node's memory of the publish.
            StoryPictures here = rooms.get(StoryPictures.class);
            assertFalse(here.shows(1));
            rooms.get(Stories.class).publish(OWNER);
            assertTrue(here.shows(1));
            return null;
        });
    }

    @Test
    void keyOpensOnePictureForAsLongAsItsLinkLeadsSomewhere() {
        PreviewLink link =
                with(rooms -> rooms.get(PreviewLinks.class).make(2, OWNER)).link();
        PreviewLink other =
                with(rooms -> rooms.get(PreviewLinks.class).make(9, OWNER)).link();
        String key = with(rooms -> rooms.get(StoryPictures.class).key(link, 4));

        assertTrue(opens(4, key));
        assertFalse(opens(5, key), "made for another picture");
        assertFalse(opens(4, key.replaceFirst("^\\d+", other.getId().toString())), "made for another link");
        for (String guess : List.of("", ".", "x", link.getId() + ".", link.getId() + ".x", "99999999999999999999.x")) {
            assertFalse(opens(4, guess), guess);
        }
        clock.advance(Duration.ofDays(2));
        assertFalse(opens(4, key), "the link has expired");

        String longer = with(rooms -> rooms.get(StoryPictures.class).key(other, 4));
        assertTrue(opens(4, longer));
        with(rooms -> {
            rooms.get(PreviewLinks.class).end(other.getId());
            return null;
        });
        assertFalse(opens(4, longer), "the link was ended");
    }

    private void write(Long opening, Long chapter, Long part) {
        ChapterPart person = new ChapterPart(null, "", "Amélie", "", "", part, null, null);
        with(rooms -> {
            rooms.get(Stories.class)
                    .rewrite(
                            new StoryContent(
                                    "A story",
                                    "",
                                    "",
                                    "",
                                    "",
                                    opening,
                                    List.of(
                                            new ChapterContent(
                                                    null, ChapterKind.PICTURE, "One", "", null, chapter, "", List.of()),
                                            new ChapterContent(
                                                    null,
                                                    ChapterKind.PEOPLE,
                                                    "Who",
                                                    "",
                                                    null,
                                                    null,
                                                    "",
                                                    List.of(person))),
                                    List.of()),
                            OWNER);
            return null;
        });
    }

    private void publish() {
        with(rooms -> rooms.get(Stories.class).publish(OWNER));
    }

    private Set<Long> shown() {
        return with(rooms -> LongStream.rangeClosed(0, 9)
                .filter(rooms.get(StoryPictures.class)::shows)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean opens(long picture, String key) {
        return with(rooms -> rooms.get(StoryPictures.class).opens(picture, key));
    }

    private <T> T with(Function<Wiring, T> work) {
        return database.inTransaction(em -> work.apply(
                new Wiring(em, clock).with(Secrets.class, new Secrets("a key of thirty-two characters, or more"))));
    }
}
