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
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
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

    public StoryContent draftContent() {
        return StoryContent.of(draft().answers(), chapters.list());
    }

    /** @param version the draft's version when the writer opened it */
    public void answer(StoryAnswers answers, long version) {
        StoryDraft draft = draft();
        if (draft.getVersion() != version) {
            throw new StaleTextException();
        }
        draft.answer(answers, clock.instant());
    }

    /** Replaces the whole draft; what it said before is set aside. */
    public void rewrite(StoryContent content, Long by) {
        setAside(by);
        draft().answer(content.answers(), clock.instant());
        chapters.become(content.chapters());
    }

    /** What readers see, if anything. */
    public Optional<StoryRevision> published() {
        return em.createQuery(
                        "select r from StoryRevision r where r.kind <> :aside order by r.number desc",
                        StoryRevision.class)
                .setParameter("aside", StoryRevision.Kind.SET_ASIDE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(revision -> revision.getKind() == StoryRevision.Kind.PUBLISHED);
    }

    /** Whether publishing now would change what readers see. */
    public boolean isDraftAhead() {
        StoryContent draft = draftContent();
        return published()
                .map(revision -> !revision.content().equals(draft))
                .orElse(!draft.answers().isEmpty() || !draft.chapters().isEmpty());
    }

    public StoryRevision publish(Long by) {
        StoryContent draft = draftContent();
        if (draft.headline().isEmpty()) {
            throw DomainException.field("headline", INVALID, "story.publish.error.headline");
        }
        return keep(new StoryRevision(next(), StoryRevision.Kind.PUBLISHED, draft, by, clock.instant()));
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
        rewrite(published.content(), by);
    }

    /** The draft becomes what this revision says; what it said is set aside. */
    public void takeUp(int number, Long by) {
        rewrite(revision(number).content(), by);
    }

    /** The last ones first. */
    public List<StoryRevision> revisions(int most) {
        return em.createQuery("select r from StoryRevision r order by r.number desc", StoryRevision.class)
                .setMaxResults(most)
                .getResultList();
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
        em.flush();
        changed.fire(new PageChanged("story"));
        return revision;
    }

    private int next() {
        return 1
                + em.createQuery("select coalesce(max(r.number), 0) from StoryRevision r", Integer.class)
                        .getSingleResult();
    }
}
