package org.inglenook.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.inglenook.media.Pictures;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryContent.ChapterContent;

/** Brings a story and its pictures together. */
@ApplicationScoped
public class StoryViews {

    @Inject
    Pictures pictures;

    StoryView of(StoryContent content) {
        List<Long> ids = Stream.concat(
                        Stream.of(content.pictureId()),
                        content.chapters().stream().map(ChapterContent::pictureId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new StoryView(content, pictures.views(ids));
    }
}
