package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Job;
import org.inglenook.platform.Jobs;

/**
 * Brings the orders that a shop had before it was connected: they tell who has ordered before and how often. Notes are written for none of
 * them, unless the owner says from which day on.
 */
@ApplicationScoped
@Transactional
public class PastOrders {

    static final String KIND = "shop-past-orders";

    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    Orders orders;

    @Inject
    Clock clock;

    /**
     * How far it is.
     *
     * @param state of the job: {@code WAITING}, {@code RUNNING}, {@code DONE}, {@code FAILED} or {@code CANCELLED}
     * @param brought orders so far
     * @param reason why it failed, a {@link ShopFault.Kind}, or empty
     */
    public record Progress(String state, int brought, String reason) {
        public boolean isOpen() {
            return state.equals("WAITING") || state.equals("RUNNING");
        }
    }

    /**
     * Begins, in the background.
     *
     * @param from orders that changed at that time or later
     * @param thankFrom orders placed at that time or later get a note; with nothing those get one that are placed from now on
     * @throws DomainException {@code CONFLICT} while it is being done already
     */
    public void begin(String publicId, Instant from, Optional<Instant> thankFrom) {
        ShopConnection connection = locked(publicId);
        if (progress(connection).filter(Progress::isOpen).isPresent()) {
            throw new DomainException(Kind.CONFLICT, "shop.error.pastRunning");
        }
        connection.bringPast(jobs.start(KIND, String.valueOf(connection.getId())), from);
        Instant day = thankFrom.orElseGet(
                () -> connection.thankFrom() == null ? connection.getCreatedAt() : connection.thankFrom());
        thankFrom(connection, day);
    }

    /** Goes on where it ended, when it failed or was stopped. */
    public void goOn(String publicId) {
        ShopConnection connection = locked(publicId);
        if (connection.backfillFrom() != null
                && progress(connection).filter(Progress::isOpen).isEmpty()) {
            connection.goOn(jobs.start(KIND, String.valueOf(connection.getId())));
        }
    }

    public void stop(String publicId) {
        Optional.ofNullable(locked(publicId).backfillJob()).ifPresent(jobs::stop);
    }

    public Optional<Progress> progress(String publicId) {
        return progress(one(publicId));
    }

    /** From which day on orders are thanked for; empty for all. */
    public Optional<Instant> thankFrom(String publicId) {
        return Optional.ofNullable(one(publicId).thankFrom());
    }

    /** Thanks for orders that were placed at that time or later; what has its note already keeps it. */
    public void thankFrom(String publicId, Instant from) {
        thankFrom(locked(publicId), from);
    }

    private void thankFrom(ShopConnection connection, Instant from) {
        connection.thankFrom(from);
        em.flush();
        em.createQuery(
                        "select o.id from ShopOrder o where o.connectionId = :connection and o.placedAt is not null"
                                + " and ((o.past = true and o.placedAt >= :from) or (o.past = false and o.placedAt < :from))"
                                + " order by o.id",
                        Long.class)
                .setParameter("connection", connection.getId())
                .setParameter("from", from)
                .getResultList()
                .forEach(orders::judgePast);
    }

    private Optional<Progress> progress(ShopConnection connection) {
        return Optional.ofNullable(connection.backfillJob())
                .flatMap(jobs::find)
                .map(job -> new Progress(job.getState().name(), job.getDone(), reason(job)));
    }

    private static String reason(Job job) {
        return job.getState() == Job.State.FAILED && job.getReason() != null ? job.getReason() : "";
    }

    /** Where to go on. */
    record Place(Instant from, String cursor) {}

    Place place(long connectionId) {
        ShopConnection connection = em.find(ShopConnection.class, connectionId);
        return new Place(connection.backfillFrom(), connection.backfillCursor());
    }

    void broughtUpTo(long connectionId, String cursor) {
        em.find(ShopConnection.class, connectionId, LockModeType.PESSIMISTIC_WRITE)
                .broughtUpTo(cursor);
    }

    private ShopConnection locked(String publicId) {
        return em.find(ShopConnection.class, one(publicId).getId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private ShopConnection one(String publicId) {
        List<ShopConnection> found = em.createQuery(
                        "select c from ShopConnection c where c.publicId = :id", ShopConnection.class)
                .setParameter("id", publicId)
                .getResultList();
        return found.stream()
                .findAny()
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "shop.error.noConnection"));
    }
}
