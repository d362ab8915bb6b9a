package org.inglenook.customers;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Slice;
import org.inglenook.shop.OrderChanged;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;

/** The people who ordered. What is kept of them follows from the orders alone, whenever and however often those were told. */
@ApplicationScoped
@Transactional
public class Customers {

    static final int PAGE = 50;

    private static final int ASKED_FOR_NAME = 20;
    private static final int PREVIOUS = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Orders orders;

    @Inject
    Event<CustomerChanged> changed;

    /** In the transaction that changed the order, before rooms that ask whose it is. */
    void follow(@Observes @Priority(100) OrderChanged changed) {
        OrderView order = orders.get(changed.orderId());
        CustomerOrder link = em.find(CustomerOrder.class, order.id());
        long now = idOf(order);
        TreeSet<Long> touched = new TreeSet<>(List.of(now));
        if (link == null) {
            link = new CustomerOrder(order.id(), order.shopOrderId());
            em.persist(link);
        } else {
            touched.add(link.customerId());
        }
        link.belongsTo(now, order.placedAt(), order.state().counts() && !order.test());
        em.flush();
        // In the order of ids, so that two who touch the same customers don't wait for each other.
        touched.forEach(id -> refresh(id, now));
    }

    /**
     * The customer of an order.
     *
     * @throws DomainException {@code NOT_FOUND}
     */
    public CustomerView forOrder(long orderId) {
        CustomerOrder link =
                Optional.ofNullable(em.find(CustomerOrder.class, orderId)).orElseThrow(Customers::nobody);
        Customer customer = em.find(Customer.class, link.customerId());
        int position = link.counts() ? position(link) : 0;
        return new CustomerView(
                customer.getId(),
                customer.getName(),
                customer.getEmail(),
                position,
                customer.getOrders(),
                previous(link));
    }

    /** Whether an order that came to something was placed with this address. */
    public boolean hasBought(String email) {
        return !email.isBlank()
                && !em.createQuery(
                                "select c.id from Customer c where c.mailbox = :mailbox and c.orders > :none",
                                Long.class)
                        .setParameter("mailbox", email.strip().toLowerCase(Locale.ROOT))
                        .setParameter("none", 0)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** @throws DomainException {@code NOT_FOUND} */
    public Customer get(long id) {
        return Optional.ofNullable(em.find(Customer.class, id)).orElseThrow(Customers::nobody);
    }

    /** All, or those of one connection; who ordered last comes first. */
    public Slice<Customer> list(Optional<Long> connectionId, Optional<Cursor> after) {
        TypedQuery<Customer> query = em.createQuery(
                "select c from Customer c where c.id > 0"
                        + (connectionId.isPresent() ? " and c.connectionId = :connection" : "")
                        + (after.isPresent()
                                ? " and (c.lastOrderAt < :at or (c.lastOrderAt = :at and c.id < :id))"
                                : "")
                        + " order by c.lastOrderAt desc, c.id desc",
                Customer.class);
        connectionId.ifPresent(id -> query.setParameter("connection", id));
        after.ifPresent(cursor -> query.setParameter("at", cursor.instant(0)).setParameter("id", cursor.number(1)));
        return Slice.of(
                query.setMaxResults(PAGE + 1).getResultList(),
                PAGE,
                customer -> Cursor.of(customer.getLastOrderAt(), customer.getId()),
                false);
    }

    private long idOf(OrderView order) {
        return em.createQuery(
                        "select c.id from Customer c where c.connectionId = :connection and c.customerKey = :key",
                        Long.class)
                .setParameter("connection", order.connectionId())
                .setParameter("key", order.customerKey())
                .getResultStream()
                .findAny()
                .orElseGet(() -> {
                    Customer customer = new Customer(order.connectionId(), order.customerKey(), order.placedAt());
                    em.persist(customer);
                    em.flush();
                    return customer.getId();
                });
    }

    /** Counts anew under the row's lock; a customer whose last order turned out to be another's is gone, and what was written down of them is the other's. */
    private void refresh(long id, long owner) {
        Customer customer = em.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (customer == null) {
            throw new jakarta.persistence.OptimisticLockException("The customer went meanwhile");
        }
        String before = customer.getMailbox();
        Optional<Instant> latest = latestOrder(id);
        if (latest.isEmpty()) {
            em.createQuery("update CustomerFact f set f.customerId = :owner where f.customerId = :id")
                    .setParameter("owner", owner)
                    .setParameter("id", id)
                    .executeUpdate();
            em.remove(customer);
            em.flush();
            tell(before);
            return;
        }
        customer.hasOrdered(Math.toIntExact(counted(id)), latest.get());
        List<OrderView> theirs =
                orders.forCustomerKey(customer.getConnectionId(), customer.getCustomerKey(), ASKED_FOR_NAME);
        customer.isCalled(latestText(theirs, OrderView::buyerName), latestText(theirs, OrderView::buyerEmail));
        em.flush();
        tell(before);
        if (!customer.getMailbox().equals(before)) {
            tell(customer.getMailbox());
        }
    }

    private void tell(String mailbox) {
        if (!mailbox.isEmpty()) {
            changed.fire(new CustomerChanged(mailbox));
        }
    }

    private Optional<Instant> latestOrder(long customerId) {
        return em.createQuery(
                        "select o.placedAt from CustomerOrder o where o.customerId = :id order by o.placedAt desc",
                        Instant.class)
                .setParameter("id", customerId)
                .setMaxResults(1)
                .getResultStream()
                .findAny();
    }

    private static String latestText(List<OrderView> orders, Function<OrderView, String> text) {
        return orders.stream()
                .map(text)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .orElse("");
    }

    private int position(CustomerOrder link) {
        return Math.toIntExact(em.createQuery(
                        "select count(o) from CustomerOrder o where o.customerId = :id and o.counts = true"
                                + " and (o.placedAt < :at or (o.placedAt = :at and o.shopOrderId <= :order))",
                        Long.class)
                .setParameter("id", link.customerId())
                .setParameter("at", link.placedAt())
                .setParameter("order", link.shopOrderId())
                .getSingleResult());
    }

    private List<Instant> previous(CustomerOrder link) {
        return em.createQuery(
                        "select o.placedAt from CustomerOrder o where o.customerId = :id and o.counts = true"
                                + " and (o.placedAt < :at or (o.placedAt = :at and o.shopOrderId < :order))"
                                + " order by o.placedAt desc",
                        Instant.class)
                .setParameter("id", link.customerId())
                .setParameter("at", link.placedAt())
                .setParameter("order", link.shopOrderId())
                .setMaxResults(PREVIOUS)
                .getResultList();
    }

    private long counted(long customerId) {
        return em.createQuery(
                        "select count(o) from CustomerOrder o where o.customerId = :id and o.counts = true", Long.class)
                .setParameter("id", customerId)
                .getSingleResult();
    }

    private static DomainException nobody() {
        return new DomainException(Kind.NOT_FOUND, "customers.error.nobody");
    }
}
