package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.customers.Customers;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.notes.Thanks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shop's receipt may name, and what is said to whoever has it. */
class SignedOrdersTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant AUTUMN = Instant.parse("2026-09-23T09:00:00Z");

    private final MovableClock clock = new MovableClock("2026-11-22T12:00:00Z");
    private TestDatabase database;
    private ShopHouse house;
    private String connection;
    private String key;

    @BeforeEach
    void open() {
        database = TestDatabase.open(TestDatabase.Kind.DERBY);
        house = new ShopHouse(database);
        connection = database.inTransaction(em -> house.connections(em)
                .open("generic", "Shop", SECRET)
                .connection()
                .publicId());
        key = SignedOrders.key(SECRET);
        database.run(em -> notes(em).get(Orders.class).describe(line(em).connectionId(), order(), "described"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void receiptsSignatureNamesItsOrderAndNothingElseDoes() {
        assertTrue(find(signed(key, "7")).isPresent());
        assertEquals(Optional.empty(), find(null));
        assertEquals(Optional.empty(), find("7"));
        assertEquals(Optional.empty(), find(connection + ":8:" + SignedOrders.sign(key, "7")), "another order's");
        assertEquals(Optional.empty(), find(signed(SECRET, "7")), "the secret itself signs deliveries, no receipts");
        assertEquals(Optional.empty(), find(signed(key, "8")), "not here yet");
        assertEquals(Optional.empty(), find("nobody:7:" + SignedOrders.sign(key, "7")));
        assertEquals(Optional.empty(), find(signed(key, "7").toUpperCase()));
    }

    @Test
    void secretOfBeforeHoldsWhileItDoesForDeliveriesAndAClosedConnectionSignsNothing() {
        database.run(em -> house.connections(em).changeSecret(connection, "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"));
        assertTrue(find(signed(key, "7")).isPresent());
        database.run(em -> house.connections(em).close(connection));
        assertEquals(Optional.empty(), find(signed(key, "7")));
    }

    @Test
    void thanksSayHowFarTheNoteIsOnlyToWhoeverHasTheReceipt() {
        assertEquals(Thanks.Stage.COMING, thanks(signed(key, "7")));
        assertEquals(Thanks.Stage.PLAIN, thanks(connection + ":7:" + "0".repeat(64)));
        database.run(em -> notes(em)
                .get(ThankYouNotes.class)
                .skip(
                        notes(em)
                                .get(ThankYouNotes.class)
                                .list(null, null, null, 1)
                                .items()
                                .get(0)
                                .getId(),
                        "We met"));
        assertEquals(Thanks.Stage.PLAIN, thanks(signed(key, "7")), "that there is none isn't told");
    }

    @Test
    void shopsThatAreConnectedAndNoOthersHavePages() {
        database.run(em -> house.connections(em).fillIn(connection, "https://store.example/", Map.of()));
        assertEquals(List.of("https://store.example"), places());
        database.run(em -> house.connections(em).close(connection));
        assertEquals(List.of(), places());
    }

    private List<String> places() {
        return database.inTransaction(em -> {
            ConnectedPlaces places = new ConnectedPlaces();
            places.em = em;
            return places.addresses();
        });
    }

    private String signed(String with, String order) {
        return connection + ":" + order + ":" + SignedOrders.sign(with, order);
    }

    private Optional<Long> find(String signed) {
        return database.inTransaction(em -> orders(em).find(signed));
    }

    private Thanks.Stage thanks(String signed) {
        return database.inTransaction(em -> notes(em).get(Thanks.class).of(signed));
    }

    private SignedOrders orders(EntityManager em) {
        SignedOrders orders = new SignedOrders();
        orders.em = em;
        orders.connections = house.connections(em);
        return orders;
    }

    private ShopLine line(EntityManager em) {
        return house.connections(em).lineOf(connection).orElseThrow();
    }

    private Wiring notes(EntityManager em) {
        return new Wiring(em, clock).with(SignedOrders.class, orders(em)).observing(Customers.class, NoteOrders.class);
    }

    private static OrderSnapshot order() {
        PersonName ann = new PersonName("Ann Smith", "Ann");
        return new OrderSnapshot(
                "7",
                "7",
                OrderState.PAID,
                new OrderSnapshot.Times(AUTUMN, AUTUMN, Optional.of(AUTUMN), Optional.empty()),
                AUTUMN,
                new Money(BigDecimal.TEN, "EUR"),
                new OrderSnapshot.Buyer("", ann, "ann@example.test"),
                ann,
                OrderSnapshot.Gift.NONE,
                "",
                "",
                "en",
                false,
                false,
                List.of(new OrderSnapshot.Line("Soap", "", BigDecimal.ONE, "S-1", BigDecimal.TEN)));
    }
}
