package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.Site;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryRevision;

@Named
@RequestScoped
@Address("/story")
public class StoryPage {

    @Inject
    Stories stories;

    @Inject
    StoryViews views;

    @Inject
    ShownProfile profile;

    @Inject
    Site site;

    @Inject
    PageTags tags;

    private StoryRevision revision;
    private StoryView story;

    @PostConstruct
    void load() {
        tags.add("story", "pictures", "profile");
        revision = stories.published().orElse(null);
        story = revision == null ? null : views.of(revision.content());
    }

    /** The published story, or null. */
    public StoryView getStory() {
        return story;
    }

    public StoryRevision getRevision() {
        return revision;
    }

    public String getJsonLd() {
        return new StoryMarkup(profile.get(), site.url("")).of(story, revision);
    }
}
