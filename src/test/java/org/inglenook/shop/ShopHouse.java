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
    private final List<Function<EntityManager, Consumer<ShopRequested>>> requesters = new ArrayList<>();
    private final List<ShopConnector> connectors =
            new ArrayList<>(List.of(new WooCommerceConnector(), new GenericConnector()));
    private Instant now = NOON;
    private Fetcher fetcher;
    private ShopHttp http = ShopHttp.forShopsHere(Duration.ofSeconds(2));

    public ShopHouse(TestDatabase database) {
        this.database = database;
    }

    /** Has the house know a platform more. */
    public ShopHouse speaking(ShopConnector connector) {
        connectors.add(connector);
        return this;
    }

    /** Has it ask its shops in this way. */
    public ShopHouse asking(ShopHttp way) {
        http = way;
        return this;
    }

    /** Has a room follow what shops ask for people. */
    public ShopHouse obeyedBy(Function<EntityManager, Consumer<ShopRequested>> observer) {
        requesters.add(observer);
        return this;
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
        connections.changed = Given.event(changed -> {});
        connections.connectors = Given.instances(connectors.toArray(ShopConnector[]::new));
        return connections;
    }

    public Orders orders(EntityManager em) {
        Orders orders = new Orders();
        orders.em = em;
        orders.changed = Given.event(
                changed -> observers.forEach(observer -> observer.apply(em).accept(changed)));
        return orders;
    }

    ShopRequests requests(EntityManager em) {
        ShopRequests requests = new ShopRequests();
        requests.em = em;
        requests.clock = clock();
        requests.orders = orders(em);
        requests.requested = Given.event(
                requested -> requesters.forEach(observer -> observer.apply(em).accept(requested)));
        return requests;
    }

    Deliveries deliveries(EntityManager em) {
        Deliveries deliveries = new Deliveries();
        deliveries.em = em;
        deliveries.connections = connections(em);
        deliveries.orders = orders(em);
        deliveries.requests = requests(em);
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
            Optional<Wanted> apply(long id) {
                return in(d -> d.apply(id));
            }

            @Override
            void fetched(Wanted wanted, byte[] body) {
                in(d -> {
                    d.fetched(wanted, body);
                    return null;
                });
            }

            @Override
            boolean bring(long connectionId, String topic, String shopOrderId, byte[] body) {
                return in(d -> d.bring(connectionId, topic, shopOrderId, body));
            }

            @Override
            List<String> bring(long connectionId, List<AskedShop.Order> page) {
                return in(d -> d.bring(connectionId, page));
            }

            @Override
            void retryUnanswered(long connectionId) {
                in(d -> {
                    d.retryUnanswered(connectionId);
                    return null;
                });
            }

            @Override
            long waiting(long connectionId) {
                return in(d -> d.waiting(connectionId));
            }

            @Override
            void ignored(long id, ShopEvent.Reason why) {
                in(d -> {
                    d.ignored(id, why);
                    return null;
                });
            }

            @Override
            Optional<Instant> unanswered(long id, ShopFault fault) {
                return in(d -> d.unanswered(id, fault));
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
        worker.fetcher = fetcher();
        return worker;
    }

    /** Asks when the test says so: {@code fetcher().work()}. */
    synchronized Fetcher fetcher() {
        if (fetcher == null) {
            fetcher = new Fetcher();
            fetcher.deliveries = transactionalDeliveries();
            fetcher.lines = lines();
            fetcher.executor = Given.executor();
        }
        return fetcher;
    }

    /** The services as the container gives them: one transaction for each call. */
    ShopLines lines() {
        ShopLines lines = new ShopLines();
        lines.connections = transactionalConnections();
        lines.turns = transactionalTurns();
        lines.settings = DefaultSettings.create();
        lines.clock = clock();
        lines.open(http);
        return lines;
    }

    Installing installing() {
        Installing installing = new Installing();
        installing.connections = transactionalConnections();
        installing.lines = lines();
        installing.limiter = new org.inglenook.platform.RateLimiter() {
            @Override
            public void check(String what, String who) {
                // Nobody is too fast for a test.
            }
        };
        installing.settings = DefaultSettings.create();
        installing.clock = clock();
        return installing;
    }

    Reconciliation reconciliation() {
        Reconciliation round = new Reconciliation();
        round.connections = transactionalConnections();
        round.lines = lines();
        round.deliveries = transactionalDeliveries();
        round.clock = clock();
        round.executor = Given.executor();
        return round;
    }

    WebhookCare webhookCare() {
        WebhookCare care = new WebhookCare();
        care.connections = transactionalConnections();
        care.lines = lines();
        care.executor = Given.executor();
        return care;
    }

    Turns turns(EntityManager em) {
        Turns turns = new Turns();
        turns.em = em;
        turns.clock = clock();
        return turns;
    }

    Turns transactionalTurns() {
        return new Turns() {
            @Override
            Optional<String> take(long connectionId, String work, Duration longest) {
                return database.inTransaction(em -> turns(em).take(connectionId, work, longest));
            }

            @Override
            void giveBack(long connectionId, String work, String ticket) {
                database.run(em -> turns(em).giveBack(connectionId, work, ticket));
            }
        };
    }

    ShopConnections transactionalConnections() {
        return new ShopConnections() {
            @Override
            public Optional<ShopLine> line(long id) {
                return with(all -> all.line(id));
            }

            @Override
            public Optional<ShopLine> lineOf(String publicId) {
                return with(all -> all.lineOf(publicId));
            }

            @Override
            ShopConnector connectorOf(long id) {
                return with(all -> all.connectorOf(id));
            }

            @Override
            void keep(long id, HandshakeAnswer answer) {
                run(all -> all.keep(id, answer));
            }

            @Override
            void keepCredentials(long id, java.util.Map<String, String> changes) {
                run(all -> all.keepCredentials(id, changes));
            }

            @Override
            List<Long> open() {
                return with(ShopConnections::open);
            }

            @Override
            Instant lookFrom(long id) {
                return with(all -> all.lookFrom(id));
            }

            @Override
            Instant connectedAt(long id) {
                return with(all -> all.connectedAt(id));
            }

            @Override
            Optional<Instant> reconciledAt(long id) {
                return with(all -> all.reconciledAt(id));
            }

            @Override
            void reconciled(long id, Optional<Instant> latest, int found) {
                run(all -> all.reconciled(id, latest, found));
            }

            @Override
            void webhooksSeen(long id, KeptWebhooks.WebhookState state, boolean repaired) {
                run(all -> all.webhooksSeen(id, state, repaired));
            }

            @Override
            void answered(long id) {
                run(all -> all.answered(id));
            }

            @Override
            void troubled(long id, ShopFault fault) {
                run(all -> all.troubled(id, fault));
            }

            private <T> T with(Function<ShopConnections, T> work) {
                return database.inTransaction(em -> work.apply(connections(em)));
            }

            private void run(Consumer<ShopConnections> work) {
                database.run(em -> work.accept(connections(em)));
            }
        };
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
