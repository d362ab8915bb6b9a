package org.inglenook.shop.squarespace;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.JsonBuilders;
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
import org.inglenook.shop.UnreadableDelivery;

/** Reads an order of the Orders API. There is none before it is paid for. */
final class SquarespaceOrder {

    private static final String[] ORDER = {
        "id",
        "orderNumber",
        "createdOn",
        "modifiedOn",
        "fulfilledOn",
        "testmode",
        "customerId",
        "customerEmail",
        "fulfillmentStatus",
        "grandTotal",
        "refundedTotal"
    };
    private static final String[] PERSON = {"firstName", "lastName", "countryCode"};
    private static final String[] LINE = {
        "productName", "sku", "quantity", "unitPricePaid", "variantOptions", "lineItemType"
    };

    private final Fields order;

    private SquarespaceOrder(Fields order) {
        this.order = order;
    }

    /** No more of what the shop tells than a note needs. */
    static JsonObject kept(Fields order) {
        var lines = JsonBuilders.array();
        order.list("lineItems").forEach(line -> lines.add(line.only(LINE)));
        return JsonBuilders.object(order.only(ORDER))
                .add("billingAddress", order.in("billingAddress").only(PERSON))
                .add("shippingAddress", order.in("shippingAddress").only(PERSON))
                .add("lineItems", lines)
                .build();
    }

    static OrderSnapshot read(Fields order) {
        return new SquarespaceOrder(order).snapshot();
    }

    static Instant modifiedAt(Fields order) {
        return new SquarespaceOrder(order).modifiedAt();
    }

    private OrderSnapshot snapshot() {
        PersonName buyer = name(order.in("billingAddress"));
        PersonName shippedTo = name(order.in("shippingAddress"));
        return new OrderSnapshot(
                id(),
                number(),
                state(),
                new Times(placedAt(), modifiedAt(), Optional.of(placedAt()), time("fulfilledOn")),
                modifiedAt(),
                new Money(amount("grandTotal"), currency()),
                new Buyer(
                        PlainText.line(order.text("customerId"), 100),
                        buyer.isEmpty() ? shippedTo : buyer,
                        PlainText.line(order.text("customerEmail"), 320)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                Gift.NONE,
                country(),
                "",
                "",
                isDigital(),
                order.isTrue("testmode"),
                order.list("lineItems").stream().map(SquarespaceOrder::line).toList());
    }

    private String id() {
        String id = order.text("id");
        if (!id.matches("[!-~]{1,100}")) {
            throw new UnreadableDelivery("id");
        }
        return id;
    }

    private String number() {
        String number = PlainText.line(order.text("orderNumber"), 100);
        return number.isEmpty() ? id() : number;
    }

    /** The shop never says that all was given back, but how much was. */
    private OrderState state() {
        BigDecimal total = amount("grandTotal");
        if (total.signum() > 0 && amount("refundedTotal").compareTo(total) >= 0) {
            return OrderState.REFUNDED;
        }
        return switch (order.text("fulfillmentStatus")) {
            case "PENDING" -> OrderState.PAID;
            case "FULFILLED" -> OrderState.FULFILLED;
            case "CANCELED" -> OrderState.CANCELLED;
            default -> throw new UnreadableDelivery("fulfillmentStatus");
        };
    }

    private Instant placedAt() {
        return time("createdOn").orElseThrow(() -> new UnreadableDelivery("createdOn"));
    }

    private Instant modifiedAt() {
        return time("modifiedOn").orElseGet(this::placedAt);
    }

    private Optional<Instant> time(String name) {
        return order.time(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private BigDecimal amount(String name) {
        return order.in(name).decimal("value");
    }

    private String currency() {
        String currency = order.in("grandTotal").text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDelivery("grandTotal/currency");
        }
        return currency;
    }

    private String country() {
        return Stream.of("shippingAddress", "billingAddress")
                .map(address -> order.in(address).text("countryCode"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private boolean isDigital() {
        List<Fields> lines = order.list("lineItems");
        return !lines.isEmpty()
                && lines.stream()
                        .map(line -> line.text("lineItemType"))
                        .allMatch(type -> type.equals("DIGITAL") || type.equals("SERVICE") || type.equals("GIFT_CARD"));
    }

    private static PersonName name(Fields address) {
        return PersonName.of(address.text("firstName"), address.text("lastName"));
    }

    private static Line line(Fields line) {
        BigDecimal quantity = line.decimal("quantity");
        String chosen = line.list("variantOptions").stream()
                .map(option -> option.text("value"))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
        return new Line(
                PlainText.line(line.text("productName"), 500),
                PlainText.line(chosen, 500),
                quantity,
                PlainText.line(line.text("sku"), 100),
                Money.kept(line.in("unitPricePaid").decimal("value").multiply(quantity)));
    }
}
