package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;

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
    ShownProfile profile;

    @Inject
    Language language;

    @Inject
    @Param
    Integer number;

    @Inject
    @Param
    String lang;

    private Tongues tongues;
    private StoryView story;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        StoryContent content = number == null
                ? stories.draftContent()
                : stories.revision(number).content();
        String path = number == null ? "/studio/story/preview" : "/studio/story/revisions/" + number;
        tongues = Tongues.of(profile.get().getLanguage(), content.languages(), lang, path);
        story = views.of(content, tongues.getChosen());
        if (tongues.getChosen() != null) {
            language.choose(Locale.forLanguageTag(tongues.getChosen()));
        }
    }

    /** The languages that it is in. */
    public Tongues getTongues() {
        return tongues;
    }

    public StoryView getStory() {
        return story;
    }

    /** The number of the revision that is shown, or null for the draft. */
    public Integer getNumber() {
        return number;
    }
}
