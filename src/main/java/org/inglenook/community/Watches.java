package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What members watch and what they have muted. */
@ApplicationScoped
@Transactional
public class Watches {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What this member chose for a place, or what follows from their writing there. */
    public Optional<Hearing> of(long memberId, Watch.Place place, long placeId) {
        return find(memberId, place, placeId).map(Watch::getHearing);
    }

    public void watch(long memberId, Watch.Place place, long placeId) {
        choose(memberId, place, placeId, Hearing.WATCHED);
    }

    public void mute(long memberId, Watch.Place place, long placeId) {
        choose(memberId, place, placeId, Hearing.MUTED);
    }

    /** They neither watch it nor have it muted, and writing there changes nothing about that. */
    public void leave(long memberId, Watch.Place place, long placeId) {
        choose(memberId, place, placeId, Hearing.CALLED);
    }

    /** Everyone who watches a place or has muted it. */
    List<Watch> on(Watch.Place place, long placeId) {
        return em.createQuery("select w from Watch w where w.place = :place and w.placeId = :id", Watch.class)
                .setParameter("place", place)
                .setParameter("id", placeId)
                .getResultList();
    }

    /** All that one member chose, the oldest first. */
    List<Watch> of(long memberId) {
        return em.createQuery("select w from Watch w where w.memberId = :member order by w.id", Watch.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    private void choose(long memberId, Watch.Place place, long placeId, Hearing wanted) {
        find(memberId, place, placeId)
                .ifPresentOrElse(
                        watch -> watch.choose(wanted, clock.instant()),
                        () -> em.persist(new Watch(memberId, place, placeId, wanted, true, clock.instant())));
    }

    private Optional<Watch> find(long memberId, Watch.Place place, long placeId) {
        return em.createQuery(
                        "select w from Watch w where w.memberId = :member and w.place = :place and w.placeId = :id",
                        Watch.class)
                .setParameter("member", memberId)
                .setParameter("place", place)
                .setParameter("id", placeId)
                .getResultStream()
                .findFirst();
    }
}
