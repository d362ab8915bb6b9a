package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.inglenook.platform.PageChanged;

/** Opening words of topics that were started before lists told them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Openings {

    static final int AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<PageChanged> changed;

    /** How many topics tell none, among them those whose first post is hidden. */
    long missing() {
        return em.createQuery(
                        "select count(t) from Topic t where t.opening is null and t.mergedInto is null", Long.class)
                .getSingleResult();
    }

    /**
     * Fills some in.
     *
     * @param after the id of a topic; those after it are looked at
     * @return the id of the last one, or -1 when there is none any more
     */
    long fill(long after) {
        List<Long> some = em.createQuery(
                        "select t.id from Topic t where t.id > :after and t.opening is null and t.mergedInto is null order by t.id",
                        Long.class)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        for (long id : some) {
            Topic topic = Topics.locked(em, id);
            em.createQuery("select p from Post p where p.topicId = :topic and p.number = :first", Post.class)
                    .setParameter("topic", id)
                    .setParameter("first", 1)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(topic::openedBy);
            changed.fire(new PageChanged("board:" + topic.getBoardId(), "member:" + topic.getAuthorId()));
        }
        return some.size() < AT_ONCE ? -1 : some.get(some.size() - 1);
    }
}
