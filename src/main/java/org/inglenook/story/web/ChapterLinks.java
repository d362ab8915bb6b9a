package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
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
