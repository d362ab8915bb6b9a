package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inglenook.TestDatabase;
import org.inglenook.customers.CustomersHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What holds for every platform: in whatever order its deliveries come, however often and however late, alone or at four nodes at once,
 * the same orders and customers stand in the end. A platform extends it and says what its shop sends; that may be a few deliveries, but
 * there should be an order that was changed more than once, one that was cancelled, and what makes the platform awkward.
 */
public abstract class DeliveriesInAnyOrder {

    private static final int MOST_SEEDS = 6;

    /**
     * One delivery as the inbox would keep it.
     *
     * @param topic from the connector's verdict
     * @param dedupeKey from the connector's verdict
     */
    public record Sent(String topic, String dedupeKey, byte[] body) {

        /** As the connector judges it: for deliveries that are verified by the test too. */
        public static Sent of(Verdict verdict, byte[] body) {
            Verdict.Verified verified = (Verdict.Verified) verdict;
            return new Sent(verified.topic(), verified.dedupeKey(), body);
        }
    }

    private TestDatabase database;
    private ShopHouse house;
    private CustomersHouse customers;

    protected abstract ShopConnector connector();

    /** A secret that the connector accepts. */
    protected abstract String secret();

    /** All that the shop sends, in the order in which it happened. */
    protected abstract List<Sent> deliveries();

    /** What must be in the summary, such as {@code 20 FULFILLED}: an order's id at the shop and its state. */
    protected abstract List<String> expected();

    /** For platforms that only name an order: what the shop, asked for it, answers. */
    protected ShopHttp shop() {
        return ShopHttp.forShopsHere(Duration.ofSeconds(2));
    }

    /** Where that shop is, or an empty text. */
    protected String shopAddress() {
        return "";
    }

    @BeforeEach
    void openHouse() {
        database = TestDatabase.derby();
        house = new ShopHouse(database).speaking(connector()).asking(shop());
        customers = new CustomersHouse(house);
    }

    @AfterEach
    void closeHouse() {
        database.close();
    }

    @Test
    void anyOrderOfArrivalAddsUpToTheSame() {
        List<Sent> all = deliveries();
        String told = replay(all);
        expected()
                .forEach(line ->
                        assertEquals(true, told.lines().anyMatch(is -> is.startsWith(line)), line + " in\n" + told));
        assertEquals(told, replay(reversed(all)), "reversed");
        for (int seed = 1; seed <= MOST_SEEDS; seed++) {
            List<Sent> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(told, replay(shuffled), "shuffled with " + seed);
        }
        if (all.size() <= 4) {
            permutations(all).forEach(order -> assertEquals(told, replay(order)));
        }
    }

    @Test
    void whatComesTwiceChangesNothing() {
        List<Sent> all = deliveries();
        String told = replay(all);
        assertEquals(told, replay(Stream.concat(all.stream(), all.stream()).toList()), "all again");
        assertEquals(
                told, replay(all.stream().flatMap(sent -> Stream.of(sent, sent)).toList()), "each twice");
        assertEquals(
                told, replay(Stream.concat(reversed(all).stream(), all.stream()).toList()), "both ways");
    }

    @Test
    void whatComesLateIsNotTooLate() {
        List<Sent> all = deliveries();
        String told = replay(all);
        for (int i = 0; i < all.size(); i++) {
            List<Sent> others = new ArrayList<>(all);
            Sent late = others.remove(i);
            long connection = open();
            send(connection, others);
            house.after(Duration.ofDays(2));
            send(connection, List.of(late));
            assertEquals(told, summary(connection), late.topic() + " two days late");
        }
    }

    @Test
    void fourNodesAtOnceApplyEachOnce() throws Exception {
        List<Sent> all = deliveries();
        String told = replay(all);
        long connection = open();
        all.forEach(sent -> keep(connection, sent));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Callable<Void>> work = Collections.nCopies(4, () -> {
            house.worker().applyDue();
            return null;
        });
        for (Future<Void> done : nodes.invokeAll(work)) {
            done.get();
        }
        nodes.shutdown();
        settle();
        assertEquals(told, summary(connection));
    }

    @Test
    void whateverIsBrokenInABodyIsReadOrRefusedAndNothingElse() {
        for (Sent sent : bodies()) {
            BrokenBodies.of(sent.body()).forEach(body -> assertReadOrRefused(sent.topic(), body));
        }
    }

