package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;

/** What the draft said before in other languages. */
@ApplicationScoped
class TranslationEditions implements RewrittenTexts {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    Translations translations;

    @Inject
    TranslatedTexts texts;

    @Inject
    Caller caller;

    @Override
    public String kind() {
        return TranslatedTexts.kind(Translations.ROOM);
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        String before = earlier.as(TranslatedTexts.Before.class).json();
        String now = translations
                .find(language(earlier), subject(earlier))
                .map(Translation::getJson)
                .orElse(null);
        return StoryDifferences.ofLanguages(story(earlier, before), story(earlier, now)).stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> new Change("story.history.field." + line.field(), line.words()))
                .toList();
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        texts.bringBack(Translations.ROOM, language(earlier), subject(earlier), earlier);
        return "/studio/story/languages/" + language(earlier) + "/" + subject(earlier);
    }

    private static String language(EarlierText earlier) {
        return earlier.getSubject().split(":", 2)[0];
    }

    private static String subject(EarlierText earlier) {
        return earlier.getSubject().split(":", 2)[1];
    }

    /** @param json what it says, or null for nothing */
    private static List<StoryLanguage> story(EarlierText earlier, String json) {
        if (json == null) {
            return List.of();
        }
        String language = language(earlier);
        if (Translations.OPENING.equals(subject(earlier))) {
            StoryAnswers words = JSON.fromJson(json, StoryAnswers.class);
            return List.of(new StoryLanguage(language, StoryLanguage.Opening.of(words, false), List.of()));
        }
        Long chapter = Long.valueOf(subject(earlier));
        TranslatedText words = JSON.fromJson(json, TranslatedText.class);
        return List.of(new StoryLanguage(language, null, List.of(StoryLanguage.Chapter.of(chapter, words, false))));
    }
}
