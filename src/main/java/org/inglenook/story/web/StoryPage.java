package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.Param;
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

    @Inject
    Language language;

    @Inject
    @Param
    String lang;

    private List<StoryTongue> languages = List.of();
    private StoryRevision revision;
    private StoryView story;

    @PostConstruct
    void load() {
        tags.add("story", "pictures", "profile");
        revision = stories.published().orElse(null);
        if (revision != null) {
            languages = StoryTongue.of(revision.content(), profile.get().getLanguage(), lang);
            String chosen = StoryTongue.chosen(languages);
            story = views.of(revision.content(), chosen);
            if (chosen != null) {
                language.choose(Locale.forLanguageTag(chosen));
            }
        }
    }

    /** The languages that the story is in, the original first; empty when there is only that. */
    public List<StoryTongue> getLanguages() {
        return languages;
    }

    /** Whether the address asks for a language that the story is not in. */
    public boolean isElsewhere() {
        return lang != null && story != null && !story.getLanguageTag().equals(lang);
    }

    /** Where this page is to be found in the language that it is in. */
    public String getPath() {
        return story.isTranslated() ? "/story?lang=" + story.getLanguageTag() : "/story";
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
