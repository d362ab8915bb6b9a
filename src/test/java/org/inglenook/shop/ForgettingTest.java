package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.customers.Customer;
import org.inglenook.customers.Customers;
import org.inglenook.customers.OrdersOfPerson;
import org.inglenook.customers.Person;
import org.inglenook.customers.PersonalData;
import org.inglenook.customers.Privacy;
import org.inglenook.identity.ShopSubjects;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is to be forgotten is, in every room and in whatever order it is told; who wants to know is told by the owner in time. */
class ForgettingTest {

    private static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");

    /** Tells it as the shop does. */
    static class Teller {
        @Inject
        Event<Object> event;
    }

    /** Another room that knows something of people. */
    private static final class OtherRoom implements PersonalData {
        private final List<String> erased = new ArrayList<>();
        private final EntityManager em;

        OtherRoom(EntityManager em) {
            this.em = em;
        }

        @Override
        public String room() {
            return "other";
        }

        @Override
        public JsonObject export(Person person) {
            return Json.createObjectBuilder().add("names", names(person)).build();
        }

        private String names(Person person) {
            String member =
                    person.member().isPresent() ? "member " + person.member().getAsLong() + " " : "";
            return member + customers(person);
        }

        private String customers(Person person) {
            return person.customers().stream()
                    .map(id -> em.find(Customer.class, id).getName())
                    .sorted()
                    .collect(Collectors.joining(","));
        }

        @Override
        public void erase(Person person) {
            erased.add(names(person));
        }
    }

