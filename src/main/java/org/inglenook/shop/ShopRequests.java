package org.inglenook.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What shops told on behalf of people's privacy: kept with its deadline until it is done, and as a receipt afterwards. */
@ApplicationScoped
@Transactional
public class ShopRequests {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Orders orders;

    @Inject
    Event<ShopRequested> requested;

    @Inject
    Clock clock;

    /** Those that are open, the first due first, then what was done last. */
    public List<ShopRequestView> list() {
        return Stream.concat(
                        some("r.doneAt is null order by r.dueAt, r.id"),
                        some("r.doneAt is not null order by r.doneAt desc, r.id desc"))
                .map(ShopRequest::view)
                .toList();
    }

    private Stream<ShopRequest> some(String which) {
        return em.createQuery("select r from ShopRequest r where " + which, ShopRequest.class)
                .setMaxResults(MOST)
                .getResultStream();
    }

    public Optional<ShopRequestView> find(long id) {
        return Optional.ofNullable(em.find(ShopRequest.class, id)).map(ShopRequest::view);
    }

    /** How many wait for the owner. */
    public long open() {
        return em.createQuery("select count(r) from ShopRequest r where r.doneAt is null", Long.class)
                .getSingleResult();
    }

    /** It is done; what it said of the person goes. */
    public void done(long id) {
        Optional.ofNullable(em.find(ShopRequest.class, id, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(request -> request.done(clock.instant()));
    }

    void erase(long connectionId, ShopEvent.CustomerErased event, Instant receivedAt) {
        String print = print("erase", event.shopCustomerId(), event.email(), event.orderIds());
        keep(
                        new ShopRequest(connectionId, print, ShopRequest.Kind.ERASURE, receivedAt)
                                .about(event.shopCustomerId(), event.email(), event.orderIds()),
                        print,
                        connectionId)
                .ifPresent(request -> {
                    orders.forget(connectionId, event, receivedAt);
                    request.done(clock.instant());
                });
    }

    void export(long connectionId, ShopEvent.CustomerAsked event, Instant receivedAt) {
        String print = print("ask " + event.requestId(), event.shopCustomerId(), event.email(), event.orderIds());
        keep(
                new ShopRequest(connectionId, print, ShopRequest.Kind.EXPORT, receivedAt)
                        .about(event.shopCustomerId(), event.email(), event.orderIds())
                        .named(event.requestId()),
                print,
                connectionId);
    }

    void eraseShop(long connectionId, Instant receivedAt) {
        String print = print("shop", "", "", List.of());
        keep(new ShopRequest(connectionId, print, ShopRequest.Kind.SHOP_ERASURE, receivedAt), print, connectionId)
                .ifPresent(request -> {
                    orders.forgetEverybody(connectionId, receivedAt);
                    request.done(clock.instant());
                });
    }

    /** The same request told once more is no other one while it is open; when it was done it is done again, since orders may have come. */
    private Optional<ShopRequest> keep(ShopRequest request, String print, long connectionId) {
        List<ShopRequest> known = em.createQuery(
                        "select r from ShopRequest r where r.connectionId = :connection and r.fingerprint = :print",
                        ShopRequest.class)
                .setParameter("connection", connectionId)
                .setParameter("print", print)
                .getResultList();
        known.stream().filter(ShopRequest::isDone).forEach(em::remove);
        em.flush();
        if (!known.stream().allMatch(ShopRequest::isDone)) {
            return Optional.empty();
        }
        em.persist(request);
        em.flush();
        requested.fire(new ShopRequested(request.view().id()));
        return Optional.of(request);
    }

    private static String print(String what, String customer, String email, List<String> orders) {
        return Signatures.sha256(String.join("\n", what, customer, email, String.join(" ", new TreeSet<>(orders))));
    }
}
