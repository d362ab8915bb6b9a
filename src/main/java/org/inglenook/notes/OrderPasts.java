package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.inglenook.customers.CustomerView;
import org.inglenook.customers.FirstWords;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;
import org.inglenook.shop.PlacedOrder;

/**
 * What was so of orders at a moment: now for the note that is being made, and for past ones when their note was written. Both are told by
 * the same times, so that a dry run picks what a rule would have picked.
 */
@ApplicationScoped
@Transactional
class OrderPasts {
    /** Behind everything that has happened: what stands now. */
    static final Instant NOW = Instant.MAX;

    /** So many unpaid attempts may lie between an order and the one before that came to something. */
    private static final int LOOKED_BACK = 50;

    @Inject
    Orders orders;

    @Inject
    FirstWords words;

    /** As it stands now; what is dear to know is asked only when a rule wants to. */
    RuleFacts now(OrderView order, CustomerView customer) {
        return facts(
                order,
                customer.position(),
                customer.previous().stream().findFirst().orElse(null),
                () -> isAfterMistake(orders.before(order, LOOKED_BACK), NOW),
                () -> words.ofCustomersOf(List.of(order.id())).containsKey(order.id()));
    }

    /**
     * As they stood then, in as many statements for many as for one.
     *
     * @param moments by order; as it stands now where there is none
     * @param boards whether anybody wants to know who wrote there
     */
    Map<Long, RuleFacts> then(List<OrderView> asked, Map<Long, Instant> moments, boolean boards) {
        Map<Person, List<PlacedOrder>> pasts = orders.ofTheSamePeople(asked).stream()
                .sorted(Comparator.comparing(PlacedOrder::placedAt)
                        .thenComparing(PlacedOrder::shopOrderId)
                        .reversed())
                .collect(Collectors.groupingBy(order -> new Person(order.connectionId(), order.customerKey())));
        Map<Long, Instant> wrote =
                boards ? words.ofCustomersOf(asked.stream().map(OrderView::id).toList()) : Map.of();
        Map<Long, RuleFacts> facts = new HashMap<>();
        for (OrderView order : asked) {
            Instant moment = moments.getOrDefault(order.id(), NOW);
            List<PlacedOrder> before =
                    pasts.getOrDefault(new Person(order.connectionId(), order.customerKey()), List.of()).stream()
                            .filter(other -> other.isBefore(order))
                            .toList();
            List<PlacedOrder> counted =
                    before.stream().filter(other -> other.countedAt(moment)).toList();
            Instant first = wrote.get(order.id());
            facts.put(
                    order.id(),
                    facts(
                            order,
                            counted.size() + 1,
                            counted.isEmpty() ? null : counted.get(0).placedAt(),
                            () -> isAfterMistake(before, moment),
                            () -> first != null && !first.isAfter(moment)));
        }
        return facts;
    }

    private record Person(long connectionId, String customerKey) {}

    /** Whether the order before, of those that were ever paid for, was given back. */
    private static boolean isAfterMistake(List<PlacedOrder> before, Instant moment) {
        return before.stream()
                .filter(other -> other.countedAt(moment) || other.givenBackBy(moment))
                .findFirst()
                .filter(other -> other.givenBackBy(moment))
                .isPresent();
    }

    private static RuleFacts facts(
            OrderView order, int position, Instant previous, BooleanSupplier afterMistake, BooleanSupplier wrote) {
        return new RuleFacts(
                order.gift(),
                position,
                previous == null ? null : Duration.between(previous, order.placedAt()),
                afterMistake,
                wrote,
                order.lines().stream()
                        .map(line -> new RuleFacts.Item(
                                line.variant().isEmpty() ? line.name() : line.name() + " " + line.variant(),
                                line.sku(),
                                line.quantity()))
                        .toList(),
                order.customerNote() + "\n" + order.giftText(),
                order.country(),
                order.digital(),
                new BigDecimal(order.total()),
                order.currency());
    }
}