    private final List<String> erased = new ArrayList<>();
    private TestDatabase database;
    private ShopHouse house;
    private long connection;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        house = new ShopHouse(database)
                .followedBy(em -> changed -> wiring(em).get(Teller.class).event.fire(changed))
                .obeyedBy(em -> asked -> {
                    OtherRoom room = new OtherRoom(em);
                    wiring(em, room).get(Teller.class).event.fire(asked);
                    erased.addAll(room.erased);
                });
        connection = house.open("secret-of-some-length");
    }

    private Wiring wiring(EntityManager em) {
        return wiring(em, new OtherRoom(em));
    }

    private Wiring wiring(EntityManager em, OtherRoom room) {
        Wiring wiring = new Wiring(em, house.clock()).observing(Customers.class, Privacy.class);
        return wiring.all(PersonalData.class, List.of(wiring.get(OrdersOfPerson.class), room));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAccountIsTakenOutOfItsOrdersAndOfEveryRoom() {
        place("1", "7", "ada@example.org", SPRING);
        place("2", "8", "bob@example.org", SPRING);
        erase(new ShopEvent.CustomerErased("7", "", List.of()));
        assertEquals(List.of("|order:1", "Name of 8 bob@example.org|id:8"), people());
        assertEquals(List.of("Name of 7"), erased);
        assertEquals("ERASURE done ", request());
    }

    @Test
    void whoJoinedThroughTheShopIsTakenOutAsAMemberToo() {
        place("1", "7", "ada@example.org", SPRING);
        long ada = join("7");
        join("8");
        erase(new ShopEvent.CustomerErased("7", "", List.of()));
        assertEquals(List.of("member " + ada + " Name of 7"), erased);
        assertEquals(List.of("8"), joined());
    }

    @Test
    void whenTheShopLeavesNobodyComesInThroughItAnyMore() {
        long ada = join("7");
        long bob = join("8");
        database.run(em -> house.requests(em).eraseShop(connection, ShopHouse.NOON));
        assertTrue(erased.containsAll(List.of("member " + ada + " ", "member " + bob + " ")), erased.toString());
        assertEquals(List.of(), joined());
    }

    private long join(String subject) {
        return database.inTransaction(em -> wiring(em)
                .get(ShopSubjects.class)
                .join(connection, subject, "Member " + subject, Locale.ENGLISH)
                .memberId());
    }

    private List<String> joined() {
        return database.inTransaction(em -> wiring(em).get(ShopSubjects.class).membersOf(connection).keySet().stream()
                .sorted()
                .toList());
    }

    @Test
    void anOrderThatIsToldLaterDoesNotBringThePersonBack() {
        erase(new ShopEvent.CustomerErased("7", "", List.of()));
        place("1", "7", "ada@example.org", SPRING);
        assertEquals(List.of("|order:1"), people());
        place("1", "7", "ada@example.org", SPRING.plusSeconds(60));
        assertEquals(List.of("|order:1"), people());
    }

    @Test
    void aShopThatMakesTheOrderAGuestsBeforeItTellsIsNoWayAround() {
        place("1", "7", "ada@example.org", SPRING);
        describe("1", "", "ada@example.org", SPRING, SPRING.plusSeconds(60));
        erase(new ShopEvent.CustomerErased("7", "", List.of()));
        assertEquals(List.of("|order:1"), people());

        describe("2", "", "eve@example.org", SPRING, SPRING.plusSeconds(60));
        erase(new ShopEvent.CustomerErased("9", "", List.of()));
        describe("2", "9", "eve@example.org", SPRING, SPRING);
        assertEquals(List.of("|order:1", "|order:2"), people());
    }

    @Test
    void aGuestIsKnownByTheAddressUntilThen() {
        place("1", "", "Ada@Example.org", SPRING);
        erase(new ShopEvent.CustomerErased("", "ada@example.ORG", List.of()));
        assertEquals(List.of("|order:1"), people());
        place("2", "", "ada@example.org", SPRING.plusSeconds(5));
        assertEquals(List.of("|order:1", "|order:2"), people(), "it was placed before");
        house.after(Duration.ofDays(40));
        place("3", "", "ada@example.org", ShopHouse.NOON.plus(Duration.ofDays(39)));
        assertTrue(people().get(2).startsWith("Name of"), "who comes back is somebody new");
    }

    @Test
    void ordersThatTheShopNamesAreMeantWhoseverTheyAre() {
        place("1", "", "a@example.org", SPRING);
        place("2", "", "b@example.org", SPRING);
        erase(new ShopEvent.CustomerErased("", "", List.of("2", "3")));
        place("3", "", "c@example.org", SPRING);
        assertEquals(List.of("Name of  a@example.org|mail:a@example.org", "|order:2", "|order:3"), people());
    }

    @Test
    void nothingSaidIsNobodyMeant() {
        place("1", "", "", SPRING);
        place("2", "", "", SPRING);
        erase(new ShopEvent.CustomerErased("", "", List.of()));
        assertEquals(
                2, people().stream().filter(one -> one.startsWith("Name of")).count(), people().toString());
    }

    @Test
    void anotherShopsCustomerOfTheSameNumberStays() {
        long other = house.open("secret-of-some-length");
        database.run(em -> house.orders(em).describe(other, snapshot("1", "7", "x@example.org", SPRING, SPRING), "d"));
        erase(new ShopEvent.CustomerErased("7", "", List.of()));
        connection = other;
        assertEquals(List.of("Name of 7 x@example.org|id:7"), people());
    }

    @Test
    void aWholeShopIsForgotten() {
        place("1", "7", "ada@example.org", SPRING);
        place("2", "", "bob@example.org", SPRING);
        database.run(
                em -> house.requests(em).eraseShop(connection, house.clock().instant()));
        assertEquals(List.of("|order:1", "|order:2"), people());
        assertEquals(List.of("Name of ,Name of 7"), erased);
        assertEquals("SHOP_ERASURE done ", request());
        place("3", "", "eve@example.org", SPRING);
        assertEquals("|order:3", people().get(2));
    }

    @Test
    void whoWantsToKnowWaitsForTheOwnerWithAllThatIsKnown() {
        place("1", "7", "ada@example.org", SPRING);
        place("2", "8", "bob@example.org", SPRING);
        ask("r-1");
        ask("r-1");
        ShopRequestView request = requests().get(0);
        assertEquals(1, requests().size(), "told twice");
        assertEquals(ShopHouse.NOON.plus(Duration.ofDays(30)), request.dueAt());
        String told = database.inTransaction(
                em -> wiring(em).get(Privacy.class).export(request.id()).toString());
        assertTrue(told.contains("ada@example.org"), told);
        assertTrue(told.contains("\"names\":\"Name of 7\""), told);
        assertFalse(told.contains("bob"), told);
        assertEquals(
                2, people().stream().filter(one -> one.startsWith("Name of")).count());

        database.run(em -> house.requests(em).done(request.id()));
        assertEquals("EXPORT done ", request());
        DomainException gone = assertThrows(
                DomainException.class,
                () -> database.run(em -> wiring(em).get(Privacy.class).export(request.id())));
        assertEquals(DomainException.Kind.GONE, gone.kind());
    }

    private void ask(String id) {
        database.run(em -> house.requests(em)
                .export(
                        connection,
                        new ShopEvent.CustomerAsked("7", "ada@example.org", List.of(), id),
                        house.clock().instant()));
    }

    private void erase(ShopEvent.CustomerErased event) {
        database.run(
                em -> house.requests(em).erase(connection, event, house.clock().instant()));
    }

    private List<ShopRequestView> requests() {
        return database.inTransaction(em -> house.requests(em).list());
    }

    private String request() {
        ShopRequestView request = requests().get(0);
        return request.kind() + (request.isDone() ? " done " : " open ") + request.shopCustomerId() + request.email();
    }

    private void place(String id, String account, String email, Instant placed) {
        describe(id, account, email, placed, placed);
    }

    private void describe(String id, String account, String email, Instant placed, Instant modified) {
        OrderSnapshot snapshot = snapshot(id, account, email, placed, modified);
        database.run(em -> house.orders(em).describe(connection, snapshot, "digest" + modified + account));
    }

    private static OrderSnapshot snapshot(String id, String account, String email, Instant placed, Instant modified) {
        PersonName name = new PersonName("Name of " + account, "");
        return new OrderSnapshot(
                id,
                id,
                OrderState.PAID,
                new OrderSnapshot.Times(placed, modified, Optional.of(placed), Optional.empty()),
                modified,
                new Money(BigDecimal.TEN, "EUR"),
                new OrderSnapshot.Buyer(account, name, email),
                name,
                OrderSnapshot.Gift.NONE,
                "",
                "",
                "",
                false,
                false,
                List.of());
    }

    private List<String> people() {
        return database.inTransaction(
                em -> house.orders(em).list(Optional.of(connection), Optional.empty(), 100).items().stream()
                        .sorted(java.util.Comparator.comparing(OrderView::shopOrderId))
                        .map(order ->
                                (order.buyerName() + " " + order.buyerEmail()).strip() + "|" + order.customerKey())
                        .toList());
    }
}
