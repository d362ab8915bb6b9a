package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inglenook.platform.Rounds;

/**
 * How far members read, so that each finds what is new to them. Reading writes nothing: what was reached is remembered here and stored
 * every other second, once for however many pages were read meanwhile. A node that dies takes two seconds of it along.
 */
@ApplicationScoped
@Transactional
public class ReadingPositions implements Rounds.Round {

    private record Place(long memberId, long topicId) {}

    @PersistenceContext
    EntityManager em;

    private final Map<Place, Integer> unstored = new ConcurrentHashMap<>();

    /** Numbers of the last posts that a member read, by topic; topics that they never opened are not among them. */
    public Map<Long, Integer> of(long memberId, Collection<Long> topicIds) {
        Map<Long, Integer> reached = new HashMap<>();
        if (topicIds.isEmpty()) {
            return reached;
        }
        em.createQuery(
                        "select p from ReadingPosition p where p.memberId = :member and p.topicId in :topics",
                        ReadingPosition.class)
                .setParameter("member", memberId)
                .setParameter("topics", topicIds)
                .getResultList()
                .forEach(position -> reached.put(position.getTopicId(), position.getReached()));
        for (Long topicId : topicIds) {
            Integer now = unstored.get(new Place(memberId, topicId));
            if (now != null) {
                reached.merge(topicId, now, Math::max);
            }
        }
        return reached;
    }

    /** A member had the posts of a topic before them up to this one. */
    @Transactional(TxType.SUPPORTS)
    public void reached(long memberId, long topicId, int number) {
        unstored.merge(new Place(memberId, topicId), number, Math::max);
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public int everySeconds() {
        return 2;
    }

    @Override
    public void go() {
        Map<Place, Integer> reached = Map.copyOf(unstored);
        reached.forEach(this::store);
        em.flush();
        reached.forEach(unstored::remove);
    }

    private void store(Place place, int number) {
        ReadingPosition known = em.createQuery(
                        "select p from ReadingPosition p where p.memberId = :member and p.topicId = :topic",
                        ReadingPosition.class)
                .setParameter("member", place.memberId())
                .setParameter("topic", place.topicId())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (known == null) {
            em.persist(new ReadingPosition(place.memberId(), place.topicId(), number));
        } else if (known.getReached() < number) {
            em.createQuery("update ReadingPosition p set p.reached = :number"
                            + " where p.memberId = :member and p.topicId = :topic and p.reached < :number")
                    .setParameter("number", number)
                    .setParameter("member", place.memberId())
                    .setParameter("topic", place.topicId())
                    .executeUpdate();
        }
    }
}
