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
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.OtherTongues;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.story.Chapter;
import org.inglenook.story.Chapters;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryAnswers;
import org.inglenook.story.Translations;

/** The opening or a chapter in another language, the original beside it. */
@Named
@RequestScoped
@Address("/studio/story/languages/{language}/{subject}")
public class TranslatePage {

    @Inject
    Stories stories;

    @Inject
    Chapters chapters;

    @Inject
    Translations translations;

    @Inject
    PictureWordsFields pictures;

    @Inject
    TranslationFields fields;

    @Inject
    OtherTongues others;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String language;

    @Inject
    @Param
    String subject;

    private Chapter chapter;
    private StoryAnswers opening;
    private boolean older;
    private boolean there;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        language = others.needed(language);
        Translation translation = translations.find(language, subject).orElse(null);
        there = translation != null;
        if (Translations.OPENING.equals(subject)) {
            opening = stories.draft().answers();
            older = translation != null && translation.isOlderThan(opening.words());
            fields.show(opening, translation);
            pictures.show(language, Stream.ofNullable(opening.pictureId()));
        } else {
            chapter = subject.matches("\\d{1,18}") ? chapters.get(Long.parseLong(subject)) : notFound();
            older = translation != null && translation.isOlderThan(chapter.words());
            fields.show(chapter, translation);
            pictures.show(language, StoryViews.pictureIds(chapter));
        }
    }

    private static Chapter notFound() {
        throw DomainException.notFound();
    }

    public void save() {
        Object text = chapter == null ? fields.opening() : fields.chapter();
        translations.write(language, subject, text, fields.getOriginal(), fields.getEdition());
        pictures.save();
        keeping.saved();
        redirects.saying("/studio/story/languages#" + language, "story.language.said.saved");
    }

    /** The original stands there again. */
    public void remove() {
        translations.remove(language, subject);
        redirects.saying("/studio/story/languages#" + language, "story.language.said.removed");
    }

    public String getPlace() {
        return TranslatedTexts.place("story", language, subject);
    }

    public String getLanguage() {
        return language;
    }

    public String getName() {
        return Tongues.name(language);
    }

    /** The original, or null when it is the opening. */
    public Chapter getChapter() {
        return chapter;
    }

    public StoryAnswers getOpening() {
        return opening;
    }

    /** Whether it is translated already. */
    public boolean isThere() {
        return there;
    }

    public boolean isOlder() {
        return older;
    }
}
