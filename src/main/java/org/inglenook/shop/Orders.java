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
import java.util.Map;
import java.util.Optional;
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
        em.createQuery(
                        "select o from ShopOrder o where o.connectionId = :connection and o.customerKey = :key"
                                + " order by o.id",
                        ShopOrder.class)
                .setParameter("connection", connectionId)
                .setParameter("key", customerKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(order -> {
                    order.forget();
                    changed(order);
                });
    }

    /** @param digest of the delivery's body */
    void describe(long connectionId, OrderSnapshot snapshot, String digest) {
        ShopOrder order = locked(connectionId, snapshot.shopOrderId());
        if (order.describe(snapshot, digest)) {
            order.past(isPast(connectionId, order.placedAt()));
            if (order.isAsIn(snapshot, digest)) {
                replaceLines(order, snapshot.lines());
            }
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
