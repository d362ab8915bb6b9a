package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.TranslatedFrom;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;

/** The draft in other languages, side by side with the original. */
@ApplicationScoped
@Transactional
public class Translations extends RoomTranslations {

    /** The subject of the opening's translation. */
    public static final String OPENING = "opening";

    static final String ROOM = "story";

    @Inject
    EarlierTexts earlier;

    @Inject
    Stories stories;

    @Inject
    Chapters chapters;

    Translations() {
        super(ROOM);
    }

    /** @param subject {@link #OPENING}, or a chapter's id */
    @Override
    public Wording original(String subject) {
        return OPENING.equals(subject)
                ? stories.draft().answers().words()
                : chapters.find(subject.matches("\\d{1,18}") ? Long.parseLong(subject) : 0)
                        .map(Chapter::words)
                        .orElseThrow(DomainException::notFound);
    }

    @Override
    protected Stream<? extends Wording> before(String subject) {
        return OPENING.equals(subject)
                ? earlier.list(OpeningEditions.PLACE).stream()
                        .map(text -> text.as(StoryAnswers.class).words())
                : earlier.list(EarlierText.place(ChapterEditions.KIND, Long.parseLong(subject))).stream()
                        .map(text -> text.as(StoryContent.ChapterContent.class).text())
                        .map(TranslatedText::of);
    }

    /** By language and then as they were begun. */
    public List<Translation> list() {
        return texts.of(ROOM);
    }

    /** A whole language of the draft. */
    public void remove(String language) {
        List<Translation> all =
                list().stream().filter(t -> t.getLanguage().equals(language)).toList();
        if (all.isEmpty()) {
            throw DomainException.notFound();
        }
        all.forEach(texts::remove);
    }

    /** All languages with what is translated of this draft. */
    List<StoryLanguage> of(StoryDraft draft, List<Chapter> originals) {
        Map<String, List<Translation>> byLanguage = new LinkedHashMap<>();
        list().forEach(t -> byLanguage
                .computeIfAbsent(t.getLanguage(), language -> new ArrayList<>())
                .add(t));
        List<StoryLanguage> languages = new ArrayList<>();
        byLanguage.forEach((language, translations) -> {
            Map<String, Translation> bySubject = new LinkedHashMap<>();
            translations.forEach(t -> bySubject.put(t.getSubject(), t));
            Translation opening = bySubject.get(OPENING);
            StoryLanguage.Opening words = opening == null
                    ? null
                    : StoryLanguage.Opening.of(
                            opening.as(StoryAnswers.class),
                            opening.isOlderThan(draft.answers().words()));
            List<StoryLanguage.Chapter> translated = originals.stream()
                    .filter(chapter -> bySubject.containsKey(String.valueOf(chapter.getId())))
                    .map(chapter -> words(chapter, bySubject.get(String.valueOf(chapter.getId()))))
                    .toList();
            if (words != null || !translated.isEmpty()) {
                languages.add(new StoryLanguage(language, words, translated));
            }
        });
        return languages;
    }

    private static StoryLanguage.Chapter words(Chapter chapter, Translation translation) {
        return StoryLanguage.Chapter.of(
                chapter.getId(), translation.as(TranslatedText.class), translation.isOlderThan(chapter.words()));
    }

    /** What is not among these stays as it is. */
    void become(List<StoryLanguage> languages, StoryDraft draft) {
        for (StoryLanguage given : languages) {
            String language = TranslatedTexts.tag(given.language());
            if (given.opening() != null) {
                StoryAnswers original = draft.answers().words();
                put(language, OPENING, given.opening().words(), given.opening().older(), original);
            }
            for (StoryLanguage.Chapter chapter : given.chapters()) {
                Chapter original = chapters.find(chapter.id() == null ? 0 : chapter.id())
                        .orElseThrow(() -> new DomainException(INVALID, "story.chapter.error.gone"));
                String subject = String.valueOf(original.getId());
                put(language, subject, chapter.words(), chapter.older(), original.words());
            }
        }
    }

    private void put(String language, String subject, Wording text, boolean older, Wording original) {
        if (older) {
            texts.putOlder(ROOM, language, subject, text, original);
        } else {
            texts.put(ROOM, language, subject, text, TranslatedFrom.of(original));
        }
    }

    /** Of all of these, only what the story in these languages has. */
    void keepOnly(List<StoryLanguage> languages) {
        list().stream()
                .filter(t -> languages.stream().noneMatch(language -> has(language, t)))
                .forEach(texts::remove);
    }

    private static boolean has(StoryLanguage language, Translation translation) {
        return language.language().equals(translation.getLanguage())
                && (OPENING.equals(translation.getSubject())
                        ? language.opening() != null
                        : language.chapter(Long.valueOf(translation.getSubject()))
                                .isPresent());
    }

    /** For good, in all languages; for the demonstration's own. */
    void erase(String subject) {
        texts.erase(ROOM, subject);
    }
}
