package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.story.PreviewLink;
import org.inglenook.story.PreviewLinks;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryPictures;

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
    StoryPictures pictures;

    @Inject
    ShownProfile profile;

    @Inject
    Language language;

    @Inject
    @Param
    String token;

    @Inject
    @Param
    String lang;

    private PreviewLink link;
    private Tongues tongues;
    private StoryView story;

    @PostConstruct
    void load() {
        link = previews.follow(token);
        StoryContent draft = stories.draftContent();
        tongues = Tongues.of(profile.get().getLanguage(), draft.languages(), lang, "/preview/" + token);
        story = views.of(draft, tongues.getChosen(), picture -> picture.opened(pictures.key(link, picture.getId())));
        if (tongues.getChosen() != null) {
            language.choose(Locale.forLanguageTag(tongues.getChosen()));
        }
    }

    /** The languages that the draft is in. */
    public Tongues getTongues() {
        return tongues;
    }

    public PreviewLink getLink() {
        return link;
    }

    public StoryView getStory() {
        return story;
    }
}
