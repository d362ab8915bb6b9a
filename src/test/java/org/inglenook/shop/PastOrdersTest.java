package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.customers.Customers;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.Jobs;
import org.inglenook.shop.woocommerce.LocalWooCommerce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Past orders come along; notes for them only where the owner asked for them. */
class PastOrdersTest {

    private static final Instant WINTER = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant SUMMER = Instant.parse("2026-07-10T09:00:00Z");

    /** Tells it as the shop does. */
    static class Teller {
        @Inject
        Event<OrderChanged> event;
    }

    private final LocalWooCommerce woo = new LocalWooCommerce();
    private TestDatabase database;
    private ShopHouse house;
    private String publicId;
    private long connection;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        house = new ShopHouse(database).asking(ShopHttp.forShopsHere(Duration.ofSeconds(2)));
        house.followedBy(em -> changed -> {
            Wiring wiring = new Wiring(em, house.clock()).observing(Customers.class, NoteOrders.class);
            wiring.get(Teller.class).event.fire(changed);
        });
        database.run(em -> {
            ShopConnections all = house.connections(em);
            ConnectionView opened =
                    all.open("woocommerce", "Shop", "a-secret-of-some-length").connection();
            publicId = opened.publicId();
            connection = opened.id();
            all.standAt(publicId, woo.shop().uri().toString());
            all.keepCredentials(connection, LocalWooCommerce.CREDENTIALS);
        });
        LongStream.rangeClosed(1, 120)
                .forEach(id -> woo.put(LocalWooCommerce.order(id, "processing", id <= 60 ? WINTER : SUMMER)));
    }

    @AfterEach
    void close() {
        woo.close();
        database.close();
    }

    @Test
    void allAreBroughtAndNoneOfThemGetsANote() {
        begin(Optional.empty());
        run(Integer.MAX_VALUE);
        assertEquals(120, orders());
        assertEquals(0, notes());
        deliver(LocalWooCommerce.order(500, "processing", ShopHouse.NOON.plusSeconds(600)));
        assertEquals(1, notes());
    }

    @Test
    void aPastOrderThatChangesTodayGetsNoneEither() {
        begin(Optional.empty());
        run(Integer.MAX_VALUE);
        deliver(orderOfWinterChangedToday());
        assertEquals(0, notes());
    }

    private static jakarta.json.JsonObject orderOfWinterChangedToday() {
        return jakarta.json.Json.createObjectBuilder(LocalWooCommerce.order(7, "completed", WINTER))
                .add("date_modified_gmt", "2026-11-22T13:00:00")
                .build();
    }

    @Test
    void whatIsFoundFromJustBeforeTheShopWasConnectedGetsNone() {
        woo.put(LocalWooCommerce.order(600, "processing", ShopHouse.NOON.minusSeconds(600)));
        Reconciliation round = house.reconciliation();
        round.look(connection);
        house.worker().applyDue();
        assertEquals(1, orders());
        assertEquals(0, notes());
    }

    @Test
    void thoseAreThankedForThatTheOwnerAskedFor() {
        begin(Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
        run(Integer.MAX_VALUE);
        assertEquals(60, notes());
    }

    @Test
    void theOwnerMayAskLater() {
        begin(Optional.empty());
        run(Integer.MAX_VALUE);
        database.run(em -> past(em).thankFrom(publicId, Instant.parse("2026-06-01T00:00:00Z")));
        assertEquals(60, notes());
    }

    @Test
    void whatWasStoppedGoesOnWhereItEnded() {
        begin(Optional.empty());
        run(1);
        assertEquals(50, orders());
        int asked = woo.shop().asked().size();
        database.run(em -> past(em).goOn(publicId));
        run(Integer.MAX_VALUE);
        assertEquals(120, orders());
        assertTrue(woo.shop().asked().stream()
                .skip(asked)
                .noneMatch(one -> one.uri().getQuery().contains("status=any")
                        && one.uri().getQuery().endsWith("&page=1")));
    }

    @Test
    void aShopThatRefusesEndsItWithItsReason() {
        begin(Optional.empty());
        database.run(em -> house.connections(em).keepCredentials(connection, Map.of("consumerSecret", "cs_wrong")));
        RuntimeException end = assertThrows(RuntimeException.class, () -> run(Integer.MAX_VALUE));
        assertEquals("KEY_REFUSED", end.getMessage());
    }

    @Test
    void itIsDoneOnceAtATime() {
        begin(Optional.empty());
        assertThrows(RuntimeException.class, () -> begin(Optional.empty()));
    }

    private void begin(Optional<Instant> thankFrom) {
        database.run(em -> past(em).begin(publicId, Instant.parse("2026-01-01T00:00:00Z"), thankFrom));
    }

    private PastOrders past(jakarta.persistence.EntityManager em) {
        PastOrders past = new PastOrders();
        past.em = em;
        past.clock = house.clock();
        past.orders = house.orders(em);
        past.jobs = new Wiring(em, house.clock()).get(Jobs.class);
        return past;
    }

    /** As a node does it, or as much of it as so many pages. */
    private void run(int pages) {
        PastOrdersRun runner = new PastOrdersRun();
        runner.lines = house.lines();
        runner.deliveries = house.transactionalDeliveries();
        runner.past = new PastOrders() {
            @Override
            Place place(long id) {
                return database.inTransaction(em -> past(em).place(id));
            }

            @Override
            void broughtUpTo(long id, String cursor) {
                database.run(em -> past(em).broughtUpTo(id, cursor));
            }
        };
        try {
            runner.run(new JobRun() {
                private int steps;

                @Override
                public long jobId() {
                    return 1;
                }

                @Override
                public String payload() {
                    return String.valueOf(connection);
                }

                @Override
                public void progress(int done, int total) {
                    steps++;
                }

                @Override
                public boolean cancelled() {
                    return steps >= pages;
                }
            });
        } catch (JobRun.Cancelled e) {
            database.run(em -> new Wiring(em, house.clock())
                    .get(Jobs.class)
                    .cancel(em.createQuery("select c.backfillJob from ShopConnection c", Long.class)
                            .getSingleResult()));
        }
        house.worker().applyDue();
    }

    private void deliver(jakarta.json.JsonObject order) {
        byte[] body = order.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        house.transactionalDeliveries()
                .keep(connection, new Verdict.Verified("order.updated", "x", "", Signatures.sha256(body)), body);
        house.worker().applyDue();
    }

    private int orders() {
        return database.inTransaction(em -> house.orders(em)
                .list(Optional.of(connection), Optional.empty(), 1000)
                .items()
                .size());
    }

    private int notes() {
        return database.inTransaction(em -> new Wiring(em, house.clock())
                .get(ThankYouNotes.class)
                .list(null, null, null, 500)
                .items()
                .size());
    }
}
