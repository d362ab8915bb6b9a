package org.inglenook.shop.woocommerce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.shop.Fields;
import org.inglenook.shop.Money;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderSnapshot.Buyer;
import org.inglenook.shop.OrderSnapshot.Gift;
import org.inglenook.shop.OrderSnapshot.Line;
import org.inglenook.shop.OrderSnapshot.Times;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.PersonName;
import org.inglenook.shop.PlainText;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.OrderDeleted;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;

/** Reads an order of WooCommerce's REST API. Names and notes come as they were typed, product names as HTML. */
final class WooCommerceOrder {

    private final Fields order;

    private WooCommerceOrder(Fields order) {
        this.order = order;
    }

    /** @param broughtBackAt when the shop told that it took the order out of the trash, or the beginning of time */
    static ShopEvent read(Fields order, Instant broughtBackAt) {
        if (!order.has("status") && !order.has("line_items")) {
            return new Irrelevant(Reason.NO_ORDER);
        }
        return switch (order.text("status")) {
            case "checkout-draft", "auto-draft", "draft" -> new Irrelevant(Reason.DRAFT);
            case "trash" -> new WooCommerceOrder(order).deleted();
            default -> new WooCommerceOrder(order).snapshot(broughtBackAt);
        };
    }

    private OrderDeleted deleted() {
        return new OrderDeleted(id(), modifiedAt());
    }

    private OrderSnapshot snapshot(Instant broughtBackAt) {
        Instant modifiedAt = modifiedAt();
        Fields billing = order.in("billing");
        PersonName buyer = name(billing);
        PersonName shippedTo = name(order.in("shipping"));
        PersonName recipient = shippedTo.isEmpty() ? buyer : shippedTo;
        return new OrderSnapshot(
                id(),
                number(),
                state(),
                new Times(placedAt(), modifiedAt, order.utc("date_paid_gmt"), order.utc("date_completed_gmt")),
                broughtBackAt.isAfter(modifiedAt) ? broughtBackAt : modifiedAt,
                new Money(order.decimal("total"), currency()),
                new Buyer(order.positive("customer_id").orElse(""), buyer, PlainText.line(billing.text("email"), 320)),
                recipient,
                Gift.NONE,
                country(order.in("shipping"), billing),
                PlainText.block(order.text("customer_note"), 16_000),
                "",
                isDigital(),
                false,
                lines());
    }

    private String id() {
        return order.positive("id").orElseThrow(() -> new UnreadableDelivery("id"));
    }

    private String number() {
        String number = PlainText.line(order.text("number"), 100);
        return number.isEmpty() ? id() : number;
    }

    private Instant placedAt() {
        return order.utc("date_created_gmt").orElseThrow(() -> new UnreadableDelivery("date_created_gmt"));
    }

    private Instant modifiedAt() {
        return order.utc("date_modified_gmt").orElseGet(this::placedAt);
    }

    private String currency() {
        String currency = order.text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDelivery("currency");
        }
        return currency;
    }

    /** Plugins add statuses of their own ("shipped", "in production"); what such an order is, its dates tell. */
    private OrderState state() {
        return switch (order.text("status")) {
            case "pending", "on-hold" -> OrderState.PENDING;
            case "processing" -> OrderState.PAID;
            case "completed" -> OrderState.FULFILLED;
            case "cancelled" -> OrderState.CANCELLED;
            case "refunded" -> OrderState.REFUNDED;
            case "failed" -> OrderState.FAILED;
            case "" -> throw new UnreadableDelivery("status");
            default -> stateByDates();
        };
    }

    private OrderState stateByDates() {
        if (order.utc("date_completed_gmt").isPresent()) {
            return OrderState.FULFILLED;
        }
        Optional<Instant> paid = order.utc("date_paid_gmt");
        return paid.isPresent() ? OrderState.PAID : OrderState.PENDING;
    }

    /** The shop completes such an order by itself: every product in it is virtual and downloadable. */
    private boolean isDigital() {
        return order.isFalse("needs_processing");
    }

    private static PersonName name(Fields address) {
        return PersonName.of(address.text("first_name"), address.text("last_name"));
    }

    /** Where nothing is sent, or it goes to whoever pays, the shop leaves the shipping address out. */
    private static String country(Fields shipping, Fields billing) {
        return Stream.of(shipping, billing)
                .map(address -> address.text("country").strip())
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private List<Line> lines() {
        return order.list("line_items").stream().map(WooCommerceOrder::line).toList();
    }

    /** A variation's name already tells the product and the choice: "Linen Apron - Red". */
    private static Line line(Fields line) {
        return new Line(
                PlainText.line(WordPressText.fromHtml(line.text("name")), 500),
                "",
                line.decimal("quantity"),
                PlainText.line(line.text("sku"), 100),
                line.decimal("total"));
    }
}
