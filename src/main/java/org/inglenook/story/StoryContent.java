package org.inglenook.story;

import java.util.List;
import java.util.stream.Stream;

/** The whole story at one moment, as it is kept in a revision and as the REST API says it. */
public record StoryContent(
        String headline,
        String lead,
        String why,
        String how,
        String what,
        Long pictureId,
        List<ChapterContent> chapters,
        List<StoryLanguage> translations) {

    /** A chapter within it. The id stays the same from draft to revision and back. */
    public record ChapterContent(
            Long id,
            ChapterKind kind,
            String title,
            String html,
            Integer year,
            Long pictureId,
            String caption,
            List<ChapterPart> parts) {

        public ChapterContent {
            kind = ChapterText.kindOf(kind, pictureId);
            parts = parts == null ? List.of() : List.copyOf(parts);
        }

        static ChapterContent of(Chapter chapter) {
            return new ChapterContent(
                    chapter.getId(),
                    chapter.getKind(),
                    chapter.getTitle(),
                    chapter.getHtml(),
                    chapter.getYear(),
                    chapter.getPictureId(),
                    chapter.getCaption(),
                    chapter.getParts());
        }

        /** Where links lead to it on the story's page. */
        public String anchor() {
            return "chapter-" + id;
        }

        /** Its own picture and those of its parts; null where there is none. */
        public Stream<Long> pictureIds() {
            return Stream.concat(
                    Stream.of(this).map(ChapterContent::pictureId),
                    parts.stream().map(ChapterPart::pictureId));
        }

        /** The same chapter in other words. */
        ChapterContent saying(TranslatedText words) {
            return new ChapterContent(
                    id, kind, words.title(), words.html(), year, pictureId, words.caption(), words.over(parts));
        }

        private ChapterContent checked() {
            ChapterText fit = text();
            return new ChapterContent(
                    id, fit.kind(), fit.title(), fit.html(), fit.year(), fit.pictureId(), fit.caption(), fit.parts());
        }

        ChapterText text() {
            return new ChapterText(kind, title, html, year, pictureId, caption, parts);
        }
    }

    public StoryContent {
        chapters = chapters == null ? List.of() : List.copyOf(chapters);
        translations = translations == null ? List.of() : List.copyOf(translations);
    }

    static StoryContent of(StoryAnswers answers, List<Chapter> chapters, List<StoryLanguage> translations) {
        return new StoryContent(
                answers.headline(),
                answers.lead(),
                answers.why(),
                answers.how(),
                answers.what(),
                answers.pictureId(),
                chapters.stream().map(ChapterContent::of).toList(),
                translations);
    }

    /** Tags of the languages into which something of it is translated. */
    public List<String> languages() {
        return translations.stream().map(StoryLanguage::language).toList();
    }

    /** Tags of the languages into which this chapter is translated. */
    public List<String> languagesOf(Long chapter) {
        return translations.stream()
                .filter(language -> language.chapter(chapter).isPresent())
                .map(StoryLanguage::language)
                .toList();
    }

    /** The same after all checks that its texts pass when they are written; refuses what they refuse. */
    StoryContent checked() {
        StoryAnswers opening = answers();
        List<ChapterContent> fit =
                chapters.stream().map(ChapterContent::checked).toList();
        List<StoryLanguage> languages =
                translations.stream().map(StoryLanguage::checked).toList();
        return new StoryContent(
                opening.headline(),
                opening.lead(),
                opening.why(),
                opening.how(),
                opening.what(),
                pictureId,
                fit,
                languages);
    }

    public StoryAnswers answers() {
        return new StoryAnswers(headline, lead, why, how, what, pictureId);
    }
}
