package org.inglenook.story;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Remembered;

/** The published story as pages show it. What decides by it asks {@link Stories}, within its own transaction. */
@ApplicationScoped
public class ShownStory {

    /**
     * What readers see.
     *
     * @param content of the revision, taken apart once
     * @param addresses where each chapter is found by itself, under the context root
     */
    public record Shown(StoryRevision revision, StoryContent content, Map<Long, String> addresses) {}

    @Inject
    Stories stories;

    @Inject
    ChapterAddresses addresses;

    @Inject
    PageCache pages;

    private Remembered<Optional<Shown>> remembered;

    @PostConstruct
    void open() {
        remembered = pages.remember("story", this::read);
    }

    /** Nothing while no story is published. */
    public Optional<Shown> get() {
        return remembered.get();
    }

    private Optional<Shown> read() {
        return stories.published().map(revision -> {
            StoryContent content = revision.content();
            return new Shown(revision, content, addresses.of(content));
        });
    }
}
