package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.story.PreviewLink;
import org.inglenook.story.PreviewLinks;
import org.inglenook.story.Stories;

/** The draft, for whoever was given a private link to it. Names no page tags, so that no copy is kept. */
@Named
@RequestScoped
@Address("/preview/{token}")
public class SharedPreviewPage {

    @Inject
    PreviewLinks previews;

    @Inject
    Stories stories;

    @Inject
    StoryViews views;

    @Inject
    @Param
    String token;

    private PreviewLink link;
    private StoryView story;

    @PostConstruct
    void load() {
        link = previews.follow(token);
        story = views.of(stories.draftContent());
    }

    public PreviewLink getLink() {
        return link;
    }

    public StoryView getStory() {
        return story;
    }
}
