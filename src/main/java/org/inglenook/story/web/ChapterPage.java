package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Site;
import org.inglenook.story.ChapterAddresses;
import org.inglenook.story.ShownStory;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryRevision;

/** One chapter of the published story by itself, to be linked and shared. */
@Named
@RequestScoped
@Address("/story/{slug}")
public class ChapterPage {

    @Inject
    ShownStory shown;

    @Inject
    ChapterAddresses addresses;

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
    String slug;

    @Inject
    @Param
    String lang;

    private StoryRevision revision;
    private StoryView story;
    private Tongues tongues;
    private int place;

    @PostConstruct
    void load() {
        tags.add("story", "pictures", "profile");
        Long id = addresses.chapterAt(slug).orElseThrow(DomainException::notFound);
        ShownStory.Shown published = shown.get().orElseThrow(DomainException::notFound);
        revision = published.revision();
        StoryContent content = published.content();
        String path = published.addresses().get(id);
        if (path == null) {
            throw new DomainException(DomainException.Kind.GONE, "story.chapter.error.left");
        }
        Locale original = profile.get().getLanguage();
        String chosen = Tongues.of(original, content.languages(), lang, path).getChosen();
        tongues = Tongues.of(original, content.languagesOf(id), lang, path);
        story = views.of(content, chosen);
        place = story.getChapters().stream().map(ChapterView::getId).toList().indexOf(id);
        if (chosen != null) {
            language.choose(Locale.forLanguageTag(chosen));
        }
    }

    /** The languages that this chapter is in; the story around it may be in more. */
    public Tongues getTongues() {
        return tongues;
    }

    public StoryView getStory() {
        return story;
    }

    public StoryRevision getRevision() {
        return revision;
    }

    public ChapterView getChapter() {
        return story.getChapters().get(place);
    }

    /** The chapter before it, or null. */
    public ChapterView getPrevious() {
        return place == 0 ? null : story.getChapters().get(place - 1);
    }

    /** The chapter after it, or null. */
    public ChapterView getNext() {
        List<ChapterView> chapters = story.getChapters();
        return place + 1 == chapters.size() ? null : chapters.get(place + 1);
    }

    public String getJsonLd() {
        return new ChapterMarkup(profile.get(), site.url(""))
                .of(this, addresses.find(getChapter().getId()));
    }
}
