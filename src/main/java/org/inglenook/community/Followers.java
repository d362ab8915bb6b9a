package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.inglenook.community.Route.Run;

/** What members watch and how far they read follows the posts that are moved to another topic. */
@ApplicationScoped
@Transactional
public class Followers {

    private static final String ALSO_WATCH =
            "insert into community_watch (version, memberid, place, placeid, hearing, byhand, since)"
                    + " select 1, w.memberid, w.place, %d, w.hearing, w.byhand, w.since from community_watch w"
                    + " where w.place = 'TOPIC' and w.placeid = %d and not exists (select 1 from community_watch o"
                    + " where o.place = 'TOPIC' and o.placeid = %d and o.memberid = w.memberid)";

    private static final String WHO_WROTE =
            " and w.memberid in (select p.authorid from community_post p where p.topicid = %d)";

    @PersistenceContext
    EntityManager em;

    /** Whoever watches or has muted the one does so with the other, unless they have decided about that. */
    void watchToo(Topic from, Topic to) {
        em.createNativeQuery(ALSO_WATCH.formatted(to.getId(), from.getId(), to.getId()))
                .executeUpdate();
    }

    /** The same for those only who wrote what was moved. */
    void authorsWatchToo(Topic from, Topic to) {
        em.createNativeQuery((ALSO_WATCH + WHO_WROTE).formatted(to.getId(), from.getId(), to.getId(), to.getId()))
                .executeUpdate();
    }

    /** Takes back what {@link #watchToo} gave; what a member said themselves since then stays. */
    void watchNoLonger(Topic from, Topic to) {
        em.createQuery(
                        "delete from Watch w where w.place = :topic and w.placeId = :to and exists (select o.id from Watch o"
                                + " where o.place = :topic and o.placeId = :from and o.memberId = w.memberId"
                                + " and o.hearing = w.hearing and o.since = w.since)")
                .setParameter("topic", Watch.Place.TOPIC)
                .setParameter("to", to.getId())
                .setParameter("from", from.getId())
                .executeUpdate();
    }

    /**
     * Who had read all of the other topic has read of what was brought as much as they had before.
     *
     * @param end number of the last post before any was brought
     */
    void readAsFar(Topic from, Topic to, Route route, int end) {
        for (Run run : route.runs()) {
            if (run.to() > end) {
                readAsFar(from, to, run);
            }
        }
    }

    private void readAsFar(Topic from, Topic to, Run run) {
        String further = "r.topicid = %d and r.memberid = community_reading.memberid and r.reached >= %d"
                .formatted(from.getId(), run.first());
        em.createNativeQuery(("update community_reading set reached = (select case when r.reached > %d then %d"
                                + " else r.reached + (%d) end from community_reading r where %s)"
                                + " where topicid = %d and reached >= %d and reached < %d"
                                + " and exists (select 1 from community_reading r where %s)")
                        .formatted(
                                run.last(),
                                run.end(),
                                run.shift(),
                                further,
                                to.getId(),
                                run.to() - 1,
                                run.end(),
                                further))
                .executeUpdate();
    }
}
