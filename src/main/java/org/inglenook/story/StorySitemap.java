package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.platform.SitemapPart;

/** The published story and its chapters. */
@ApplicationScoped
public class StorySitemap implements SitemapPart {

    @Inject
    Stories stories;

    @Inject
    ChapterAddresses addresses;

    @Override
    public String name() {
        return "story";
    }

    @Override
    public List<Entry> entries(int file) {
        return stories.published().map(this::entries).orElse(List.of());
    }

    private List<Entry> entries(StoryRevision revision) {
        Instant changed = revision.getMadeAt();
        StoryContent story = revision.content();
        Map<Long, String> paths = addresses.of(story);
        return Stream.concat(Stream.of("/story"), story.chapters().stream().map(chapter -> paths.get(chapter.id())))
                .map(path -> new Entry(path, changed))
                .toList();
    }
}
