package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.inglenook.platform.Tongues;
import org.inglenook.story.ChapterAddresses;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryRevision;

/** Where each chapter that readers see is found by itself; asked for once in a request. */
@Named
@RequestScoped
public class ChapterLinks {

    @Inject
    Stories stories;

    @Inject
    ChapterAddresses addresses;

    private Map<Long, String> known;

    /** Where the story is read in a language; null is the original. */
    public String story(String tongue) {
        return Tongues.path("/story", tongue);
    }

    /** Where it tells in a language what changed. */
    public String feed(String tongue) {
        return Tongues.path("/feeds/story.atom", tongue);
    }

    /** The same in a language; null is the original. */
    public String in(String tongue, Long chapter) {
        String path = to(chapter);
        return path == null ? null : Tongues.path(path, tongue);
    }

    /** Its address under the context root, or null when readers see no such chapter. */
    public String to(Long chapter) {
        if (known == null) {
            known = stories.published()
                    .map(StoryRevision::content)
                    .map(addresses::of)
                    .orElse(Map.of());
        }
        return known.get(chapter);
    }
}
