package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Counts a topic anew, whose row is locked, after some of its posts were hidden, restored, moved away or brought. */
@ApplicationScoped
@Transactional
public class TopicCounts {

    @PersistenceContext
    EntityManager em;

    void recount(Topic topic) {
        em.flush();
        int shown = em.createQuery(
                        "select count(p) from Post p where p.topicId = :topic and p.shown = true", Long.class)
                .setParameter("topic", topic.getId())
                .getSingleResult()
                .intValue();
        Post last = last(topic);
        topic.follow(
                last,
                latest(topic).orElse(last),
                topic.getPostCount() - shown,
                hasMakersReply(topic),
                isAnswerShown(topic));
    }

    private Post last(Topic topic) {
        return em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.shown = true order by p.number desc",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> Posts.find(em, topic.getId(), 1).orElseThrow(Posts::unknown));
    }

    /** The moment is found in the database: what is selected there is no entity's, and isn't converted. */
    private Optional<Post> latest(Topic topic) {
        return em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.shown = true and p.createdAt ="
                                + " (select max(q.createdAt) from Post q where q.topicId = :topic and q.shown = true)"
                                + " order by p.number desc",
                        Post.class)
                .setParameter("topic", topic.getId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private boolean hasMakersReply(Topic topic) {
        return !em.createQuery(
                        "select p.id from Post p where p.topicId = :topic and p.number > :first and p.shown = true and p.byMaker = true",
                        Long.class)
                .setParameter("topic", topic.getId())
                .setParameter("first", 1)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean isAnswerShown(Topic topic) {
        return topic.getAccepted() != null
                && Posts.find(em, topic.getId(), topic.getAccepted())
                        .filter(Post::isShown)
                        .isPresent();
    }
}
