package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.ShownStory;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryContent.ChapterContent;
import org.junit.jupiter.api.Test;

/** The face of who signs, out of the story's people. */
class MakerTest {
    private final List<Long> looked = new ArrayList<>();

    private Maker maker(Long chaptersPicture, ChapterPart... people) {
        ChapterContent chapter = new ChapterContent(
                3L, ChapterKind.PEOPLE, "Us", "<p>x</p>", null, chaptersPicture, "", List.of(people));
        StoryContent story = new StoryContent("", "", "", "", "", null, List.of(chapter), List.of());
        Maker maker = new Maker();
        maker.shown = new ShownStory() {
            @Override
            public Optional<Shown> get() {
                return Optional.of(new Shown(null, story, Map.of(3L, "/story/us")));
            }
        };
        maker.pictures = new Pictures() {
            @Override
            public Optional<PictureView> find(long id) {
                looked.add(id);
                return Optional.empty();
            }
        };
        return maker;
    }

    private static ChapterPart person(String name, Long picture) {
        return new ChapterPart(null, "", name, "", "", picture, null, null);
    }

    @Test
    void aFirstNameIsEnoughForOnePersonAndNeverForTwo() {
        maker(null, person("Martin Vauclair", 7L), person("Amélie Roubaud", 8L)).of("martin");
        assertEquals(List.of(7L), looked);
        assertNull(maker(null, person("Martin Vauclair", 7L), person("Martin Roux", 8L))
                .of("Martin"));
        maker(null, person("Martin Vauclair", 7L), person("Martin Roux", 8L)).of("Martin Roux");
        assertEquals(List.of(7L, 8L), looked);
    }

    @Test
    void whoHasNoPortraitIsShownAmongTheOthers() {
        maker(9L, person("Martin Vauclair", null), person("Amélie Roubaud", 8L)).of("Martin");
        assertEquals(List.of(9L), looked);
    }

    @Test
    void nobodyIsShownForAnotherNameOrForNone() {
        Maker maker = maker(9L, person("Martin Vauclair", 7L));
        for (String name : List.of("Mart", "The Savonnerie", "", "&")) {
            assertNull(maker.of(name));
        }
        assertEquals(List.of(), looked);
    }
}
