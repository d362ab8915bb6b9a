package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.StaleTextException;

/** The chapters of the draft, in their order. */
@ApplicationScoped
@Transactional
public class Chapters {

    private static final int REMOVED_SHOWN = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    EarlierTexts earlier;

    @Inject
    Clock clock;

    public List<Chapter> list() {
        return em.createQuery(
                        "select c from Chapter c where c.removedAt is null order by c.position, c.id", Chapter.class)
                .getResultList();
    }

    /** Removed ones that can be put back, the last removed first. */
    public List<Chapter> removed() {
        return em.createQuery(
                        "select c from Chapter c where c.removedAt is not null order by c.removedAt desc, c.id desc",
                        Chapter.class)
                .setMaxResults(REMOVED_SHOWN)
                .getResultList();
    }

    public Optional<Chapter> find(long id) {
        return Optional.ofNullable(em.find(Chapter.class, id));
    }

    public Chapter get(long id) {
        return find(id).orElseThrow(() -> new DomainException(NOT_FOUND, "story.chapter.error.gone"));
    }

    public Chapter add(ChapterText text) {
        Chapter chapter = new Chapter(text, end(), clock.instant());
        em.persist(chapter);
        em.flush();
        return chapter;
    }

    /** Adds a chapter as a sample; it is left out when the story is published, until somebody rewrites it. */
    public Chapter suggest(ChapterText text) {
        Chapter chapter = Chapter.suggested(text, end(), clock.instant());
        em.persist(chapter);
        em.flush();
        return chapter;
    }

    /** Those that are no samples: what would be published. */
    List<Chapter> own() {
        return list().stream().filter(chapter -> !chapter.isSample()).toList();
    }

    public boolean isAnySample() {
        return list().stream().anyMatch(Chapter::isSample);
    }

    /** @param edition the chapter's edition when the writer opened it */
    public Chapter rewrite(long id, ChapterText text, long edition) {
        Chapter chapter = get(id);
        if (chapter.getEdition() != edition) {
            throw new StaleTextException();
        }
        rewrite(chapter, text);
        return chapter;
    }

    private void rewrite(Chapter chapter, ChapterText text) {
        if (!chapter.text().equals(text) && !chapter.isSample()) {
            earlier.keep(
                    EarlierText.place(ChapterEditions.KIND, chapter.getId()),
                    StoryContent.ChapterContent.of(chapter),
                    clock.instant());
        }
        chapter.rewrite(text, clock.instant());
    }

    public void moveUp(long id) {
        move(id, -1);
    }

    public void moveDown(long id) {
        move(id, 1);
    }

    private void move(long id, int step) {
        List<Chapter> chapters = new ArrayList<>(list());
        Chapter chapter = get(id);
        int target = chapters.indexOf(chapter) + step;
        if (chapters.remove(chapter)) {
            chapters.add(Math.max(0, Math.min(chapters.size(), target)), chapter);
            number(chapters);
        }
    }

    /** Puts chapters in this order; those that were written meanwhile follow behind, in theirs. */
    public void arrange(List<Long> ids) {
        List<Chapter> chapters = new ArrayList<>(list());
        chapters.sort(Comparator.comparingInt(chapter -> {
            int place = ids.indexOf(chapter.getId());
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        number(chapters);
    }

    public Chapter remove(long id) {
        Chapter chapter = get(id);
        chapter.remove(clock.instant());
        return chapter;
    }

    /** Back to where it stood, as near as can be. */
    public Chapter putBack(long id) {
        Chapter chapter = get(id);
        chapter.putBack(chapter.getPosition());
        return chapter;
    }

    /** Makes the draft's chapters be these; each that is not among them is removed and can be put back. */
    void become(List<StoryContent.ChapterContent> contents) {
        List<Chapter> before = list();
        List<Chapter> after = new ArrayList<>();
        for (StoryContent.ChapterContent content : contents) {
            try {
                after.add(become(content, after.size()));
            } catch (DomainException e) {
                throw e.of("chapters[" + after.size() + "]");
            }
        }
        before.stream()
                .filter(chapter -> !after.contains(chapter) && !chapter.isSample())
                .forEach(chapter -> chapter.remove(clock.instant()));
    }

    private Chapter become(StoryContent.ChapterContent content, int position) {
        Chapter chapter = content.id() == null ? null : em.find(Chapter.class, content.id());
        if (chapter == null) {
            chapter = new Chapter(content.text(), position, clock.instant());
            em.persist(chapter);
            return chapter;
        }
        if (!chapter.text().equals(content.text())) {
            rewrite(chapter, content.text());
        }
        chapter.putBack(position);
        return chapter;
    }

    /** For good; for the demonstration's own chapters. */
    public void erase(long id) {
        find(id).ifPresent(em::remove);
        earlier.erase(EarlierText.place(ChapterEditions.KIND, id));
    }

    private static void number(List<Chapter> chapters) {
        for (int i = 0; i < chapters.size(); i++) {
            chapters.get(i).moveTo(i);
        }
    }

    private int end() {
        return 1
                + em.createQuery("select coalesce(max(c.position), -1) from Chapter c", Integer.class)
                        .getSingleResult();
    }
}
