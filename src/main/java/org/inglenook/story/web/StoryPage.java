package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Site;
import org.inglenook.story.ShownStory;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryRevision;

@Named
@RequestScoped
@Address("/story")
public class StoryPage {

    @Inject
    ShownStory shown;

    @Inject
    StoryViews views;

    @Inject
    ShownProfile profile;

    @Inject
    Site site;

    @Inject
    PageTags tags;

    @Inject
    Language language;

    @Inject
    @Param
    String lang;

    private Tongues tongues;
    private StoryRevision revision;
    private StoryView story;

    @PostConstruct
    void load() {
        tags.add("story", "pictures", "profile");
        ShownStory.Shown published = shown.get().orElse(null);
        if (published != null) {
            revision = published.revision();
            StoryContent content = published.content();
            tongues = Tongues.of(profile.get().getLanguage(), content.languages(), lang, "/story");
            story = views.of(content, tongues.getChosen());
            if (tongues.getChosen() != null) {
                language.choose(Locale.forLanguageTag(tongues.getChosen()));
            }
        }
    }

    /** The languages that the story is in, or null while there is no story. */
    public Tongues getTongues() {
        return tongues;
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
