package org.inglenook.shop;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.customers.Customers;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NotesByMail;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.notes.ThankYouNotes.Draft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a note says follows from its customer's orders, not from which of them was heard of first. */
class NotesFollowOrdersTest {

    private static final Instant SPRING = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-09-23T09:00:00Z");

    private final MovableClock clock = new MovableClock("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ofTwoOrdersTheLaterIsThankedAsTheSecondWhicheverIsToldFirst(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            OrderSnapshot first = order("1", SPRING, OrderState.PAID);
            OrderSnapshot second = order("2", AUTUMN, OrderState.PAID);
            Map<String, String> expected = told(database, 1, List.of(first, second));
            assertNotEquals(expected.get("1"), expected.get("2"), "one template for both");
            assertEquals(expected, told(database, 2, List.of(second, first)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whoseFirstOrderFellThroughIsThankedForTheFirst(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            String alone = told(database, 1, List.of(order("2", AUTUMN, OrderState.PAID)))
                    .get("2");
            OrderSnapshot over = order("1", SPRING, OrderState.CANCELLED);
            OrderSnapshot second = order("2", AUTUMN, OrderState.PAID);
            assertEquals(alone, told(database, 2, List.of(over, second)).get("2"));
            assertEquals(
                    alone,
                    told(database, 3, List.of(order("1", SPRING, OrderState.PAID), second, over))
                            .get("2"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatTheOwnerWroteStays(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            told(database, 1, List.of(order("2", AUTUMN, OrderState.PAID)));
            database.run(em -> {
                ThankYouNotes notes = wiring(em).get(ThankYouNotes.class);
                notes.write(
                        notes.list(null, null, null, 1).items().get(0).getId(),
                        new Draft(null, false, null, "Mind the step."));
            });
            Map<String, String> texts = told(database, 1, List.of(order("1", SPRING, OrderState.PAID)));
            assertEquals("Mind the step.", texts.get("2"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void ofWhatHasNoParcelTheNoteGoesByMailADayAfterItIsDone(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            OrderSnapshot paid = order("1", AUTUMN, OrderState.PAID, true);
            OrderSnapshot done = order("1", AUTUMN, OrderState.FULFILLED, true);
            told(database, 1, List.of(paid));
            assertEquals(List.of(true, "not yet"), travel(database));
            told(database, 1, List.of(done));
            assertEquals(List.of(true, done.times().modifiedAt().plus(Duration.ofDays(1))), travel(database));
            told(database, 1, List.of(order("1", AUTUMN.plusSeconds(90), OrderState.FULFILLED, false)));
            assertEquals(List.of(false, "not yet"), travel(database), "a parcel goes after all");
        }
    }

    private List<Object> travel(TestDatabase database) {
        return database.inTransaction(em -> {
            ThankYouNote note = wiring(em)
                    .get(ThankYouNotes.class)
                    .list(null, null, null, 1)
                    .items()
                    .get(0);
            return List.of(
                    note.isByMail(),
                    Optional.<Object>ofNullable(note.getMailDueAt()).orElse("not yet"));
        });
    }

    private Map<String, String> told(TestDatabase database, long connection, List<OrderSnapshot> orders) {
        for (OrderSnapshot order : orders) {
            database.run(
                    em -> wiring(em).get(Orders.class).describe(connection, order, order.number() + order.state()));
        }
        return database.inTransaction(
                em -> wiring(em).get(Orders.class).list(Optional.of(connection), Optional.empty()).items().stream()
                        .map(order -> wiring(em)
                                .get(ThankYouNotes.class)
                                .ofOrder(order.id())
                                .orElseThrow())
                        .collect(toMap(ThankYouNote::getOrderNumber, ThankYouNote::getText)));
    }

    private Wiring wiring(EntityManager em) {
        return new Wiring(em, clock).observing(Customers.class, NoteOrders.class, NotesByMail.class);
    }

    private static OrderSnapshot order(String number, Instant placed, OrderState state) {
        return order(number, placed, state, false);
    }

    private static OrderSnapshot order(String number, Instant placed, OrderState state, boolean digital) {
        PersonName ann = new PersonName("Ann Smith", "Ann");
        Instant modified = state == OrderState.PAID ? placed : placed.plusSeconds(60);
        return new OrderSnapshot(
                number,
                number,
                state,
                new OrderSnapshot.Times(placed, modified, Optional.of(placed), Optional.empty()),
                modified,
                new Money(BigDecimal.TEN, "EUR"),
                new OrderSnapshot.Buyer("", ann, "ann@example.test"),
                ann,
                OrderSnapshot.Gift.NONE,
                "",
                "",
                "en",
                digital,
                false,
                List.of(new OrderSnapshot.Line("Soap", "", BigDecimal.ONE, "S-1", BigDecimal.TEN)));
    }
}
