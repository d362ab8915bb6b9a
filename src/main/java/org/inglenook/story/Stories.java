package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;
import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Slice;
import org.inglenook.platform.StaleTextException;

/** The story: one draft, and the revisions that were published from it. */
@ApplicationScoped
@Transactional
public class Stories {

    @PersistenceContext
    EntityManager em;

    @Inject
    Chapters chapters;

    @Inject
    ChapterAddresses addresses;

    @Inject
    EarlierTexts earlier;

    @Inject
    Translations translations;

    @Inject
    Event<PageChanged> changed;

    @Inject
    Clock clock;

    public StoryDraft draft() {
        StoryDraft draft = em.find(StoryDraft.class, StoryDraft.ONLY);
        if (draft == null) {
            draft = new StoryDraft(clock.instant());
            em.persist(draft);
            em.flush();
        }
        return draft;
    }

    /** What would be published: chapters that are still samples are no part of it. */
    public StoryContent draftContent() {
        StoryDraft draft = draft();
        List<Chapter> originals = chapters.own();
        return StoryContent.of(draft.answers(), originals, translations.of(draft, originals));
    }

    /** @param version the draft's version when the writer opened it */
    public void answer(StoryAnswers answers, long version) {
        StoryDraft draft = draft();
        if (draft.getVersion() != version) {
            throw new StaleTextException();
        }
        answer(draft, answers);
    }

    private void answer(StoryDraft draft, StoryAnswers answers) {
        if (!draft.answers().equals(answers) && !draft.answers().isEmpty()) {
            earlier.keep(OpeningEditions.PLACE, draft.answers(), clock.instant());
        }
        draft.answer(answers, clock.instant());
    }

    /** Replaces the whole draft; what it said before is set aside. Translations that it leaves out stay. */
    public void rewrite(StoryContent content, Long by) {
        checkDates(content.chapters());
        replace(content, by);
        translations.become(content.translations(), draft());
    }

    private static void checkDates(List<StoryContent.ChapterContent> chapters) {
        for (int i = 0; i < chapters.size(); i++) {
            try {
                StoryContent.ChapterContent chapter = chapters.get(i);
                ChapterText.checkDates(chapter.kind(), chapter.year(), chapter.parts());
            } catch (DomainException e) {
                throw e.of("chapters[" + i + "]");
            }
        }
    }

    private void replace(StoryContent content, Long by) {
        setAside(by);
        answer(draft(), content.answers());
        chapters.become(content.chapters());
        em.flush();
    }

    private void takeUp(StoryContent content, Long by) {
        replace(content, by);
        List<Long> there = chapters.list().stream().map(Chapter::getId).toList();
        List<StoryLanguage> languages = content.translations().stream()
                .map(language -> language.within(there))
                .toList();
        translations.become(languages, draft());
        translations.keepOnly(languages);
    }