    private void assertReadOrRefused(String topic, byte[] body) {
        try {
            assertNotNull(connector().toEvent(topic, body, Instant.EPOCH));
        } catch (UnreadableDelivery e) {
            assertNotNull(e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(topic + ": " + new String(body, 0, Math.min(body.length, 2000), UTF_8), e);
        }
    }

    @Test
    void anOrderOfTenThousandLinesStands() {
        Sent order = bodies().stream()
                .filter(sent -> event(sent) instanceof OrderSnapshot found
                        && !found.lines().isEmpty())
                .findFirst()
                .orElseThrow();
        int few = ((OrderSnapshot) event(order)).lines().size();
        Sent large = BrokenBodies.longer(order.body(), 10_000)
                .map(body -> new Sent(order.topic(), "large", body))
                .filter(sent -> event(sent) instanceof OrderSnapshot found
                        && found.lines().size() > few)
                .findFirst()
                .orElseThrow();
        long connection = open();
        send(connection, List.of(large));
        String id = ((OrderSnapshot) event(large)).shopOrderId();
        assertEquals(true, summary(connection).startsWith(id + " "), () -> recent());
    }

    private ShopEvent event(Sent sent) {
        try {
            return connector().toEvent(sent.topic(), sent.body(), Instant.EPOCH);
        } catch (UnreadableDelivery e) {
            return new ShopEvent.Irrelevant(ShopEvent.Reason.OTHER_TOPIC);
        }
    }

    /** One body of each topic, and what the shop answers where a body only names an order. */
    private List<Sent> bodies() {
        List<Sent> all = new ArrayList<>();
        for (Sent sent : deliveries()) {
            if (all.stream().noneMatch(other -> other.topic().equals(sent.topic()))) {
                all.add(sent);
            }
            if (connector() instanceof AskedShop asked
                    && event(sent) instanceof ShopEvent.OrderToFetch named
                    && all.stream().noneMatch(other -> other.topic().equals(ShopConnector.POLLED))) {
                fetched(asked, named.shopOrderId())
                        .ifPresent(body -> all.add(new Sent(ShopConnector.POLLED, "asked for", body)));
            }
        }
        return all;
    }

    private Optional<byte[]> fetched(AskedShop asked, String orderId) {
        ShopLine line =
                database.inTransaction(em -> house.connections(em).line(open()).orElseThrow());
        try {
            return Optional.of(asked.order(line, shop(), orderId));
        } catch (ShopFault e) {
            return Optional.empty();
        }
    }

    private long open() {
        return database.inTransaction(em -> {
            ShopConnections connections = house.connections(em);
            long id = connections
                    .open(connector().platform(), "In any order", secret())
                    .connection()
                    .id();
            if (!shopAddress().isEmpty()) {
                em.find(ShopConnection.class, id).standAt(shopAddress());
                em.flush();
            }
            credentials().forEach((name, value) -> connections.keepCredentials(id, java.util.Map.of(name, value)));
            return id;
        });
    }

    /** What the owner would have filled in. */
    protected java.util.Map<String, String> credentials() {
        return java.util.Map.of();
    }

    private String replay(List<Sent> sent) {
        long connection = open();
        send(connection, sent);
        return summary(connection);
    }

    private void send(long connection, List<Sent> all) {
        all.forEach(sent -> keep(connection, sent));
        settle();
    }

    private void keep(long connection, Sent sent) {
        Verdict.Verified verified = new Verdict.Verified(sent.topic(), "", "", sent.dedupeKey());
        house.transactionalDeliveries().keep(connection, verified, sent.body());
    }

    /** What was named is asked for, and what met another is tried again, until nothing waits. */
    private void settle() {
        for (int round = 0; round < 4; round++) {
            house.worker().applyDue();
            house.fetcher().work();
            house.after(Duration.ofMinutes(2));
        }
        house.worker().applyDue();
        assertFalse(isWaiting(), () -> "something still waits: " + recent());
    }

    private String recent() {
        return database.inTransaction(em -> house.deliveries(em).recent(Optional.empty()).items().stream()
                .map(delivery -> delivery.topic() + " " + delivery.state() + " " + delivery.detail())
                .collect(joining("\n")));
    }

    private boolean isWaiting() {
        return database.inTransaction(em -> house.deliveries(em).waitingSince().isPresent());
    }

    private String summary(long connection) {
        return database.inTransaction(em -> {
            String orders = house.orders(em).list(Optional.of(connection), Optional.empty(), 1000).items().stream()
                    .sorted(Comparator.comparing(OrderView::shopOrderId))
                    .map(order -> order.shopOrderId() + " " + order.state() + " " + order.modifiedAt() + " "
                            + order.placedAt() + " " + order.paidAt() + " " + order.fulfilledAt() + " " + order.total()
                            + " " + order.currency() + " " + order.buyerName() + " " + order.recipientName() + " "
                            + order.customerKey() + " " + order.country() + " " + order.gift() + " " + order.lines()
                            + " position "
                            + customers.customers(em).forOrder(order.id()).position())
                    .collect(joining("\n"));
            String people = customers.customers(em).list(Optional.of(connection), Optional.empty()).items().stream()
                    .sorted(Comparator.comparing(org.inglenook.customers.Customer::getCustomerKey))
                    .map(customer -> "customer " + customer.getCustomerKey() + " " + customer.getName() + " "
                            + customer.getOrders() + " " + customer.getLastOrderAt())
                    .collect(joining("\n"));
            return orders + "\n" + people;
        });
    }

    private static List<Sent> reversed(List<Sent> all) {
        List<Sent> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Stream<List<Sent>> permutations(List<Sent> all) {
        if (all.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, all.size()).boxed().flatMap(i -> {
            List<Sent> rest = new ArrayList<>(all);
            Sent first = rest.remove((int) i);
            return permutations(rest)
                    .map(tail -> Stream.concat(Stream.of(first), tail.stream()).toList());
        });
    }
}
