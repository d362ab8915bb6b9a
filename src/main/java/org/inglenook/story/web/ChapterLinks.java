package org.inglenook.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Tongues;
import org.inglenook.story.ShownStory;

/** Where each chapter that readers see is found by itself. */
@Named
@ApplicationScoped
public class ChapterLinks {

    @Inject
    ShownStory shown;

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
        return shown.get().map(story -> story.addresses().get(chapter)).orElse(null);
    }
}
