package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.story.ShownStory;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryReading;

/** The three answers as they are published, for pages of other rooms that they lead. */
@Named
@RequestScoped
public class PublishedAnswers {

    @Inject
    ShownStory shown;

    @Inject
    PageTags tags;

    @Inject
    ShownProfile profile;

    @Inject
    @Param
    String lang;

    private StoryReading reading;
    private StoryContent content;

    @PostConstruct
    void load() {
        tags.add("story");
        reading = shown.get()
                .map(ShownStory.Shown::content)
                .map(story -> StoryReading.of(story, known(story)))
                .orElse(null);
        content = reading == null ? null : reading.content();
    }

    private String known(StoryContent story) {
        return Tongues.of(profile.get().getLanguage(), story.languages(), lang, "/story")
                .getChosen();
    }

    /** The language that they are in. */
    public String getTag() {
        return reading == null || reading.language() == null || !reading.openingTranslated()
                ? profile.get().getLanguageTag()
                : reading.language();
    }

    /** Where the story is read in the reader's language. */
    public String getPath() {
        return Tongues.path("/story", reading == null ? null : reading.language());
    }

    /** Whether there is any. */
    public boolean isGiven() {
        return !(getWhy() + getHow() + getWhat()).isEmpty();
    }

    public String getWhy() {
        return content == null ? "" : content.why();
    }

    public String getHow() {
        return content == null ? "" : content.how();
    }

    public String getWhat() {
        return content == null ? "" : content.what();
    }
}
