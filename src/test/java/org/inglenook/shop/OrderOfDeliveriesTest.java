package org.inglenook.shop;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inglenook.TestDatabase;
import org.inglenook.customers.CustomersHouse;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever way the recorded deliveries come in, they add up to the same orders and customers. */
class OrderOfDeliveriesTest {

    private static final List<Recorded> ALL =
            Recorded.all().stream().filter(recorded -> !recorded.isPing()).toList();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anyOrderOfArrivalAddsUpToTheSame(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            House house = new House(database);
            String expected = house.replay(ALL);
            assertTrue(expected.contains("20 FULFILLED"), expected);
            assertTrue(expected.contains("30 DELETED"), expected);
            assertFalse(expected.contains("39 "), expected);
            List<Recorded> reversed = new ArrayList<>(ALL);
            Collections.reverse(reversed);
            assertEquals(expected, house.replay(reversed));
            assertEquals(
                    expected,
                    house.replay(Stream.concat(ALL.stream(), ALL.stream()).toList()));
            for (int seed = 1; seed <= 3; seed++) {
                List<Recorded> shuffled = new ArrayList<>(ALL);
                Collections.shuffle(shuffled, new Random(seed));
                assertEquals(expected, house.replay(shuffled), "shuffled with " + seed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void fourNodesAtOnceApplyEachDeliveryOnce(TestDatabase.Kind kind) throws Exception {
        try (TestDatabase database = TestDatabase.open(kind)) {
            House house = new House(database);
            String expected = house.replay(ALL);
            long connection = house.shop.open(Recorded.shopSecret());
            ALL.forEach(recorded -> house.shop.receive(connection, recorded));
            ExecutorService nodes = Executors.newFixedThreadPool(4);
            List<Callable<Void>> work = Collections.nCopies(4, () -> {
                house.shop.worker().applyDue();
                return null;
            });
            for (Future<Void> done : nodes.invokeAll(work)) {
                done.get();
            }
            nodes.shutdown();
            house.shop.after(java.time.Duration.ofHours(1));
            house.shop.worker().applyDue();
            assertEquals(expected, house.summary(connection));
        }
    }

    private static final class House {
        private final TestDatabase database;
        private final ShopHouse shop;
        private final CustomersHouse customers;

        House(TestDatabase database) {
            this.database = database;
            this.shop = new ShopHouse(database);
            this.customers = new CustomersHouse(shop);
        }

        /** Through a connection of its own, applied one by one as they come. */
        String replay(List<Recorded> deliveries) {
            long connection = shop.open(Recorded.shopSecret());
            deliveries.forEach(recorded -> shop.receive(connection, recorded));
            shop.worker().applyDue();
            return summary(connection);
        }

        private static <T> List<T> all(Function<Optional<Cursor>, Slice<T>> list) {
            List<T> items = new ArrayList<>();
            Optional<Cursor> after = Optional.empty();
            do {
                Slice<T> slice = list.apply(after);
                items.addAll(slice.items());
                after = Optional.ofNullable(slice.next()).map(Cursor::parse);
            } while (after.isPresent());
            return items;
        }

        String summary(long connection) {
            return database.inTransaction(em -> {
                String orders = all(after -> shop.orders(em).list(Optional.of(connection), after)).stream()
                        .sorted(Comparator.comparing(OrderView::shopOrderId))
                        .map(order -> order.shopOrderId() + " " + order.state() + " " + order.modifiedAt() + " "
                                + order.total() + " " + order.buyerName() + " " + order.customerKey() + " "
                                + order.lines() + " " + order.customerNote().length() + " position "
                                + customers.customers(em).forOrder(order.id()).position())
                        .collect(joining("\n"));
                String people = all(after -> customers.customers(em).list(Optional.of(connection), after)).stream()
                        .sorted(Comparator.comparing(org.inglenook.customers.Customer::getCustomerKey))
                        .map(customer -> customer.getCustomerKey() + " " + customer.getName() + " "
                                + customer.getOrders() + " " + customer.getLastOrderAt())
                        .collect(joining("\n"));
                return orders + "\n\n" + people;
            });
        }
    }
}
