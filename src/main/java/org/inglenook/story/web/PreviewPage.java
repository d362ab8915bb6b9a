package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.story.Stories;

@Named
@RequestScoped
@Address("/studio/story/preview")
@Address("/studio/story/revisions/{number}")
public class PreviewPage {

    @Inject
    Stories stories;

    @Inject
    StoryViews views;

    @Inject
    Caller caller;

    @Inject
    @Param
    Integer number;

    @Inject
    @Param
    String lang;

    private StoryView story;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        story = views.of(
                number == null
                        ? stories.draftContent()
                        : stories.revision(number).content(),
                lang);
    }

    public StoryView getStory() {
        return story;
    }

    /** The number of the revision that is shown, or null for the draft. */
    public Integer getNumber() {
        return number;
    }
}
