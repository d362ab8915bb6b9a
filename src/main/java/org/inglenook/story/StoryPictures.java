package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.media.ShownPictures;
import org.inglenook.platform.Secrets;

/**
 * Who may see the story's pictures: everybody those that readers see now; whoever holds a private link to the draft those that stand in
 * it, for as long as the link leads there. The addresses in such a preview carry a key, since it is read without a session.
 */
@ApplicationScoped
@Transactional
public class StoryPictures implements ShownPictures {

    private static final String PURPOSE = "story-preview-picture";

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** The pictures of a revision, which never change. */
    private record Held(long revision, Set<Long> pictures) {}

    private volatile Held held = new Held(0, Set.of());

    @Override
    public boolean shows(long pictureId) {
        return em.createQuery(
                        "select r.id from StoryRevision r where r.kind in :deciding and r.brought = false order by r.number desc",
                        Long.class)
                .setParameter("deciding", StoryRevision.DECIDING)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(live -> of(live).contains(pictureId));
    }

    private Set<Long> of(long revisionId) {
        Held known = held;
        if (known.revision() != revisionId) {
            StoryRevision revision = em.find(StoryRevision.class, revisionId);
            known = new Held(revisionId, revision.isPublished() ? picturesOf(revision.content()) : Set.of());
            held = known;
        }
        return known.pictures();
    }

    private static Set<Long> picturesOf(StoryContent content) {
        return Stream.concat(
                        Stream.of(content).map(StoryContent::pictureId),
                        content.chapters().stream().flatMap(StoryContent.ChapterContent::pictureIds))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a picture's address carries in the preview that this link leads to. */
    public String key(PreviewLink link, long pictureId) {
        return link.getId() + "." + secrets.sign(PURPOSE, link.getId() + "/" + pictureId);
    }

    @Override
    public boolean opens(long pictureId, String key) {
        String[] parts = key.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,18}")) {
            return false;
        }
        long id = Long.parseLong(parts[0]);
        if (!secrets.verify(PURPOSE, id + "/" + pictureId, parts[1])) {
            return false;
        }
        PreviewLink link = em.find(PreviewLink.class, id);
        return link != null && link.isOpen(clock.instant());
    }
}
