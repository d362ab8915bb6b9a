package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Slice;

/** The deliveries that shops made: each is kept once, applied in a transaction of its own, and listed for the owner. */
@ApplicationScoped
@Transactional
public class Deliveries {

    static final int PAGE = 50;

    /** Something waits to be applied; nobody need wait for the next round. */
    record DeliveryWaiting() {}

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopConnections connections;

    @Inject
    Orders orders;

    @Inject
    Event<DeliveryWaiting> waiting;

    @Inject
    Clock clock;

    /** Keeps a delivery; tells whether it is news. Two that come at once meet at the unique key. */
    boolean keep(long connectionId, Verdict.Verified verified, byte[] body) {
        if (isKept(connectionId, verified)) {
            return false;
        }
        em.persist(new Delivery(connectionId, verified, body, clock.instant()));
        em.flush();
        waiting.fire(new DeliveryWaiting());
        return true;
    }

    boolean isKept(long connectionId, Verdict.Verified verified) {
        return !em.createQuery(
                        "select d.id from Delivery d where d.connectionId = :connection and d.fingerprint = :print",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("print", Delivery.fingerprint(verified))
                .getResultList()
                .isEmpty();
    }

    /** The next that may be tried, in the order in which they came. */
    List<Long> due(int most) {
        return em.createQuery(
                        "select d.id from Delivery d where d.state = :waiting and d.nextAttemptAt <= :now order by d.id",
                        Long.class)
                .setParameter("waiting", Delivery.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Applies one. The row's lock is held until all that follows from it is committed, so a second node waits here and then
     * finds it done.
     *
     * @throws UnreadableDelivery if its body can't be read as what it claims to be
     */
    void apply(long id) {
        Delivery delivery = em.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null || !delivery.isWaiting()) {
            return;
        }
        byte[] body = delivery.body();
        ShopConnector connector = connections.connectorOf(delivery.connectionId());
        ShopEvent event = connector.toEvent(delivery.topic(), body, delivery.receivedAt());
        if (event instanceof ShopEvent.Irrelevant irrelevant) {
            delivery.ignored(irrelevant.reason(), clock.instant());
            return;
        }
        if (event instanceof OrderSnapshot snapshot) {
            orders.describe(delivery.connectionId(), snapshot, Signatures.sha256(body));
        } else if (event instanceof ShopEvent.OrderDeleted deletion) {
            orders.delete(delivery.connectionId(), deletion);
        }
        delivery.applied(clock.instant());
        em.flush();
    }

    void unreadable(long id, String field) {
        waitingOne(id).ifPresent(delivery -> delivery.unreadable(field, clock.instant()));
    }

    /** Notes a fault; tells when it is tried again, if it is. */
    Optional<Instant> failed(long id, String fault) {
        return waitingOne(id)
                .map(delivery -> {
                    delivery.failed(fault, clock.instant());
                    return delivery;
                })
                .filter(Delivery::isWaiting)
                .map(Delivery::nextAttemptAt);
    }

    /** Has a dead delivery tried again. */
    public void retry(long id) {
        Delivery delivery = em.find(Delivery.class, id);
        if (delivery == null) {
            throw new DomainException(Kind.NOT_FOUND, "shop.error.noDelivery");
        }
        delivery.retry(clock.instant());
        waiting.fire(new DeliveryWaiting());
    }

    /** When the oldest that still waits came in; empty when all is settled. */
    public Optional<Instant> waitingSince() {
        return Optional.ofNullable(
                em.createQuery("select min(d.receivedAt) from Delivery d where d.state = :waiting", Instant.class)
                        .setParameter("waiting", Delivery.State.WAITING)
                        .getSingleResult());
    }

    /** All deliveries, the latest first. */
    public Slice<DeliveryView> recent(Optional<Cursor> after) {
        return page("", after);
    }

    /** Those that were given up, the latest first. */
    public Slice<DeliveryView> dead(Optional<Cursor> after) {
        return page(" and d.state = :dead", after);
    }

    /** Deletes what was settled before; a delivery that a shop repeats after that changes nothing either. */
    int purge(Instant before) {
        return em.createQuery("delete from Delivery d where d.settledAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Slice<DeliveryView> page(String which, Optional<Cursor> after) {
        TypedQuery<Delivery> query = em.createQuery(
                "select d from Delivery d where d.id < :before" + which + " order by d.id desc", Delivery.class);
        query.setParameter("before", after.map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE));
        if (!which.isEmpty()) {
            query.setParameter("dead", Delivery.State.DEAD);
        }
        List<DeliveryView> rows = query.setMaxResults(PAGE + 1).getResultList().stream()
                .map(Delivery::view)
                .toList();
        return Slice.of(rows, PAGE, row -> Cursor.of(row.id()), false);
    }

    private Optional<Delivery> waitingOne(long id) {
        return Optional.ofNullable(em.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Delivery::isWaiting);
    }
}
