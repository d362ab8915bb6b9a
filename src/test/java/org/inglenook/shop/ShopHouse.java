package org.inglenook.shop;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.DefaultSettings;
import org.inglenook.TestDatabase;
import org.inglenook.platform.Secrets;
import org.inglenook.shop.generic.GenericConnector;
import org.inglenook.shop.woocommerce.WooCommerceConnector;

/** The shop's services on a test database, each call in a transaction of its own, with a clock that a test moves. */
public final class ShopHouse {

    /** After everything that was recorded. */
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestDatabase database;
    private final Secrets secrets = new Secrets("0123456789abcdef0123456789abcdef");
    private final List<Function<EntityManager, Consumer<OrderChanged>>> observers = new ArrayList<>();
    private Instant now = NOON;

    public ShopHouse(TestDatabase database) {
        this.database = database;
    }

    /** Has a room follow the orders, in the transaction that changes them. */
    public ShopHouse followedBy(Function<EntityManager, Consumer<OrderChanged>> observer) {
        observers.add(observer);
        return this;
    }

    public void after(Duration duration) {
        now = now.plus(duration);
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public ShopConnections connections(EntityManager em) {
        ShopConnections connections = new ShopConnections();
        connections.em = em;
        connections.secrets = secrets;
        connections.settings = DefaultSettings.create();
        connections.clock = clock();
        connections.connectors = Given.instances(new WooCommerceConnector(), new GenericConnector());
        return connections;
    }

    public Orders orders(EntityManager em) {
        Orders orders = new Orders();
        orders.em = em;
        orders.changed = Given.event(
                changed -> observers.forEach(observer -> observer.apply(em).accept(changed)));
        return orders;
    }

    Deliveries deliveries(EntityManager em) {
        Deliveries deliveries = new Deliveries();
        deliveries.em = em;
        deliveries.connections = connections(em);
        deliveries.orders = orders(em);
        deliveries.waiting = Given.event(waiting -> {});
        deliveries.clock = clock();
        return deliveries;
    }

    /** The service as the container's proxy gives it: one transaction for each call. */
    Deliveries transactionalDeliveries() {
        return new Deliveries() {
            @Override
            boolean keep(long connectionId, Verdict.Verified verified, byte[] body) {
                return in(d -> d.keep(connectionId, verified, body));
            }

            @Override
            boolean isKept(long connectionId, Verdict.Verified verified) {
                return in(d -> d.isKept(connectionId, verified));
            }

            @Override
            List<Long> due(int most) {
                return in(d -> d.due(most));
            }

            @Override
            void apply(long id) {
                in(d -> {
                    d.apply(id);
                    return null;
                });
            }

            @Override
            void unreadable(long id, String field) {
                in(d -> {
                    d.unreadable(id, field);
                    return null;
                });
            }

            @Override
            Optional<Instant> failed(long id, String fault) {
                return in(d -> d.failed(id, fault));
            }
        };
    }

    private <T> T in(Function<Deliveries, T> work) {
        return database.inTransaction(em -> work.apply(deliveries(em)));
    }

    InboxWorker worker() {
        InboxWorker worker = new InboxWorker();
        worker.deliveries = transactionalDeliveries();
        worker.clock = clock();
        worker.executor = Given.executor();
        return worker;
    }

    /** Opens a WooCommerce connection that uses the recorded shop's secret; its key. */
    public long open(String secret) {
        return database.inTransaction(em -> connections(em)
                .open("woocommerce", "Recorded", secret)
                .connection()
                .id());
    }

    /** What the inbox keeps of a request. */
    void receive(long connectionId, Recorded recorded) {
        Verdict verdict = new WooCommerceConnector().verify(recorded.request(), List.of(recorded.secret()), now);
        if (verdict instanceof Verdict.Verified verified) {
            transactionalDeliveries().keep(connectionId, verified, recorded.body());
        }
    }
}
