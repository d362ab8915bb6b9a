package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Slice;

/** The orders of all connected shops, as they stand. */
@ApplicationScoped
@Transactional
public class Orders {

    static final int PAGE = 50;

    private static final String PLACED =
            "select o.connectionId, o.customerKey, o.shopOrderId, o.state, o.placedAt, o.modifiedAt, o.paidAt, o.test"
                    + " from ShopOrder o";

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<OrderChanged> changed;

    public Optional<OrderView> find(long id) {
        return Optional.ofNullable(em.find(ShopOrder.class, id))
                .filter(ShopOrder::isDescribed)
                .map(order -> order.view(lines(List.of(order)).getOrDefault(id, List.of())));
    }

    /** @throws DomainException {@code NOT_FOUND} */
    public OrderView get(long id) {
        return find(id).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "shop.error.noOrder"));
    }

    /** All orders, or those of one connection, newest placed first. */
    public Slice<OrderView> list(Optional<Long> connectionId, Optional<Cursor> after) {
        return list(connectionId, after, PAGE);
    }

    /** The same, so many at a time. */
    public Slice<OrderView> list(Optional<Long> connectionId, Optional<Cursor> after, int size) {
        TypedQuery<ShopOrder> query = em.createQuery(
                "select o from ShopOrder o where o.placedAt is not null"
                        + (connectionId.isPresent() ? " and o.connectionId = :connection" : "")
                        + (after.isPresent() ? " and (o.placedAt < :at or (o.placedAt = :at and o.id < :id))" : "")
                        + " order by o.placedAt desc, o.id desc",
                ShopOrder.class);
        connectionId.ifPresent(id -> query.setParameter("connection", id));
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.number(1)));
        List<OrderView> rows = views(query.setMaxResults(size + 1));
        return Slice.of(rows, size, order -> Cursor.of(order.placedAt(), order.id()), false);
    }

    /**
     * One person's orders, newest placed first.
     *
     * @param customerKey as in {@link OrderView#customerKey()}
     */
    public List<OrderView> forCustomerKey(long connectionId, String customerKey, int most) {
        return views(em.createQuery(
                        "select o from ShopOrder o where o.connectionId = :connection and o.customerKey = :key"
                                + " and o.placedAt is not null order by o.placedAt desc, o.shopOrderId desc",
                        ShopOrder.class)
                .setParameter("connection", connectionId)
                .setParameter("key", customerKey)
                .setMaxResults(most));
    }

    /** These orders; those that nobody described are left out. */
    public List<OrderView> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : views(em.createQuery(
                                "select o from ShopOrder o where o.id in :ids and o.placedAt is not null",
                                ShopOrder.class)
                        .setParameter("ids", ids));
    }

    /** Every order of the people who placed these, in one statement however many they are. */
    public List<PlacedOrder> ofTheSamePeople(Collection<OrderView> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        PLACED + " where o.connectionId in :connections and o.customerKey in :keys"
                                + " and o.placedAt is not null",
                        Object[].class)
                .setParameter(
                        "connections",
                        orders.stream().map(OrderView::connectionId).collect(Collectors.toSet()))
                .setParameter(
                        "keys", orders.stream().map(OrderView::customerKey).collect(Collectors.toSet()))
                .getResultStream()
                .map(Orders::placed)
                .toList();
    }

    /** What this person had ordered before, the latest first. */
    public List<PlacedOrder> before(OrderView order, int most) {
        return em.createQuery(
                        PLACED + " where o.connectionId = :connection and o.customerKey = :key"
                                + " and (o.placedAt < :at or o.placedAt = :at and o.shopOrderId < :id)"
                                + " order by o.placedAt desc, o.shopOrderId desc",
                        Object[].class)
                .setParameter("connection", order.connectionId())
                .setParameter("key", order.customerKey())
                .setParameter("at", order.placedAt())
                .setParameter("id", order.shopOrderId())
                .setMaxResults(most)
                .getResultStream()
                .map(Orders::placed)
                .toList();
    }

    private static PlacedOrder placed(Object[] row) {
        return new PlacedOrder(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (OrderState) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (Instant) row[6],
                (Boolean) row[7]);
    }

    /** Takes everything about people out of one person's orders, and keeps later deliveries from bringing it back. */
    public void forget(long connectionId, String customerKey) {
        forgetThose(em.createQuery(
                        "select o.id from ShopOrder o where o.connectionId = :connection and o.customerKey = :key"
                                + " order by o.id",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("key", customerKey)
                .getResultList());
    }

    /** Which of these orders of a shop we know as they are, or later, by the shop's ids. */
    Set<String> knownAsOf(long connectionId, Map<String, Instant> modified) {
        if (modified.isEmpty()) {
            return Set.of();
        }
        return em.createQuery(
                        "select o.shopOrderId, o.modifiedAt from ShopOrder o where o.connectionId = :connection"
                                + " and o.shopOrderId in :ids and o.modifiedAt is not null",
                        Object[].class)
                .setParameter("connection", connectionId)
                .setParameter("ids", modified.keySet())
                .getResultStream()
                .filter(row -> !((Instant) row[1]).isBefore(modified.get((String) row[0])))
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }

    /** @param digest of the delivery's body */
    void describe(long connectionId, OrderSnapshot snapshot, String digest) {
        ShopOrder order = locked(connectionId, snapshot.shopOrderId());
        boolean different = order.describe(snapshot, digest);
        boolean forgotten = !order.isForgotten() && isForgotten(connectionId, order);
        if (forgotten) {
            order.forget();
        }
        if (different || forgotten) {
            order.past(isPast(connectionId, order.placedAt()));
            if (order.isAsIn(snapshot, digest)) {
                replaceLines(order, snapshot.lines());
            }
            changed(order);
        }
    }

    /**
     * Takes people out of the orders that a shop names when somebody is to be forgotten, and keeps later deliveries from bringing them back.
     * What the shop leaves empty names nobody.
     *
     * @param placedBefore orders that are known by nothing but an address count until then
     */
    void forget(long connectionId, ShopEvent.CustomerErased who, Instant placedBefore) {
        if (!who.shopCustomerId().isEmpty()) {
            remember(connectionId, Forgotten.account(who.shopCustomerId()), Forgotten.ALWAYS);
        }
        if (!who.email().isEmpty()) {
            remember(connectionId, Forgotten.mail(who.email()), placedBefore);
        }
        who.orderIds().forEach(id -> remember(connectionId, Forgotten.order(id), Forgotten.ALWAYS));
        forgetThose(meant(connectionId, who, placedBefore));
    }

    /** The same for everybody who came from a shop until now. */
    void forgetEverybody(long connectionId, Instant placedBefore) {
        remember(connectionId, Forgotten.everybody(), placedBefore);
        forgetThose(em.createQuery(
                        "select o.id from ShopOrder o where o.connectionId = :connection and o.placedAt < :before"
                                + " and o.forgotten = false order by o.id",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("before", placedBefore)
                .getResultList());
    }

    /** Under which names a shop's person is known, as in {@link OrderView#customerKey()}. */
    public Set<String> keysOf(ShopRequestView request) {
        ShopEvent.CustomerErased who =
                new ShopEvent.CustomerErased(request.shopCustomerId(), request.email(), request.orderIds());
        List<Long> ids = request.isEverybody()
                ? em.createQuery("select o.id from ShopOrder o where o.connectionId = :connection", Long.class)
                        .setParameter("connection", request.connectionId())
                        .getResultList()
                : meant(request.connectionId(), who, request.receivedAt());
        return ids.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select distinct o.customerKey from ShopOrder o where o.id in :ids and o.customerKey is not null",
                                String.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    private List<Long> meant(long connectionId, ShopEvent.CustomerErased who, Instant placedBefore) {
        TypedQuery<Long> query = em.createQuery(
                "select o.id from ShopOrder o where o.connectionId = :connection and ("
                        + "o.account = :account or (lower(o.buyerEmail) = :mail and o.placedAt < :before)"
                        + (who.orderIds().isEmpty() ? "" : " or o.shopOrderId in :orders")
                        + ") order by o.id",
                Long.class);
        if (!who.orderIds().isEmpty()) {
            query.setParameter("orders", who.orderIds());
        }
        return query.setParameter("connection", connectionId)
                .setParameter("account", said(who.shopCustomerId()))
                .setParameter("mail", said(who.email().strip().toLowerCase(Locale.ROOT)))
                .setParameter("before", placedBefore)
                .getResultList();
    }

    /** What nobody has, where nothing is said: an empty text is what forgotten orders have. */
    private static String said(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private void forgetThose(List<Long> ids) {
        for (long id : ids) {
            ShopOrder order = em.find(ShopOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (!order.isForgotten()) {
                order.forget();
                if (order.isDescribed()) {
                    changed(order);
                }
            }
        }
    }

    private void remember(long connectionId, String digest, Instant placedBefore) {
        List<Forgotten> known = em.createQuery(
                        "select f from Forgotten f where f.connectionId = :connection and f.digest = :digest",
                        Forgotten.class)
                .setParameter("connection", connectionId)
                .setParameter("digest", digest)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        known.forEach(forgotten -> forgotten.also(placedBefore));
        if (known.isEmpty()) {
            em.persist(new Forgotten(connectionId, digest, placedBefore));
        }
        em.flush();
    }

    private boolean isForgotten(long connectionId, ShopOrder order) {
        return !em.createQuery(
                        "select f.id from Forgotten f where f.connectionId = :connection and f.digest in :digests"
                                + " and f.placedBefore > :placed",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter(
                        "digests",
                        List.of(
                                Forgotten.account(order.account()),
                                Forgotten.mail(order.buyerEmail()),
                                Forgotten.order(order.shopOrderId()),
                                Forgotten.everybody()))
                .setParameter("placed", order.placedAt())
                .getResultList()
                .isEmpty();
    }

    /** Whether an order counts as one from before has been decided anew. */
    void judgePast(long orderId) {
        ShopOrder order = em.find(ShopOrder.class, orderId, LockModeType.PESSIMISTIC_WRITE);
        if (order.past(isPast(order.connectionId(), order.placedAt()))) {
            changed(order);
        }
    }

    private boolean isPast(long connectionId, Instant placedAt) {
        return Optional.ofNullable(em.find(ShopConnection.class, connectionId))
                .filter(connection -> connection.isPast(placedAt))
                .isPresent();
    }

    void delete(long connectionId, ShopEvent.OrderDeleted deletion) {
        ShopOrder order = locked(connectionId, deletion.shopOrderId());
        if (order.delete(deletion.at()) && order.isDescribed()) {
            changed(order);
        }
    }

    private void changed(ShopOrder order) {
        em.flush();
        changed.fire(new OrderChanged(order.getId()));
    }

    /** Two who hear of an order first at the same moment meet at the unique key; the second's transaction is tried again. */
    private ShopOrder locked(long connectionId, String shopOrderId) {
        List<Long> known = em.createQuery(
                        "select o.id from ShopOrder o where o.connectionId = :connection and o.shopOrderId = :id",
                        Long.class)
                .setParameter("connection", connectionId)
                .setParameter("id", shopOrderId)
                .getResultList();
        if (!known.isEmpty()) {
            return em.find(ShopOrder.class, known.get(0), LockModeType.PESSIMISTIC_WRITE);
        }
        ShopOrder order = new ShopOrder(connectionId, shopOrderId);
        em.persist(order);
        em.flush();
        return order;
    }

    private void replaceLines(ShopOrder order, List<OrderSnapshot.Line> lines) {
        List<LineItem> held = lines(List.of(order)).getOrDefault(order.getId(), List.of());
        if (held.stream().map(LineItem::line).toList().equals(lines)) {
            return;
        }
        held.forEach(em::remove);
        for (int i = 0; i < lines.size(); i++) {
            em.persist(new LineItem(order.getId(), i, lines.get(i)));
        }
    }

    /** With their lines, in two statements however many they are. */
    private List<OrderView> views(TypedQuery<ShopOrder> query) {
        List<ShopOrder> orders = query.getResultList();
        Map<Long, List<LineItem>> lines = lines(orders);
        return orders.stream()
                .map(order -> order.view(lines.getOrDefault(order.getId(), List.of())))
                .toList();
    }

    private Map<Long, List<LineItem>> lines(List<ShopOrder> orders) {
        if (orders.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select l from LineItem l where l.orderId in :orders order by l.orderId, l.lineIndex",
                        LineItem.class)
                .setParameter("orders", orders.stream().map(ShopOrder::getId).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(LineItem::orderId));
    }
}
