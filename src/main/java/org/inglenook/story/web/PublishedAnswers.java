package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.PageTags;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryRevision;

/** The three answers as they are published, for pages of other rooms that they lead. */
@Named
@RequestScoped
public class PublishedAnswers {

    @Inject
    Stories stories;

    @Inject
    PageTags tags;

    private StoryContent content;

    @PostConstruct
    void load() {
        tags.add("story");
        content = stories.published().map(StoryRevision::content).orElse(null);
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
