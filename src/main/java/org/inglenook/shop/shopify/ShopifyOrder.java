package org.inglenook.shop.shopify;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.shop.Fields;
import org.inglenook.shop.Money;
import org.inglenook.shop.OrderSnapshot;
import org.inglenook.shop.OrderSnapshot.Buyer;
import org.inglenook.shop.OrderSnapshot.Line;
import org.inglenook.shop.OrderSnapshot.Times;
import org.inglenook.shop.OrderState;
import org.inglenook.shop.PersonName;
import org.inglenook.shop.PlainText;
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;

/**
 * Reads an order as a webhook brings it. Names, addresses and e-mail may each be missing: in a sale over the counter, for a digital
 * product, or while the app has no access to customers' data.
 */
final class ShopifyOrder {

    private static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    private static final JsonValue AT_THE_DOOR = Json.createValue("Cash on Delivery (COD)");

    private final Fields order;

    private ShopifyOrder(Fields order) {
        this.order = order;
    }

    static ShopEvent read(Fields order) {
        if (!order.has("financial_status") && !order.has("line_items")) {
            return new Irrelevant(Reason.NO_ORDER);
        }
        return new ShopifyOrder(order).snapshot();
    }

    private OrderSnapshot snapshot() {
        String id = order.positive("id").orElseThrow(() -> new UnreadableDelivery("id"));
        OrderState state = state();
        Instant placedAt = placedAt();
        Instant modifiedAt = Moments.read(order, "updated_at").orElse(placedAt);
        PersonName buyer = buyer();
        PersonName shippedTo = name(order.in("shipping_address"));
        return new OrderSnapshot(
                id,
                number(id),
                state,
                new Times(placedAt, modifiedAt, Optional.empty(), fulfilledAt(state)),
                modifiedAt,
                new Money(order.decimal("total_price"), currency()),
                new Buyer(order.in("customer").positive("id").orElse(""), buyer, email()),
                shippedTo.isEmpty() ? buyer : shippedTo,
                GiftWords.in(order),
                country(),
                PlainText.block(order.text("note"), 16_000),
                language(),
                isDigital(),
                JsonValue.TRUE.equals(order.object().get("test")),
                lines());
    }

    private String number(String id) {
        // Our pages put a sign of their own before it.
        String name = PlainText.line(order.text("name"), 100).replaceFirst("^#(?=.)", "");
        return name.isEmpty() ? id : name;
    }

    /** What the shop itself shows as the order's date; for orders that were brought from elsewhere it is the day they were placed there. */
    private Instant placedAt() {
        return Moments.read(order, "processed_at")
                .or(() -> Moments.read(order, "created_at"))
                .orElseThrow(() -> new UnreadableDelivery("created_at"));
    }

    private String currency() {
        String currency = order.text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDelivery("currency");
        }
        return currency;
    }

    /** Given back weighs more than called off, called off more than sent. */
    private OrderState state() {
        String money = order.text("financial_status");
        if (money.equals("refunded")) {
            return OrderState.REFUNDED;
        }
        if (Moments.read(order, "cancelled_at").isPresent()) {
            return OrderState.CANCELLED;
        }
        if (order.text("fulfillment_status").equals("fulfilled")) {
            return OrderState.FULFILLED;
        }
        return switch (money) {
            // Authorized: the bank has set the amount aside, and the shop takes it when it packs.
            case "paid", "partially_refunded", "authorized" -> OrderState.PAID;
            case "voided", "expired" -> OrderState.FAILED;
            default -> isPaidAtTheDoor() ? OrderState.PAID : OrderState.PENDING;
        };
    }

    private boolean isPaidAtTheDoor() {
        return order.object().get("payment_gateway_names") instanceof JsonArray names && names.contains(AT_THE_DOOR);
    }

    private Optional<Instant> fulfilledAt(OrderState state) {
        if (state != OrderState.FULFILLED) {
            return Optional.empty();
        }
        return order.list("fulfillments").stream()
                .filter(fulfillment -> fulfillment.text("status").equals("success"))
                .flatMap(fulfillment -> Moments.read(fulfillment, "created_at").stream())
                .max(Instant::compareTo);
    }

    /** Who pays, as written beside the recipient's name at the same checkout; else as the shop knows the customer. */
    private PersonName buyer() {
        PersonName payer = name(order.in("billing_address"));
        return payer.isEmpty() ? name(order.in("customer")) : payer;
    }

    private static PersonName name(Fields person) {
        PersonName parts = PersonName.of(person.text("first_name"), person.text("last_name"));
        return parts.isEmpty() ? PersonName.of(person.text("name")) : parts;
    }

    private String email() {
        return Stream.of(
                        order.text("email"),
                        order.text("contact_email"),
                        order.in("customer").text("email"))
                .filter(email -> !email.isBlank())
                .findFirst()
                .map(email -> PlainText.line(email, 320))
                .orElse("");
    }

    private String country() {
        return Stream.of(order.in("shipping_address"), order.in("billing_address"))
                .map(address -> address.text("country_code").strip())
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private String language() {
        String locale = order.text("customer_locale").replace('_', '-');
        return locale.matches(LANGUAGE) ? locale : "";
    }

    private boolean isDigital() {
        List<Fields> lines = order.list("line_items");
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.isFalse("requires_shipping"));
    }

    /** Without what the shop took out of the order again, unless nothing is left then, and without tips. */
    private List<Line> lines() {
        List<Fields> bought = order.list("line_items").stream()
                .filter(line -> !line.has("tip"))
                .toList();
        List<Fields> left =
                bought.stream().filter(line -> quantity(line).signum() > 0).toList();
        return left.isEmpty()
                ? bought.stream()
                        .map(line -> line(line, line.decimal("quantity")))
                        .toList()
                : left.stream().map(line -> line(line, quantity(line))).toList();
    }

    private static BigDecimal quantity(Fields line) {
        return line.decimal(line.has("current_quantity") ? "current_quantity" : "quantity");
    }

    private static Line line(Fields line, BigDecimal quantity) {
        String variant = PlainText.line(line.text("variant_title"), 200);
        BigDecimal discounts = line.list("discount_allocations").stream()
                .map(discount -> discount.decimal("amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = line.decimal("price").multiply(quantity).subtract(discounts);
        return new Line(
                PlainText.line(line.text("title"), 500),
                variant.equals("Default Title") ? "" : variant,
                quantity,
                PlainText.line(line.text("sku"), 100),
                Money.kept(total.max(BigDecimal.ZERO)));
    }
}
