package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.platform.Slugs;
import org.inglenook.story.StoryContent.ChapterContent;

/**
 * Where each chapter is found by itself. It is given its address when it is first published; one that was published before there
 * were such addresses is found by its number.
 */
@ApplicationScoped
@Transactional
public class ChapterAddresses {

    private static final String ROOT = "/story/";
    private static final String NUMBERED = "chapter-";
    private static final Pattern BY_NUMBER = Pattern.compile(NUMBERED + "(\\d{1,18})");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The chapters' own addresses under the context root, by chapter. */
    public Map<Long, String> of(StoryContent story) {
        Map<Long, ChapterAddress> given = byChapter();
        return story.chapters().stream()
                .map(ChapterContent::id)
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> given.containsKey(id) ? ROOT + given.get(id).getSlug() : ROOT + NUMBERED + id,
                        (first, second) -> first));
    }

    /** The chapter that the end of an address means. */
    public Optional<Long> chapterAt(String slug) {
        Optional<Long> given =
                Optional.ofNullable(em.find(ChapterAddress.class, slug)).map(ChapterAddress::getChapterId);
        return given.or(() -> Optional.of(BY_NUMBER.matcher(slug))
                .filter(Matcher::matches)
                .map(number -> Long.valueOf(number.group(1))));
    }

    /** When a chapter was given its address, if it has one. */
    public Optional<ChapterAddress> find(long chapterId) {
        return em.createQuery("select a from ChapterAddress a where a.chapterId = :chapter", ChapterAddress.class)
                .setParameter("chapter", chapterId)
                .getResultStream()
                .findFirst();
    }

    /** Gives each chapter that has none an address of its own. */
    void give(StoryContent published) {
        Map<Long, ChapterAddress> given = byChapter();
        Set<String> taken =
                given.values().stream().map(ChapterAddress::getSlug).collect(Collectors.toCollection(HashSet::new));
        for (ChapterContent chapter : published.chapters()) {
            if (!given.containsKey(chapter.id())) {
                String slug = free(Slugs.of(chapter.title()), taken);
                em.persist(new ChapterAddress(slug, chapter.id(), clock.instant()));
                taken.add(slug);
            }
        }
    }

    /** For good, with the chapter. */
    void forget(long chapterId) {
        em.createQuery("delete from ChapterAddress a where a.chapterId = :chapter")
                .setParameter("chapter", chapterId)
                .executeUpdate();
    }

    private Map<Long, ChapterAddress> byChapter() {
        List<ChapterAddress> all = em.createQuery("select a from ChapterAddress a", ChapterAddress.class)
                .getResultList();
        return all.stream().collect(Collectors.toMap(ChapterAddress::getChapterId, Function.identity()));
    }

    private static String free(String wanted, Set<String> taken) {
        boolean another = BY_NUMBER.matcher(wanted).matches();
        String slug = another ? wanted + "-1" : wanted;
        for (int next = 2; taken.contains(slug); next++) {
            slug = wanted + "-" + next;
        }
        return slug;
    }
}
