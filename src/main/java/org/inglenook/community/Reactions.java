package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.RetriedOnLockConflict;
import org.inglenook.platform.Slice;

/** The signs that members give to posts, and those that the owner offers them. */
@ApplicationScoped
@Transactional
public class Reactions {

    public static final int PAGE = 50;

    /** More would be a keyboard and no small set. */
    public static final int MOST_OFFERED = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    RateLimiter limiter;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /** What members are offered, in the owner's order; none when the owner wants none. */
    public List<ReactionKind> offered() {
        return em.createQuery("select o.kind from ReactionOffer o order by o.place", ReactionKind.class)
                .getResultList();
    }

    /** From now on these are offered; what was given before stays. */
    public void offer(Collection<ReactionKind> kinds) {
        EnumSet<ReactionKind> chosen = EnumSet.noneOf(ReactionKind.class);
        chosen.addAll(kinds);
        if (chosen.size() > MOST_OFFERED) {
            throw DomainException.field("reactions", Kind.INVALID, "community.reaction.error.many", MOST_OFFERED);
        }
        em.createQuery("delete from ReactionOffer o").executeUpdate();
        int place = 0;
        for (ReactionKind kind : chosen) {
            em.persist(new ReactionOffer(kind, ++place));
        }
    }

    /**
     * A member gives a sign, changes it, or takes it back by giving the same again.
     *
     * @return how often each was given now
     */
    @RetriedOnLockConflict
    public ReactionCounts give(Poster poster, long topicId, int number, ReactionKind kind) {
        Post post = open(poster, topicId, number);
        Optional<Reaction> before = of(post, poster);
        if (before.isPresent() && before.get().getKind() == kind) {
            em.remove(before.get());
        } else {
            put(post, poster, before, kind);
        }
        return count(post);
    }

    /** The same, but what is there already stays: for callers that say what should be so. */
    @RetriedOnLockConflict
    public ReactionCounts set(Poster poster, long topicId, int number, ReactionKind kind) {
        Post post = open(poster, topicId, number);
        put(post, poster, of(post, poster), kind);
        return count(post);
    }

    @RetriedOnLockConflict
    public ReactionCounts takeBack(Poster poster, long topicId, int number) {
        Post post = open(poster, topicId, number);
        of(post, poster).ifPresent(em::remove);
        return count(post);
    }

    /** What this member gave to these posts, by the posts' ids. */
    public Map<Long, ReactionKind> given(long memberId, Collection<Post> posts) {
        return posts.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select r from Reaction r where r.postId in :posts and r.memberId = :member",
                                Reaction.class)
                        .setParameter("posts", posts.stream().map(Post::getId).toList())
                        .setParameter("member", memberId)
                        .getResultStream()
                        .collect(Collectors.toMap(Reaction::getPostId, Reaction::getKind));
    }

    /** Who gave what to a post, in the order of their coming; the cursor is of the last one seen, or null. */
    public Slice<Reaction> on(Post post, String after) {
        long seen = after == null || after.isEmpty() ? 0 : Cursor.parse(after).number(0);
        List<Reaction> rows = em.createQuery(
                        "select r from Reaction r where r.postId = :post and r.id > :seen order by r.id",
                        Reaction.class)
                .setParameter("post", post.getId())
                .setParameter("seen", seen)
                .setMaxResults(PAGE + 1)
                .getResultList();
        return Slice.of(rows, PAGE, reaction -> Cursor.of(reaction.getId()), false);
    }

    /** The post, locked until the end of the transaction so that what is counted is so. */
    private Post open(Poster poster, long topicId, int number) {
        limiter.check("reacting", String.valueOf(poster.memberId()));
        Topic topic = em.find(Topic.class, topicId);
        Post post = em.createQuery("select p from Post p where p.topicId = :topic and p.number = :number", Post.class)
                .setParameter("topic", topicId)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "community.post.error.unknown"));
        if (post.isMoved()) {
            throw new MovedException(post);
        }
        if (!topic.isShown() || !post.isShown()) {
            throw new DomainException(Kind.CONFLICT, "community.reaction.error.hidden");
        }
        if (post.isBy(poster)) {
            throw new DomainException(Kind.CONFLICT, "community.reaction.error.own");
        }
        return post;
    }

    private Optional<Reaction> of(Post post, Poster poster) {
        return em.createQuery(
                        "select r from Reaction r where r.postId = :post and r.memberId = :member", Reaction.class)
                .setParameter("post", post.getId())
                .setParameter("member", poster.memberId())
                .getResultStream()
                .findFirst();
    }

    private void put(Post post, Poster poster, Optional<Reaction> before, ReactionKind kind) {
        if (before.isPresent() && before.get().getKind() == kind) {
            return;
        }
        if (!offered().contains(kind)) {
            throw new DomainException(Kind.INVALID, "community.reaction.error.kind");
        }
        if (before.isPresent()) {
            before.get().become(kind, clock.instant());
        } else {
            em.persist(new Reaction(post, poster.memberId(), kind, clock.instant()));
        }
    }

    /** A sign that a member gave before this post came here; one that they gave here stays. */
    void record(Poster poster, Post post, ReactionKind kind, Instant at) {
        if (!post.isBy(poster) && of(post, poster).isEmpty()) {
            em.persist(new Reaction(post, poster.memberId(), kind, at));
            count(post);
        }
    }

    private ReactionCounts count(Post post) {
        em.flush();
        Map<ReactionKind, Integer> counts = new EnumMap<>(ReactionKind.class);
        em.createQuery("select r.kind, count(r) from Reaction r where r.postId = :post group by r.kind", Object[].class)
                .setParameter("post", post.getId())
                .getResultStream()
                .forEach(row -> counts.put((ReactionKind) row[0], ((Long) row[1]).intValue()));
        ReactionCounts now = new ReactionCounts(counts);
        post.count(now);
        changed.fire(new PageChanged("topic:" + post.getTopicId()));
        return now;
    }
}
