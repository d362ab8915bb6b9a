package org.inglenook.platform;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rooms' texts say in other languages. What is rewritten or removed is kept as an earlier version. */
@ApplicationScoped
@Transactional
public class TranslatedTexts {

    /**
     * What a translation said before it was rewritten.
     *
     * @param json a record of what it said
     * @param original the mark of the words that it translated
     * @param from a record of these words, or null when they are not known
     */
    public record Before(String json, String original, String from) {

        public <T> T as(Class<T> type) {
            return Translation.read(json, type);
        }

        private static Before of(Wording text, TranslatedFrom from) {
            return new Before(
                    Translation.json(text), from.mark(), from.words() == null ? null : Translation.json(from.words()));
        }

        private static Before of(Translation translation) {
            return new Before(translation.getJson(), translation.getOriginal(), translation.getOriginalJson());
        }
    }

    /** A statement takes so many values and no more. */
    private static final int AT_ONCE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    EarlierTexts earlier;

    @Inject
    Clock clock;

    /** All of a room's, by language and then as they were begun. */
    public List<Translation> of(String room) {
        return em.createQuery(
                        "select t from Translation t where t.room = :room order by t.language, t.id", Translation.class)
                .setParameter("room", room)
                .getResultList();
    }

    /** A room's in one language, by what they translate. */
    public Map<String, Translation> in(String room, String language) {
        Map<String, Translation> bySubject = new LinkedHashMap<>();
        em.createQuery(
                        "select t from Translation t where t.room = :room and t.language = :language order by t.id",
                        Translation.class)
                .setParameter("room", room)
                .setParameter("language", language)
                .getResultStream()
                .forEach(translation -> bySubject.put(translation.getSubject(), translation));
        return bySubject;
    }

    /** The same, of these alone. */
    public Map<String, Translation> in(String room, String language, Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        if (subjects.size() > AT_ONCE) {
            return in(room, language);
        }
        return em.createQuery(
                        "select t from Translation t"
                                + " where t.room = :room and t.language = :language and t.subject in :subjects",
                        Translation.class)
                .setParameter("room", room)
                .setParameter("language", language)
                .setParameter("subjects", subjects)
                .getResultStream()
                .collect(Collectors.toMap(Translation::getSubject, Function.identity()));
    }

    /** In all languages, of these alone. */
    public List<Translation> of(String room, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select t from Translation t where t.room = :room and t.subject in :subjects"
                                        + " order by t.language, t.id",
                                Translation.class)
                        .setParameter("room", room)
                        .setParameter("subjects", subjects)
                        .getResultList();
    }

    /** A room's that were written after one that was written at a moment, in that order. */
    public List<Translation> changedSince(String room, Instant at, long id, int atMost) {
        return em.createQuery(
                        "select t from Translation t where t.room = :room and t.changedAt >= :at"
                                + " and (t.changedAt > :at or t.id > :id) order by t.changedAt, t.id",
                        Translation.class)
                .setParameter("room", room)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** By language, what of a room is translated into it; the texts themselves are not read. */
    public Map<String, Set<String>> subjects(String room) {
        Map<String, Set<String>> subjects = new TreeMap<>();
        em.createQuery("select t.language, t.subject from Translation t where t.room = :room", Object[].class)
                .setParameter("room", room)
                .getResultStream()
                .forEach(row -> subjects.computeIfAbsent((String) row[0], language -> new HashSet<>())
                        .add((String) row[1]));
        return subjects;
    }

    /** @param subject the text's name within its room */
    public Optional<Translation> find(String room, String language, String subject) {
        return em.createQuery(
                        "select t from Translation t"
                                + " where t.room = :room and t.language = :language and t.subject = :subject",
                        Translation.class)
                .setParameter("room", room)
                .setParameter("language", language)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** @param edition the translation's own edition when the writer opened it; 0 when there was none */
    public void write(String room, String language, String subject, Wording text, TranslatedFrom from, long edition) {
        long now = find(room, language, subject).map(Translation::getEdition).orElse(0L);
        if (now != edition) {
            throw new StaleTextException();
        }
        put(room, language, subject, text, from);
    }

    /** Writes it whatever is there. */
    public void put(String room, String language, String subject, Wording text, TranslatedFrom from) {
        put(room, language, subject, Before.of(text, from));
    }

    /** Writes what is older than the original as it is now: made from what it was made from when it said the same before. */
    public void putOlder(String room, String language, String subject, Wording text, Wording now) {
        Before said = Before.of(text, TranslatedFrom.unknown());
        Before known = Stream.concat(
                        find(room, language, subject).map(Before::of).stream(),
                        earlier.list(place(room, language, subject)).stream().map(was -> was.as(Before.class)))
                .filter(was -> was.json().equals(said.json()))
                .filter(was -> !was.original().equals(Translation.mark(now)))
                .findFirst()
                .orElse(said);
        put(room, language, subject, known);
    }

    private void put(String room, String language, String subject, Before said) {
        Translation translation = find(room, language, subject).orElse(null);
        if (translation == null) {
            translation = new Translation(room, language, subject);
            translation.rewrite(said, clock.instant());
            em.persist(translation);
            em.flush();
            return;
        }
        if (!translation.getJson().equals(said.json())) {
            keep(translation);
        }
        translation.rewrite(said, clock.instant());
    }

    /** As it was somewhere else; what is here already stays. */
    Optional<Translation> arrive(
            String room, String language, String subject, Wording text, TranslatedFrom from, Instant changedAt) {
        if (find(room, language, subject).isPresent()) {
            return Optional.empty();
        }
        Translation translation = new Translation(room, language, subject);
        translation.rewrite(Before.of(text, from), changedAt);
        em.persist(translation);
        em.flush();
        return Optional.of(translation);
    }

    private void keep(Translation translation) {
        earlier.keep(
                place(translation.getRoom(), translation.getLanguage(), translation.getSubject()),
                Before.of(translation),
                clock.instant());
    }

    /** Says again what it said before, of the original that it was made from. */
    void bringBack(String room, String language, String subject, EarlierText text) {
        put(room, language, subject, text.as(Before.class));
    }

    /** It can be brought back from its earlier versions. */
    public void remove(Translation translation) {
        keep(translation);
        em.remove(translation);
        em.flush();
    }

    /** For good, in all languages. */
    public void erase(String room, String subject) {
        em.createQuery("select t from Translation t where t.room = :room and t.subject = :subject", Translation.class)
                .setParameter("room", room)
                .setParameter("subject", subject)
                .getResultList()
                .forEach(translation -> {
                    em.remove(translation);
                    earlier.erase(place(room, translation.getLanguage(), subject));
                });
        em.flush();
    }

    /** Where a translation stands, as its form names it. */
    public static String place(String room, String language, String subject) {
        return kind(room) + ":" + language + ":" + subject;
    }

    /** The word with which the places of a room's translations begin. */
    public static String kind(String room) {
        return room + "-translation";
    }

    /** The tag as it is kept; refuses what is no language. */
    public static String tag(String language) {
        return known(language)
                .orElseThrow(() -> DomainException.field("language", INVALID, "platform.tongue.error.unknown"));
    }

    /** The tag as it is kept; empty for what is no language. */
    public static Optional<String> known(String language) {
        Locale locale = Locale.forLanguageTag(language == null ? "" : language.replace('_', '-'));
        String name = locale.getDisplayLanguage(Locale.ENGLISH);
        return locale.getLanguage().isEmpty() || name.equals(locale.getLanguage())
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(locale.getLanguage()).toLanguageTag());
    }
}
