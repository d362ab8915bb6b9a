package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.SitemapPart;
import org.inglenook.platform.Tongues;

/** The published story and its chapters. */
@ApplicationScoped
public class StorySitemap implements SitemapPart {

    @Inject
    Stories stories;

    @Inject
    ChapterAddresses addresses;

    @Inject
    ShownProfile profile;

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
        Stream<Entry> opening = entries("/story", story.languages(), changed);
        return Stream.concat(
                        opening,
                        story.chapters().stream()
                                .flatMap(chapter ->
                                        entries(paths.get(chapter.id()), story.languagesOf(chapter.id()), changed)))
                .toList();
    }

    private Stream<Entry> entries(String path, List<String> translations, Instant changed) {
        Tongues tongues = Tongues.of(profile.get().getLanguage(), translations, null, path);
        return tongues.getAll().stream().map(tongue -> new Entry(tongue.getPath(), changed, tongues.getAlternates()));
    }
}
