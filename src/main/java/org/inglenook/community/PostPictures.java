package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.media.ShownPictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;

/**
 * Pictures in posts. Everybody sees them as long as a post that is shown has them; their owners see them before. Who quotes a picture that
 * is shown shows it too; nobody can show what others keep to themselves.
 */
@ApplicationScoped
@Transactional
public class PostPictures implements ShownPictures {

    /** As long as a draft is kept. */
    static final Duration UNUSED = Duration.ofDays(60);

    private static final int REMOVED_AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Pictures pictures;

    @Inject
    RateLimiter limiter;

    @Inject
    Clock clock;

    /** @param alt what it shows, in words */
    public PictureView add(Poster poster, byte[] bytes, String alt) {
        if (alt == null || alt.isBlank()) {
            throw DomainException.field("alt", Kind.INVALID, "community.picture.error.alt");
        }
        limiter.check("pictures", String.valueOf(poster.memberId()));
        return keep(poster, pictures.add(bytes, alt, false));
    }

    /** The same for what may not be a picture. */
    Optional<PictureView> addIfFit(Poster poster, byte[] bytes, String alt) {
        limiter.check("pictures", String.valueOf(poster.memberId()));
        return pictures.addIfFit(bytes, alt).map(picture -> keep(poster, picture));
    }

    private PictureView keep(Poster poster, PictureView picture) {
        em.persist(new PostPicture(picture.getId(), poster.memberId(), clock.instant()));
        return picture;
    }

    /** Remembers which pictures a post shows now: its author's, the editor's, and those that others show already. */
    void follow(Post post, PostText text, long editorId) {
        Set<Long> wanted = new HashSet<>(text.pictures());
        List<PicturedPost> before = post.getEditedAt() == null
                ? List.of()
                : em.createQuery("select u from PicturedPost u where u.postId = :post", PicturedPost.class)
                        .setParameter("post", post.getId())
                        .getResultList();
        for (PicturedPost use : before) {
            if (!wanted.remove(use.getPictureId())) {
                em.remove(use);
            }
        }
        if (!wanted.isEmpty()) {
            List<Long> owners = List.of(post.getAuthorId(), editorId);
            em.createQuery("select p from PostPicture p where p.pictureId in :ids", PostPicture.class)
                    .setParameter("ids", wanted)
                    .getResultStream()
                    .filter(picture -> owners.contains(picture.getMemberId()) || shows(picture.getPictureId()))
                    .forEach(picture -> em.persist(new PicturedPost(post.getId(), picture.getPictureId())));
        }
    }

    /** One table after the other, for the reason that {@link Boards#around} gives. */
    @Override
    public boolean shows(long pictureId) {
        List<Long> posts = em.createQuery("select u.postId from PicturedPost u where u.pictureId = :id", Long.class)
                .setParameter("id", pictureId)
                .getResultList();
        List<Long> topics = posts.isEmpty() ? List.of() : shownTopics(posts);
        return !topics.isEmpty()
                && !em.createQuery("select t.id from Topic t where t.id in :ids and t.shown = true", Long.class)
                        .setParameter("ids", topics)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private List<Long> shownTopics(Collection<Long> posts) {
        return em.createQuery("select distinct p.topicId from Post p where p.id in :ids and p.shown = true", Long.class)
                .setParameter("ids", posts)
                .getResultList();
    }

    @Override
    public boolean showsTo(long pictureId, long memberId) {
        return !em.createQuery(
                        "select p.id from PostPicture p where p.pictureId = :id and p.memberId = :member", Long.class)
                .setParameter("id", pictureId)
                .setParameter("member", memberId)
                .getResultList()
                .isEmpty();
    }

    /** Removes what was brought long ago and stands in no post, unless something of its member's waits, which may show it. */
    void purge() {
        em.createQuery(
                        "select p from PostPicture p where p.addedAt < :old and not exists"
                                + " (select u.id from PicturedPost u where u.pictureId = p.pictureId) and not exists"
                                + " (select h.id from HeldPost h where h.memberId = p.memberId and h.state = :waiting)",
                        PostPicture.class)
                .setParameter("waiting", HeldPost.State.WAITING)
                .setParameter("old", clock.instant().minus(UNUSED))
                .setMaxResults(REMOVED_AT_ONCE)
                .getResultList()
                .forEach(unused -> {
                    pictures.remove(unused.getPictureId());
                    em.remove(unused);
                });
    }
}
