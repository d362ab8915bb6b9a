package org.inglenook.story;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.TranslatedTexts;

/**
 * The story in another language than the shop's, as far as it is translated.
 *
 * @param language a language tag, such as {@code fr}
 * @param opening null while it is not translated
 * @param chapters those that are translated
 */
public record StoryLanguage(String language, Opening opening, List<Chapter> chapters) {

    /**
     * The opening's words.
     *
     * @param older whether the original has changed since
     */
    public record Opening(String headline, String lead, String why, String how, String what, boolean older) {

        static Opening of(StoryAnswers words, boolean older) {
            return new Opening(words.headline(), words.lead(), words.why(), words.how(), words.what(), older);
        }

        StoryAnswers words() {
            return new StoryAnswers(headline, lead, why, how, what, null);
        }
    }

    /**
     * A chapter's words.
     *
     * @param id the chapter's
     * @param older whether the original has changed since
     */
    public record Chapter(
            Long id, String title, String html, String caption, List<TranslatedText.PartWords> parts, boolean older) {

        public Chapter {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }

        static Chapter of(Long id, TranslatedText text, boolean older) {
            return new Chapter(id, text.title(), text.html(), text.caption(), text.parts(), older);
        }

        TranslatedText words() {
            return new TranslatedText(title, html, caption, parts);
        }

        private StoryContent.ChapterContent alone() {
            return new StoryContent.ChapterContent(
                    id,
                    ChapterKind.TEXT,
                    title,
                    html,
                    null,
                    null,
                    caption,
                    parts.stream().map(TranslatedText.PartWords::alone).toList());
        }
    }

    public StoryLanguage {
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
    }

    /** The same after all checks that its texts pass when they are written. */
    StoryLanguage checked() {
        return new StoryLanguage(
                TranslatedTexts.tag(language),
                opening == null ? null : Opening.of(opening.words(), opening.older()),
                chapters.stream()
                        .map(chapter -> Chapter.of(chapter.id(), chapter.words(), chapter.older()))
                        .toList());
    }

    StoryLanguage within(Collection<Long> chapterIds) {
        return new StoryLanguage(
                language,
                opening,
                chapters.stream()
                        .filter(chapter -> chapterIds.contains(chapter.id()))
                        .toList());
    }

    /** What is translated, as if it were a story by itself. */
    StoryContent alone() {
        StoryAnswers words = opening == null ? StoryAnswers.none() : opening.words();
        return new StoryContent(
                words.headline(),
                words.lead(),
                words.why(),
                words.how(),
                words.what(),
                null,
                chapters.stream().map(Chapter::alone).toList(),
                List.of());
    }

    Optional<Chapter> chapter(Long id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }
}
