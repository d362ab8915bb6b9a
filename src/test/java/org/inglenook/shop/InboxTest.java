package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.RateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final Recorded ORDER = Recorded.of("15-order.created-21-processing");

    private final TestDatabase database = TestDatabase.derby();
    private final ShopHouse house = new ShopHouse(database);
    private boolean storeAnswers = true;
    private int crowded;
    private boolean followersFail;
    private long connection;

    @BeforeEach
    void open() {
        house.followedBy(em -> changed -> {
            if (followersFail) {
                throw new IllegalStateException("Ann Smith, 5 Elm");
            }
        });
        connection = house.open(Recorded.shopSecret());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatCannotBeStoredIsAskedForAgain() {
        storeAnswers = false;
        assertEquals(Kind.UNAVAILABLE, refusal(ORDER.body()));
        storeAnswers = true;
        assertEquals(Inbox.Receipt.KEPT, receive(ORDER.body()));
        assertEquals(Inbox.Receipt.KNOWN, receive(ORDER.body()));
    }

    @Test
    void aBadSignatureIsCountedForTheOwner() {
        assertEquals(Kind.SIGN_IN, refusal(new byte[] {'{', '}'}));
        ConnectionView view =
                database.inTransaction(em -> house.connections(em).list().get(0));
        assertEquals(1, view.refusals());
        assertEquals(Refusal.BAD_SIGNATURE, view.lastRefusal());
    }

    @Test
    void moreThanAMegabyteIsNotRead() {
        assertEquals(Kind.TOO_LARGE, refusal(new byte[Inbox.LARGEST + 1]));
    }

    @Test
    void aConnectionThatWasClosedSaysThatItIsGone() {
        database.run(em -> house.connections(em).close(publicId()));
        assertEquals(Kind.GONE, refusal(ORDER.body()));
    }

    @Test
    void aSecretThatWasChangedHoldsForAWeekMore() {
        database.run(em -> house.connections(em).changeSecret(publicId(), "another secret"));
        house.after(Duration.ofDays(6));
        assertEquals(Inbox.Receipt.KEPT, receive(ORDER.body()));
        house.after(Duration.ofDays(2));
        assertEquals(Kind.SIGN_IN, refusal(ORDER.body()));
    }

    @Test
    void aFaultIsTriedAgainForHoursThenGivenUpThenRetriedByTheOwner() {
        followersFail = true;
        receive(ORDER.body());
        for (int attempt = 1; attempt <= Delivery.MOST_ATTEMPTS; attempt++) {
            assertEquals("WAITING", only().state());
            house.worker().applyDue();
            house.after(Duration.ofHours(1));
        }
        DeliveryView dead = only();
        assertEquals("DEAD", dead.state());
        assertEquals("FAULT", dead.reason());
        assertTrue(dead.detail().startsWith("java.lang.IllegalStateException at org.inglenook.shop.InboxTest"));
        assertEquals(List.of(), orders());
        followersFail = false;
        database.run(em -> house.deliveries(em).retry(dead.id()));
        house.worker().applyDue();
        assertEquals("APPLIED", only().state());
        assertEquals(1, orders().size());
    }

    @Test
    void aStoreThatIsCrowdedForAMomentIsAskedAgain() {
        crowded = 4;
        assertEquals(Inbox.Receipt.KEPT, receive(ORDER.body()));
        crowded = Integer.MAX_VALUE;
        assertEquals(Kind.UNAVAILABLE, refusal(ORDER.body()));
    }

    @Test
    void whatWasAppliedKeepsNothingOfItsBody() {
        receive(ORDER.body());
        house.worker().applyDue();
        database.run(em -> assertFalse(em.createQuery("select d from Delivery d", Delivery.class)
                .getSingleResult()
                .hasBody()));
    }

    @Test
    void oldDeliveriesAreDeletedAndWaitingOnesAreNot() {
        receive(ORDER.body());
        database.run(em -> assertEquals(0, house.deliveries(em).purge(ShopHouse.NOON.plus(Duration.ofDays(1)))));
        house.worker().applyDue();
        database.run(em -> assertEquals(1, house.deliveries(em).purge(ShopHouse.NOON.plus(Duration.ofDays(1)))));
    }

    private Kind refusal(byte[] body) {
        return assertThrows(DomainException.class, () -> receive(body)).kind();
    }

    private Inbox.Receipt receive(byte[] body) {
        Inbox inbox = new Inbox();
        inbox.clock = house.clock();
        inbox.limiter = new RateLimiter() {
            @Override
            public void check(String what, String who) {}
        };
        inbox.connections = new ShopConnections() {
            @Override
            Optional<Receiver> receiver(String publicId) {
                return database.inTransaction(em -> house.connections(em).receiver(publicId));
            }

            @Override
            void refused(long id, Refusal refusal) {
                database.run(em -> house.connections(em).refused(id, refusal));
            }
        };
        Deliveries store = house.transactionalDeliveries();
        inbox.deliveries = new Deliveries() {
            @Override
            boolean keep(long connectionId, Verdict.Verified verified, byte[] bytes) {
                if (!storeAnswers) {
                    throw new IllegalStateException("The disk is full");
                }
                if (crowded-- > 0) {
                    throw new PersistenceException(new SQLException("Too much contention", "40XL1"));
                }
                return store.keep(connectionId, verified, bytes);
            }

            @Override
            boolean isKept(long connectionId, Verdict.Verified verified) {
                return store.isKept(connectionId, verified);
            }
        };
        InputStream in = new ByteArrayInputStream(body);
        return inbox.receive(publicId(), ORDER.headers(), in);
    }

    private String publicId() {
        return database.inTransaction(em -> house.connections(em).publicIds().get(connection));
    }

    private DeliveryView only() {
        return database.inTransaction(
                em -> house.deliveries(em).recent(Optional.empty()).items().get(0));
    }

    private List<OrderView> orders() {
        return database.inTransaction(
                em -> house.orders(em).list(Optional.empty(), Optional.empty()).items());
    }
}
