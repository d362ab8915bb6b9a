package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.StaleTextException;

/** The draft in other languages, side by side with the original. */
@ApplicationScoped
@Transactional
public class Translations {

    /** The subject of the opening's translation. */
    public static final String OPENING = "opening";

    @PersistenceContext
    EntityManager em;

    @Inject
    Chapters chapters;

    @Inject
    Clock clock;

    /** By language and then as they were begun. */
    public List<Translation> list() {
        return em.createQuery("select t from Translation t order by t.language, t.id", Translation.class)
                .getResultList();
    }

    /** @param subject {@link #OPENING}, or a chapter's id */
    public Optional<Translation> find(String language, String subject) {
        return em.createQuery(
                        "select t from Translation t where t.language = :language and t.subject = :subject",
                        Translation.class)
                .setParameter("language", language)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /**
     * @param original {@link Translation#mark} of the original that stood beside it
     * @param edition the translation's own edition when the writer opened it; 0 when there was none
     */
    public void write(String language, String subject, Object text, String original, long edition) {
        Translation translation = find(tag(language), subject).orElse(null);
        if ((translation == null ? 0 : translation.getEdition()) != edition) {
            throw new StaleTextException();
        }
        put(translation, tag(language), subject, text, original);
    }

    private void put(Translation translation, String language, String subject, Object text, String original) {
        if (translation == null) {
            em.persist(new Translation(language, subject, text, original, clock.instant()));
        } else {
            translation.rewrite(text, original, clock.instant());
        }
    }

    /** The tag as it is kept; refuses what is no language. */
    public static String tag(String language) {
        Locale locale = Locale.forLanguageTag(language == null ? "" : language.replace('_', '-'));
        String name = locale.getDisplayLanguage(Locale.ENGLISH);
        if (locale.getLanguage().isEmpty() || name.equals(locale.getLanguage())) {
            throw DomainException.field("language", INVALID, "story.language.error.unknown");
        }
        return Locale.forLanguageTag(locale.getLanguage()).toLanguageTag();
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
                            opening.opening(),
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
                chapter.getId(), translation.chapter(), translation.isOlderThan(chapter.words()));
    }

    /** What is not among these stays as it is. */
    void become(List<StoryLanguage> languages, StoryDraft draft) {
        for (StoryLanguage given : languages) {
            String language = tag(given.language());
            if (given.opening() != null) {
                String original = given.opening().older()
                        ? ""
                        : Translation.mark(draft.answers().words());
                put(language, OPENING, given.opening().words(), original);
            }
            for (StoryLanguage.Chapter chapter : given.chapters()) {
                Chapter original = chapters.find(chapter.id() == null ? 0 : chapter.id())
                        .orElseThrow(() -> new DomainException(INVALID, "story.chapter.error.gone"));
                put(
                        language,
                        String.valueOf(original.getId()),
                        chapter.words(),
                        chapter.older() ? "" : Translation.mark(original.words()));
            }
        }
    }

    private void put(String language, String subject, Object text, String original) {
        put(find(language, subject).orElse(null), language, subject, text, original);
    }

    /** Of all of these, only what the story in these languages has. */
    void keepOnly(List<StoryLanguage> languages) {
        list().stream()
                .filter(t -> languages.stream().noneMatch(language -> has(language, t)))
                .forEach(em::remove);
    }

    private static boolean has(StoryLanguage language, Translation translation) {
        return language.language().equals(translation.getLanguage())
                && (translation.isOfOpening()
                        ? language.opening() != null
                        : language.chapter(Long.valueOf(translation.getSubject()))
                                .isPresent());
    }

    /** For good, in all languages; for the demonstration's own. */
    void erase(String subject) {
        em.createQuery("delete from Translation t where t.subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
