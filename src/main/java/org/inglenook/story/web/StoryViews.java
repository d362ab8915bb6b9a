package org.inglenook.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.inglenook.media.PictureView;
import org.inglenook.media.PictureWords;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ShownProfile;
import org.inglenook.story.Chapter;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryContent.ChapterContent;
import org.inglenook.story.StoryReading;

/** Brings a story and its pictures together. */
@ApplicationScoped
public class StoryViews {

    private static final int AT_ONCE = 500;

    @Inject
    Pictures pictures;

    @Inject
    PictureWords words;

    @Inject
    ShownProfile profile;

    /** In the original. */
    StoryView of(StoryContent content) {
        return of(content, null);
    }

    /** @param language a tag, or null for the original */
    StoryView of(StoryContent story, String language) {
        return of(story, language, UnaryOperator.identity());
    }

    /** @param opening gives each picture what its address needs */
    StoryView of(StoryContent story, String language, UnaryOperator<PictureView> opening) {
        StoryReading reading = StoryReading.of(story, language);
        Locale original = profile.get().getLanguage();
        Map<Long, PictureView> shown = picturesOf(story);
        shown.replaceAll((id, picture) -> opening.apply(picture));
        return new StoryView(
                reading,
                shown,
                reading.language() == null ? shown : words.in(reading.language(), shown, original.toLanguageTag()),
                original);
    }

    /** As the original tells them. */
    Map<Long, PictureView> picturesOf(StoryContent content) {
        return views(Stream.concat(
                        Stream.ofNullable(content.pictureId()),
                        content.chapters().stream().flatMap(ChapterContent::pictureIds))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** A statement takes so many values and no more. */
    private Map<Long, PictureView> views(List<Long> ids) {
        Map<Long, PictureView> views = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            views.putAll(pictures.views(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return views;
    }

    static Stream<Long> pictureIds(Chapter chapter) {
        return Stream.concat(
                Stream.ofNullable(chapter.getPictureId()),
                chapter.getParts().stream().map(ChapterPart::pictureId));
    }
}
