package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.platform.TongueSource;

/** The languages of the published story. */
@ApplicationScoped
public class StoryTongues implements TongueSource {

    @Inject
    ShownStory shown;

    @Override
    public String root() {
        return "/story";
    }

    @Override
    public String tag() {
        return "story";
    }

    @Override
    public List<String> languages() {
        return shown.get().map(story -> story.content().languages()).orElse(List.of());
    }
}
