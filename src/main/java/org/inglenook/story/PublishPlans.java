package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.ShopProfiles;

/** Publishing at a moment that is chosen before. There is one plan at a time: the last one made. */
@ApplicationScoped
@Transactional
public class PublishPlans {

    private static final Duration FURTHEST = Duration.ofDays(731);

    @PersistenceContext
    EntityManager em;

    @Inject
    Stories stories;

    @Inject
    ShopProfiles profiles;

    @Inject
    Clock clock;

    /** The plan that has not been carried out yet, if there is one. */
    public Optional<PublishPlan> waiting() {
        return waiting(em);
    }

    static Optional<PublishPlan> waiting(EntityManager em) {
        return em.createQuery(
                        "select p from PublishPlan p where p.state = :waiting order by p.id desc", PublishPlan.class)
                .setParameter("waiting", PublishPlan.State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Freezes the draft as it is now, to be published later; a plan that waited gives way to it.
     *
     * @param at by the clock on the shop's wall
     */
    public PublishPlan plan(LocalDateTime at, Long by) {
        Instant due = moment(at, profiles.current().getTimeZone());
        Instant now = clock.instant();
        if (!due.isAfter(now)) {
            throw DomainException.field("time", INVALID, "story.plan.error.past");
        }
        if (due.isAfter(now.plus(FURTHEST))) {
            throw DomainException.field("date", INVALID, "story.plan.error.far");
        }
        cancel();
        PublishPlan plan = new PublishPlan(stories.freeze(by).getNumber(), due, by, now);
        em.persist(plan);
        em.flush();
        return plan;
    }

    /** What it would have published stays among the revisions. */
    public void cancel() {
        waiting().ifPresent(plan -> plan.cancel(clock.instant()));
    }

    /** Publishes what is due. Two nodes that come at once meet in the plan's row: one of them publishes. */
    public void carryOut() {
        waiting().filter(plan -> !plan.getDueAt().isAfter(clock.instant())).ifPresent(plan -> {
            plan.carryOut(clock.instant());
            em.flush();
            stories.publishAgain(plan.getRevisionNumber(), plan.getMadeBy());
        });
    }

    /** Of two moments with the same name, in autumn, the first is meant. */
    static Instant moment(LocalDateTime at, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(at);
        if (change != null && change.isGap()) {
            throw DomainException.field(
                    "time",
                    INVALID,
                    "story.plan.error.skipped",
                    change.getDateTimeBefore().toLocalTime().toString(),
                    change.getDateTimeAfter().toLocalTime().toString());
        }
        return at.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
