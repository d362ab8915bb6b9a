package org.inglenook.shop.saleor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
import org.inglenook.shop.UnreadableDelivery;

/** Reads an order as our own queries have Saleor write it. */
final class SaleorOrder {

    /** Of all that is numbered in Saleor, in base64 of the type's name and a number or a UUID. */
    static final String ID = "[A-Za-z0-9+/=_-]{4,200}";

    private final Fields order;

    private SaleorOrder(Fields order) {
        this.order = order;
    }

    static OrderSnapshot read(Fields order) {
        return new SaleorOrder(order).snapshot();
    }

    static Instant modifiedAt(Fields order) {
        return new SaleorOrder(order).modifiedAt();
    }

    private OrderSnapshot snapshot() {
        Fields user = order.in("user");
        PersonName shippedTo = name(order.in("shippingAddress"));
        PersonName billed = name(order.in("billingAddress"));
        PersonName account = name(user);
        PersonName buyer = account.isEmpty() ? billed : account;
        Fields gross = order.in("total").in("gross");
        return new OrderSnapshot(
                id(),
                number(),
                state(),
                new Times(placedAt(), modifiedAt(), Optional.empty(), fulfilledAt()),
                modifiedAt(),
                new Money(gross.decimal("amount"), currency(gross)),
                new Buyer(PlainText.line(user.text("id"), 100), buyer, PlainText.line(order.text("userEmail"), 320)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                Gift.NONE,
                country(),
                PlainText.block(order.text("customerNote"), 2000),
                language(),
                isDigital(),
                false,
                order.list("lines").stream().map(SaleorOrder::line).toList());
    }

    private String id() {
        String id = order.text("id");
        if (!id.matches(ID)) {
            throw new UnreadableDelivery("order/id");
        }
        return id;
    }

    private String number() {
        String number = PlainText.line(order.text("number"), 100);
        return number.isEmpty() ? id() : number;
    }

    private OrderState state() {
        String status = order.text("status");
        String charged = order.text("chargeStatus");
        return switch (status) {
            case "CANCELED", "EXPIRED" -> OrderState.CANCELLED;
            case "RETURNED" -> OrderState.REFUNDED;
            case "FULFILLED", "PARTIALLY_RETURNED" -> isRefunded() ? OrderState.REFUNDED : OrderState.FULFILLED;
            case "" -> throw new UnreadableDelivery("order/status");
            default ->
                isRefunded()
                        ? OrderState.REFUNDED
                        : charged.equals("FULL") || charged.equals("OVERCHARGED") || isAuthorized()
                                ? OrderState.PAID
                                : OrderState.PENDING;
        };
    }

    /** Whatever was paid went back. */
    private boolean isRefunded() {
        BigDecimal back = order.in("totalRefunded").decimal("amount");
        return back.signum() > 0 && back.compareTo(order.in("total").in("gross").decimal("amount")) >= 0;
    }

    private boolean isAuthorized() {
        return order.text("authorizeStatus").equals("FULL");
    }

    private Instant placedAt() {
        return time(order, "created").orElseThrow(() -> new UnreadableDelivery("order/created"));
    }

    private Instant modifiedAt() {
        return time(order, "updatedAt").orElseGet(this::placedAt);
    }

    private Optional<Instant> fulfilledAt() {
        return order.list("fulfillments").stream()
                .filter(parcel -> parcel.text("status").equals("FULFILLED"))
                .flatMap(parcel -> time(parcel, "created").stream())
                .min(Instant::compareTo);
    }

    private static Optional<Instant> time(Fields part, String name) {
        return part.time(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String currency(Fields gross) {
        String currency = gross.text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDelivery("order/total/gross/currency");
        }
        return currency;
    }

    private String country() {
        return Stream.of("shippingAddress", "billingAddress")
                .map(address -> order.in(address).in("country").text("code"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    /** Such as {@code PT_BR}. */
    private String language() {
        String code = order.text("languageCodeEnum");
        if (!code.matches("[A-Z]{2,3}(_[A-Z0-9]{2,8})*")) {
            return "";
        }
        return Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
    }

    private boolean isDigital() {
        List<Fields> lines = order.list("lines");
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.isFalse("isShippingRequired"));
    }

    private static PersonName name(Fields person) {
        return PersonName.of(person.text("firstName"), person.text("lastName"));
    }

    private static Line line(Fields line) {
        return new Line(
                PlainText.line(line.text("productName"), 500),
                PlainText.line(line.text("variantName"), 500),
                line.decimal("quantity"),
                PlainText.line(line.text("productSku"), 100),
                line.in("totalPrice").in("gross").decimal("amount"));
    }
}
