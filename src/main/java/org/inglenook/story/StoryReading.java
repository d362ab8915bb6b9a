package org.inglenook.story;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.inglenook.story.StoryContent.ChapterContent;

/**
 * A story as it is read in one language: translated as far as it is, in the original's words where it isn't.
 *
 * @param language the language's tag, or null for the original
 * @param openingOlder whether the opening's original has changed since it was translated
 * @param original ids of the chapters that are not translated
 * @param older ids of those whose original has changed since
 */
public record StoryReading(
        String language,
        StoryContent content,
        boolean openingTranslated,
        boolean openingOlder,
        Set<Long> original,
        Set<Long> older) {

    /** @param language of which the story has something, or else it is read in the original */
    public static StoryReading of(StoryContent story, String language) {
        Optional<StoryLanguage> chosen = story.translations().stream()
                .filter(each -> each.language().equals(language))
                .findFirst();
        return chosen.map(each -> translated(story, each))
                .orElseGet(() -> new StoryReading(null, story, true, false, Set.of(), Set.of()));
    }

    private static StoryReading translated(StoryContent story, StoryLanguage language) {
        Set<Long> original = new HashSet<>();
        Set<Long> older = new HashSet<>();
        StoryLanguage.Opening opening = language.opening();
        StoryAnswers words = opening == null ? story.answers() : opening.words();
        StoryContent content = new StoryContent(
                words.headline(),
                words.lead(),
                words.why(),
                words.how(),
                words.what(),
                story.pictureId(),
                story.chapters().stream()
                        .map(chapter -> say(chapter, language, original, older))
                        .toList(),
                story.translations());
        return new StoryReading(
                language.language(), content, opening != null, opening != null && opening.older(), original, older);
    }

    private static ChapterContent say(
            ChapterContent chapter, StoryLanguage language, Set<Long> original, Set<Long> older) {
        StoryLanguage.Chapter said = language.chapter(chapter.id()).orElse(null);
        if (said == null) {
            original.add(chapter.id());
            return chapter;
        }
        if (said.older()) {
            older.add(chapter.id());
        }
        return chapter.saying(said.words());
    }
}
