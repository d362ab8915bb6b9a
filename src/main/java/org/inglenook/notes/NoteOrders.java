package org.inglenook.notes;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.customers.CustomerView;
import org.inglenook.customers.Customers;
import org.inglenook.notes.ThankedOrder.Standing;
import org.inglenook.shop.OrderChanged;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;

/** Reads the shop's orders for the notes, and follows them: within the delivery's transaction, after the customers have. */
@ApplicationScoped
public class NoteOrders {
    private static final int LONGEST_ITEMS = 1000;

    @Inject
    Orders orders;

    @Inject
    Customers customers;

    @Inject
    ThankYouNotes notes;

    @Inject
    OrderPasts pasts;

    /** Also proposes anew for the same people's other orders, whose place in the row may have changed with this one. */
    void follow(@Observes @Priority(200) OrderChanged change) {
        Set<Long> people = new HashSet<>();
        notes.ofOrder(change.orderId()).map(ThankYouNote::getCustomerId).ifPresent(people::add);
        follow(change.orderId());
        notes.ofOrder(change.orderId()).map(ThankYouNote::getCustomerId).ifPresent(people::add);
        notes.untouchedOrders(people, change.orderId()).forEach(this::follow);
    }

    private void follow(long orderId) {
        orders.find(orderId)
                .filter(order -> !order.past() || notes.ofOrder(orderId).isPresent())
                .ifPresent(order -> notes.follow(thanked(order, customers.forOrder(order.id()))));
    }

    private ThankedOrder thanked(OrderView order, CustomerView customer) {
        return new ThankedOrder(
                order.id(),
                order.number(),
                standing(order.state()),
                customer.id(),
                order.gift() && !order.recipientName().isEmpty() ? order.recipientName() : order.buyerName(),
                order.gift() && !order.recipientName().isEmpty() ? order.recipientGivenName() : order.buyerGivenName(),
                order.gift(),
                Locale.forLanguageTag(order.language()),
                order.placedAt(),
                items(order),
                pasts.now(order, customer));
    }

    static Standing standing(OrderState state) {
        return switch (state) {
            case PENDING, FAILED -> Standing.OPEN;
            case PAID, FULFILLED -> Standing.COUNTS;
            case CANCELLED, REFUNDED, DELETED -> Standing.OVER;
        };
    }

    static String items(OrderView order) {
        String items = order.lines().stream().map(NoteOrders::item).collect(Collectors.joining(", "));
        return items.length() <= LONGEST_ITEMS ? items : items.substring(0, LONGEST_ITEMS - 1) + "…";
    }

    private static String item(OrderView.Line line) {
        BigDecimal quantity = line.quantity().stripTrailingZeros();
        String name = line.variant().isEmpty() ? line.name() : line.name() + ", " + line.variant();
        return quantity.compareTo(BigDecimal.ONE) == 0 ? name : quantity.toPlainString() + " × " + name;
    }

    /** What the shop says now of the order; that it is over where the shop knows it no more. */
    Standing standing(ThankYouNote note) {
        return orders.find(note.getOrderId())
                .map(order -> standing(order.state()))
                .orElse(Standing.OVER);
    }

    /** When the shop says that the order went away. */
    Optional<Instant> left(long orderId) {
        return orders.find(orderId)
                .filter(order -> order.state() == OrderState.FULFILLED)
                .map(order -> order.fulfilledAt() == null ? order.modifiedAt() : order.fulfilledAt());
    }

    /** Whether the shop says that nothing of the order is sent. */
    boolean isDigital(long orderId) {
        return orders.find(orderId).filter(OrderView::digital).isPresent();
    }

    /** The address that the order was placed with. */
    Optional<String> email(ThankYouNote note) {
        return orders.find(note.getOrderId()).map(OrderView::buyerEmail).filter(address -> !address.isBlank());
    }

    /** The names and SKUs of what was ordered, as the shop writes them. */
    public Set<String> products(ThankYouNote note) {
        return orders.find(note.getOrderId()).stream()
                .flatMap(order -> order.lines().stream())
                .flatMap(line -> Stream.of(line.name(), line.sku()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What lies first in each of these orders, as its SKU or else its name says. */
    Map<Long, String> firstProducts(List<Long> orderIds) {
        return orders.all(orderIds).stream()
                .filter(order -> !order.lines().isEmpty())
                .collect(Collectors.toMap(OrderView::id, order -> {
                    OrderView.Line first = order.lines().get(0);
                    return first.sku().isEmpty() ? first.name() : first.sku();
                }));
    }

    /** What the desk shows beside the card of this note. */
    public OrderFacts facts(ThankYouNote note) {
        return orders.find(note.getOrderId()).map(this::facts).orElse(OrderFacts.NONE);
    }

    private OrderFacts facts(OrderView order) {
        CustomerView customer = customers.forOrder(order.id());
        List<String> items = order.lines().stream().map(NoteOrders::item).toList();
        return new OrderFacts(
                items,
                order.customerNote(),
                order.giftText(),
                order.gift() ? order.buyerName() : "",
                order.total() + " " + order.currency(),
                customer.position(),
                customer.previous());
    }
}
