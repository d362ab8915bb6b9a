package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Members take back what they wrote, and think better of it. Its place in the topic stays marked. */
@ApplicationScoped
@Transactional
public class OwnPosts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    Moderation moderation;

    @Inject
    Clock clock;

    public void takeBack(Poster author, long topicId, int number) {
        Topic topic = Topics.locked(em, topicId);
        Post post = own(author, topicId, number);
        if (!post.isShown()) {
            throw new DomainException(Kind.CONFLICT, "community.own.error.hidden");
        }
        post.takeBack(clock.instant());
        moderation.follow(topic, post);
    }

    /** Only what its author took back: what a moderator hid stays hidden. */
    public void bringBack(Poster author, long topicId, int number) {
        Topic topic = Topics.locked(em, topicId);
        Post post = own(author, topicId, number);
        if (!post.isTakenBack()) {
            throw new DomainException(Kind.CONFLICT, "community.own.error.hidden");
        }
        post.restore(clock.instant());
        moderation.follow(topic, post);
    }

    private Post own(Poster author, long topicId, int number) {
        Post post = posts.get(topicId, number);
        if (!post.isBy(author)) {
            throw new DomainException(Kind.FORBIDDEN, "community.own.error.others");
        }
        return post;
    }
}
