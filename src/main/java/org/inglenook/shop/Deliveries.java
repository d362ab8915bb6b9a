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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Slice;

/** The deliveries that shops made: each is kept once, applied in a transaction of its own, and listed for the owner. */
@ApplicationScoped
@Transactional
public class Deliveries {

    static final int PAGE = 50;

    private static final int AT_ONCE = 500;
    private static final int LAST = 50;
    private static final Duration WEEK = Duration.ofDays(7);

    /** How long nobody else asks the shop for what somebody asks it for. */
    private static final Duration FETCHING = Duration.ofMinutes(1);

    /** Something waits to be applied; nobody need wait for the next round. */
    record DeliveryWaiting() {}

    /** What a delivery only named: the shop has to be asked for it. */
    record Wanted(long deliveryId, long connectionId, String shopOrderId) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopConnections connections;

    @Inject
    Orders orders;

    @Inject
    ShopRequests requests;

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

    /** The next that may be tried, in the order in which they came; what we looked up ourselves after what shops just told. */
    List<Long> due(int most) {
        List<Long> told = due("<>", most);
        List<Long> due = new ArrayList<>(told);
        if (told.size() < most) {
            due.addAll(due("=", most - told.size()));
        }
        return due;
    }

    private List<Long> due(String polled, int most) {
        return em.createQuery(
                        "select d.id from Delivery d where d.state = :waiting and d.nextAttemptAt <= :now and d.topic "
                                + polled + " :polled order by d.id",
                        Long.class)
                .setParameter("waiting", Delivery.State.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("polled", ShopConnector.POLLED)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Applies one. The row's lock is held until all that follows from it is committed, so a second node waits here and then
     * finds it done.
     *
     * @return what the shop must be asked for before it can be applied
     * @throws UnreadableDelivery if its body can't be read as what it claims to be
     */
    Optional<Wanted> apply(long id) {
        Delivery delivery = em.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null
                || !delivery.isWaiting()
                || delivery.nextAttemptAt().isAfter(clock.instant())) {
            return Optional.empty();
        }
        byte[] body = delivery.body();
        ShopConnector connector = delivery.topic().equals(TestOrders.TOPIC)
                ? connections.generic()
                : connections.connectorOf(delivery.connectionId());
        String topic = delivery.topic().equals(TestOrders.TOPIC) ? "order.updated" : delivery.topic();
        ShopEvent event = connector.toEvent(topic, body, delivery.receivedAt());
        if (event instanceof ShopEvent.Irrelevant irrelevant) {
            delivery.ignored(irrelevant.reason(), clock.instant());
            return Optional.empty();
        }
        if (event instanceof ShopEvent.OrderToFetch thin) {
            return Optional.of(wanted(delivery, thin.shopOrderId()));
        }
        apply(delivery, event, body);
        delivery.applied(clock.instant());
        em.flush();
        return Optional.empty();
    }

    private void apply(Delivery delivery, ShopEvent event, byte[] body) {
        long connection = delivery.connectionId();
        if (event instanceof OrderSnapshot snapshot) {
            orders.describe(connection, snapshot, Signatures.sha256(body));
        } else if (event instanceof ShopEvent.OrderDeleted deletion) {
            orders.delete(connection, deletion);
        } else if (event instanceof ShopEvent.CustomerErased erasure) {
            requests.erase(connection, erasure, delivery.receivedAt());
        } else if (event instanceof ShopEvent.CustomerAsked asked) {
            requests.export(connection, asked, delivery.receivedAt());
        } else if (event instanceof ShopEvent.ShopErased) {
            requests.eraseShop(connection, delivery.receivedAt());
        } else if (event instanceof ShopEvent.Uninstalled) {
            connections.uninstalled(connection, delivery.receivedAt());
        }
    }

    /** A body that was fetched and still says no more would be asked for again and again. */
    private Wanted wanted(Delivery delivery, String shopOrderId) {
        if (delivery.topic().equals(ShopConnector.FETCHED) || delivery.topic().equals(ShopConnector.POLLED)) {
            throw new UnreadableDelivery("/");
        }
        delivery.beingFetched(clock.instant().plus(FETCHING));
        return new Wanted(delivery.id(), delivery.connectionId(), shopOrderId);
    }

    /** The shop gave what a delivery only named: it waits in its stead. */
    void fetched(Wanted wanted, byte[] body) {
        waitingOne(wanted.deliveryId()).ifPresent(delivery -> {
            bring(wanted.connectionId(), ShopConnector.FETCHED, wanted.shopOrderId(), body);
            delivery.applied(clock.instant());
        });
    }

    /**
     * Keeps an order that we asked the shop for as if it had been delivered; tells whether that is news.
     *
     * @param topic {@link ShopConnector#FETCHED} or {@link ShopConnector#POLLED}
     */
    boolean bring(long connectionId, String topic, String shopOrderId, byte[] body) {
        String dedupeKey = String.join("|", topic, shopOrderId, Signatures.sha256(body));
        return keep(connectionId, new Verdict.Verified(topic, shopOrderId, "", dedupeKey), body);
    }

    /**
     * Keeps those of a page of orders that we don't know as they are.
     *
     * @return the ids of those that were news
     */
    List<String> bring(long connectionId, List<AskedShop.Order> page) {
        Map<String, Instant> modified = page.stream()
                .collect(Collectors.toMap(
                        AskedShop.Order::id,
                        AskedShop.Order::modifiedAt,
                        (one, other) -> one.isAfter(other) ? one : other));
        Set<String> known = orders.knownAsOf(connectionId, modified);
        return page.stream()
                .filter(order -> !known.contains(order.id()))
                .filter(order -> bring(connectionId, ShopConnector.POLLED, order.id(), order.body()))
                .map(AskedShop.Order::id)
                .toList();
    }

    /** The shop no longer has what was named, or can't be asked. */
    void ignored(long id, ShopEvent.Reason why) {
        waitingOne(id).ifPresent(delivery -> delivery.ignored(why, clock.instant()));
    }

    /** The shop was asked in vain; tells when it is asked again, if it is. */
    Optional<Instant> unanswered(long id, ShopFault fault) {
        return waitingOne(id)
                .map(delivery -> {
                    delivery.unanswered(fault.getMessage(), clock.instant());
                    return delivery;
                })
                .filter(Delivery::isWaiting)
                .map(Delivery::nextAttemptAt);
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

    /** How many of a connection's wait. */
    long waiting(long connectionId) {
        return em.createQuery(
                        "select count(d) from Delivery d where d.state = :waiting and d.connectionId = :connection",
                        Long.class)
                .setParameter("waiting", Delivery.State.WAITING)
                .setParameter("connection", connectionId)
                .getSingleResult();
    }

    /** Has tried again what was given up because the shop didn't answer, now that it does. */
    void retryUnanswered(long connectionId) {
        List<Delivery> dead = em.createQuery(
                        "select d from Delivery d where d.connectionId = :connection and d.state = :dead"
                                + " and d.reason = :why order by d.id",
                        Delivery.class)
                .setParameter("connection", connectionId)
                .setParameter("dead", Delivery.State.DEAD)
                .setParameter("why", Delivery.UNANSWERED)
                .setMaxResults(AT_ONCE)
                .getResultList();
        dead.forEach(delivery -> delivery.retry(clock.instant()));
        if (!dead.isEmpty()) {
            waiting.fire(new DeliveryWaiting());
        }
    }

    /** What came over a connection of late. */
    public LineFigures figures(long connectionId) {
        Instant now = clock.instant();
        return new LineFigures(
                since(connectionId, now.minus(Duration.ofDays(1))),
                since(connectionId, now.minus(WEEK)),
                waitingSince(connectionId),
                lag(connectionId),
                em.createQuery(
                                "select d.reason, count(d) from Delivery d where d.connectionId = :connection"
                                        + " and d.state = :ignored and d.receivedAt >= :since group by d.reason order by d.reason",
                                Object[].class)
                        .setParameter("connection", connectionId)
                        .setParameter("ignored", Delivery.State.IGNORED)
                        .setParameter("since", now.minus(WEEK))
                        .getResultStream()
                        .map(row -> new LineFigures.Ignored((String) row[0], (Long) row[1]))
                        .toList());
    }

    private long since(long connectionId, Instant since) {
        return em.createQuery(
                        "select count(d) from Delivery d where d.connectionId = :connection and d.receivedAt >= :since",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("since", since)
                .getSingleResult();
    }

    private Instant waitingSince(long connectionId) {
        return em.createQuery(
                        "select d.receivedAt from Delivery d where d.state = :waiting and d.connectionId = :connection"
                                + " order by d.receivedAt",
                        Instant.class)
                .setParameter("waiting", Delivery.State.WAITING)
                .setParameter("connection", connectionId)
                .setMaxResults(1)
                .getResultStream()
                .findAny()
                .orElse(null);
    }

    private long lag(long connectionId) {
        List<Long> seconds = em.createQuery(
                        "select d.receivedAt, d.settledAt from Delivery d where d.connectionId = :connection"
                                + " and d.settledAt is not null order by d.receivedAt desc",
                        Object[].class)
                .setParameter("connection", connectionId)
                .setMaxResults(LAST)
                .getResultStream()
                .map(row -> Duration.between((Instant) row[0], (Instant) row[1]).toSeconds())
                .sorted()
                .toList();
        return seconds.isEmpty() ? 0 : seconds.get(seconds.size() / 2);
    }

    /** When the oldest that still waits came in; empty when all is settled. */
    public Optional<Instant> waitingSince() {
        // Not min(): its result comes as another type than the column's on one of the databases.
        return em.createQuery(
                        "select d.receivedAt from Delivery d where d.state = :waiting order by d.receivedAt",
                        Instant.class)
                .setParameter("waiting", Delivery.State.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
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
