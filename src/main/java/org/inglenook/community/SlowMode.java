package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Where a topic or a whole board is slowed down, a member writes once in so many minutes. It asks for nothing where nothing is slow. */
@ApplicationScoped
@Transactional
public class SlowMode {

    /** A week, in minutes. */
    private static final int LONGEST = 7 * 24 * 60;

    /** Of a member's latest posts; who writes more in a week is held back by other limits. */
    private static final int LOOKED_AT = 100;

    @PersistenceContext
    EntityManager em;

    /** @return what was given, if it is between nothing and a week */
    public static int checked(int minutes) {
        if (minutes < 0 || minutes > LONGEST) {
            throw DomainException.field("slow", Kind.INVALID, "community.moderate.slow.error", LONGEST);
        }
        return minutes;
    }

    /** @param boardMinutes how slow the topic's board is */
    void refuseIfTooSoon(Poster poster, Topic topic, int boardMinutes, Instant now) {
        if (poster.maker()) {
            return;
        }
        if (topic.getSlowMinutes() > 0) {
            refuse(lastIn(topic, poster), topic.getSlowMinutes(), now, "community.topic.error.slow");
        }
        refuseOnBoard(poster, topic.getBoardId(), boardMinutes, now);
    }

    void refuseOnBoard(Poster poster, long boardId, int minutes, Instant now) {
        if (minutes > 0 && !poster.maker()) {
            refuse(lastOn(boardId, poster), minutes, now, "community.board.error.slow");
        }
    }

    private static void refuse(Optional<Post> last, int minutes, Instant now, String key) {
        last.map(post -> Duration.between(now, post.getCreatedAt().plus(Duration.ofMinutes(minutes))))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .ifPresent(wait -> {
                    throw DomainException.field("text", Kind.CONFLICT, key, wait.toMinutes() + 1);
                });
    }

    private Optional<Post> lastIn(Topic topic, Poster poster) {
        return em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.authorId = :author order by p.number desc",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setParameter("author", poster.memberId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What the member took back counts, too: that is a post's second index, and a second question. */
    private Optional<Post> lastOn(long boardId, Poster poster) {
        return List.of(true, false).stream()
                .flatMap(shown -> em
                        .createQuery(
                                "select p from Post p where p.authorId = :author and p.shown = :shown order by p.id desc",
                                Post.class)
                        .setParameter("author", poster.memberId())
                        .setParameter("shown", shown)
                        .setMaxResults(LOOKED_AT)
                        .getResultList()
                        .stream()
                        .filter(post -> isOn(boardId, post))
                        .limit(1))
                .filter(Objects::nonNull)
                .max((a, b) -> a.getCreatedAt().compareTo(b.getCreatedAt()));
    }

    private boolean isOn(long boardId, Post post) {
        return em.find(Topic.class, post.getTopicId()).getBoardId() == boardId;
    }
}
