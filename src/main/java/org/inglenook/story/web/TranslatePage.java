package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Stream;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureWordsFields;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.TranslationEditor;
import org.inglenook.story.Chapter;
import org.inglenook.story.Chapters;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryAnswers;
import org.inglenook.story.Translations;

/** The opening or a chapter in another language, the original beside it. */
@Named
@RequestScoped
@Address("/studio/story/languages/{language}/{subject}")
public class TranslatePage extends TranslationEditor {

    @Inject
    Stories stories;

    @Inject
    Chapters chapters;

    @Inject
    Translations translations;

    @Inject
    PictureWordsFields pictures;

    @Inject
    Caller caller;

    private Chapter chapter;
    private StoryAnswers opening;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        open(translations, "story.language.said.");
        if (Translations.OPENING.equals(getSubject())) {
            opening = stories.draft().answers();
            pictures.show(getLanguage(), Stream.ofNullable(opening.pictureId()));
        } else {
            chapter = chapters.get(Long.parseLong(getSubject()));
            pictures.show(getLanguage(), StoryViews.pictureIds(chapter));
        }
    }

    @Override
    protected void saveBesides() {
        pictures.save();
    }

    /** The original, or null when it is the opening. */
    public Chapter getChapter() {
        return chapter;
    }

    public StoryAnswers getOpening() {
        return opening;
    }
}