    /** What readers see, if anything. */
    public Optional<StoryRevision> published() {
        return em.createQuery(
                        "select r from StoryRevision r where r.kind in :deciding and r.brought = false order by r.number desc",
                        StoryRevision.class)
                .setParameter("deciding", StoryRevision.DECIDING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(StoryRevision::isPublished);
    }

    /** What readers saw before the last change of what they see; empty when there was no story. */
    public Optional<StoryRevision> seenBefore() {
        return em.createQuery(
                        "select r from StoryRevision r where r.kind in :deciding and r.brought = false order by r.number desc",
                        StoryRevision.class)
                .setParameter("deciding", StoryRevision.DECIDING)
                .setFirstResult(1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(StoryRevision::isPublished);
    }

    /** Whether publishing now would change what readers see. */
    public boolean isDraftAhead() {
        StoryContent draft = draftContent();
        return published()
                .map(revision -> !revision.content().equals(draft))
                .orElse(!draft.answers().isEmpty() || !draft.chapters().isEmpty());
    }

    public StoryRevision publish(Long by) {
        return keep(new StoryRevision(next(), StoryRevision.Kind.PUBLISHED, toPublish(), by, clock.instant()));
    }

    /** Keeps what would be published now, for a later publish; readers see no difference. */
    StoryRevision freeze(Long by) {
        StoryRevision frozen = new StoryRevision(next(), StoryRevision.Kind.PLANNED, toPublish(), by, clock.instant());
        em.persist(frozen);
        em.flush();
        return frozen;
    }

    /** The draft, if it is fit to be read. */
    private StoryContent toPublish() {
        StoryContent draft = draftContent();
        if (draft.headline().isEmpty()) {
            throw DomainException.field("headline", INVALID, "story.publish.error.headline");
        }
        return draft;
    }

    /** Readers see again what they saw before; done twice, it is undone. The draft stays as it is. */
    public StoryRevision revert(Long by) {
        return seenBefore()
                .map(revision -> publishAgain(revision.getNumber(), by))
                .orElseGet(() -> takeDown(by));
    }

    /** Readers see this revision again; the draft stays as it is. */
    public StoryRevision publishAgain(int number, Long by) {
        return keep(revision(number).again(next(), by, clock.instant()));
    }

    /** Readers see no story until one is published again. */
    public StoryRevision takeDown(Long by) {
        StoryContent content = published()
                .orElseThrow(() -> new DomainException(INVALID, "story.publish.error.nothing"))
                .content();
        return keep(new StoryRevision(next(), StoryRevision.Kind.TAKEN_DOWN, content, by, clock.instant()));
    }

    /** The draft becomes what readers see; what it said is set aside. */
    public void discard(Long by) {
        StoryRevision published =
                published().orElseThrow(() -> new DomainException(INVALID, "story.publish.error.nothing"));
        takeUp(published.content(), by);
    }

    /** The draft becomes what this revision says; what it said is set aside. */
    public void takeUp(int number, Long by) {
        takeUp(revision(number).content(), by);
    }

    /** The last ones first. */
    public List<StoryRevision> revisions(int most) {
        return em.createQuery("select r from StoryRevision r order by r.number desc", StoryRevision.class)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * What the last publishes brought, the last first; a publish that changed nothing is no news.
     *
     * @param language of whom reads them, or null for the original; what was published without it is no news in it
     */
    public List<StoryNews> news(int most, String language) {
        List<StoryRevision> published = em.createQuery(
                        "select r from StoryRevision r where r.kind = :published and r.brought = false order by r.number desc",
                        StoryRevision.class)
                .setParameter("published", StoryRevision.Kind.PUBLISHED)
                .setMaxResults(most + 1)
                .getResultList();
        List<StoryNews> news = new ArrayList<>();
        StoryContent before = null;
        for (int i = published.size() - 1; i >= 0; i--) {
            StoryReading now = StoryReading.of(published.get(i).content(), language);
            if (Objects.equals(language, now.language())) {
                if (i < most) {
                    news.add(0, StoryNews.of(published.get(i), now.content(), before));
                }
                before = now.content();
            }
        }
        return news.stream().filter(some -> !some.isNothing()).toList();
    }

    /** The last ones first, page by page. */
    public Slice<StoryRevision> page(String after, int size) {
        long below = Cursor.parseAny(after).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<StoryRevision> rows = em.createQuery(
                        "select r from StoryRevision r where r.number < :below order by r.number desc",
                        StoryRevision.class)
                .setParameter("below", (int) Math.min(below, Integer.MAX_VALUE))
                .setMaxResults(size + 1)
                .getResultList();
        return Slice.of(rows, size, revision -> Cursor.of(revision.getNumber()), false);
    }

    public StoryRevision revision(int number) {
        return em.createQuery("select r from StoryRevision r where r.number = :number", StoryRevision.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(NOT_FOUND, "story.revision.error.gone"));
    }

    private void setAside(Long by) {
        StoryContent draft = draftContent();
        boolean known = revisions(1).stream().anyMatch(r -> r.content().equals(draft))
                || published().map(r -> r.content().equals(draft)).orElse(false);
        boolean empty = draft.answers().isEmpty() && draft.chapters().isEmpty();
        if (!known && !empty) {
            em.persist(new StoryRevision(next(), StoryRevision.Kind.SET_ASIDE, draft, by, clock.instant()));
            em.flush();
        }
    }

    private StoryRevision keep(StoryRevision revision) {
        em.persist(revision);
        if (revision.isPublished()) {
            addresses.give(revision.content());
        }
        // What was planned is older than what was decided now.
        PublishPlans.waiting(em).ifPresent(plan -> plan.cancel(clock.instant()));
        em.flush();
        changed.fire(new PageChanged("story"));
        return revision;
    }

    private int next() {
        return 1 + lastNumber();
    }

    /** 0 when there is no revision. */
    int lastNumber() {
        return em.createQuery("select coalesce(max(r.number), 0) from StoryRevision r", Integer.class)
                .getSingleResult();
    }
}
