package org.inglenook.shop.bigcommerce;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Reads an order as {@link BigCommerceApi#whole} puts it together. Dates are those of e-mails, amounts are texts. */
final class BigCommerceOrder {

    private final Fields order;
    private final Fields billing;
    private final Fields whole;

    private BigCommerceOrder(Fields whole) {
        this.whole = whole;
        this.order = whole.in("order");
        this.billing = whole.in("billing");
    }

    static ShopEvent read(Fields whole) {
        BigCommerceOrder order = new BigCommerceOrder(whole);
        if (order.status() == 0) {
            return new Irrelevant(Reason.DRAFT);
        }
        return order.order.isTrue("is_deleted") ? new OrderDeleted(order.id(), order.modifiedAt()) : order.snapshot();
    }

    static Instant modifiedAt(Fields whole) {
        return new BigCommerceOrder(whole).modifiedAt();
    }

    private OrderSnapshot snapshot() {
        PersonName buyer = name(billing);
        PersonName shippedTo = address().map(BigCommerceOrder::name).orElse(PersonName.NONE);
        return new OrderSnapshot(
                id(),
                id(),
                state(),
                new Times(placedAt(), modifiedAt(), Optional.empty(), time("date_shipped")),
                modifiedAt(),
                new Money(order.decimal("total_inc_tax"), currency()),
                new Buyer(order.positive("customer_id").orElse(""), buyer, PlainText.line(billing.text("email"), 320)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                gift(),
                country(),
                PlainText.block(order.text("customer_message"), 16_000),
                language(),
                order.isTrue("order_is_digital"),
                false,
                products().map(BigCommerceOrder::line).toList());
    }

    private String id() {
        return order.positive("id").orElseThrow(() -> new UnreadableDelivery("order/id"));
    }

    private int status() {
        String status = order.text("status_id");
        if (!status.matches("[0-9]{1,3}")) {
            throw new UnreadableDelivery("order/status_id");
        }
        return Integer.parseInt(status);
    }

    /** The statuses have names that an owner may change, and numbers that hold. */
    private OrderState state() {
        return switch (status()) {
            case 2, 10 -> OrderState.FULFILLED; // shipped, completed
            case 4 -> OrderState.REFUNDED;
            case 5 -> OrderState.CANCELLED;
            case 6 -> OrderState.FAILED; // declined
            case 1, 7, 12 -> OrderState.PENDING; // pending, awaiting payment, to be checked by hand
            default ->
                OrderState.PAID; // awaiting fulfilment, shipment or pickup; shipped or refunded in part; disputed
        };
    }

    private Instant placedAt() {
        return time("date_created").orElseThrow(() -> new UnreadableDelivery("order/date_created"));
    }

    private Instant modifiedAt() {
        return time("date_modified").orElseGet(this::placedAt);
    }

    private Optional<Instant> time(String name) {
        return order.time(name, DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Totals are in the currency in which was paid, which is the one that the platform calls the default. */
    private String currency() {
        return Stream.of("default_currency_code", "currency_code")
                .map(order::text)
                .filter(code -> code.matches("[A-Z]{3}"))
                .findFirst()
                .orElseThrow(() -> new UnreadableDelivery("order/currency_code"));
    }

    private Optional<Fields> address() {
        return whole.list("addresses").stream().findFirst();
    }

    private String country() {
        return Stream.concat(address().stream(), Stream.of(billing))
                .map(address -> address.text("country_iso2"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private Gift gift() {
        String words = products()
                .map(product -> PlainText.block(product.text("wrapping_message"), 4_000))
                .filter(message -> !message.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Gift(!words.isEmpty(), PlainText.block(words, 4_000));
    }

    private String language() {
        String locale = order.text("customer_locale").replace('_', '-');
        return locale.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") ? locale : "";
    }

    /** What a product was chosen to hold is listed beside it, and isn't a line of its own. */
    private Stream<Fields> products() {
        return whole.list("products").stream()
                .filter(product -> product.positive("parent_order_product_id").isEmpty());
    }

    private static PersonName name(Fields address) {
        return PersonName.of(address.text("first_name"), address.text("last_name"));
    }

    private static Line line(Fields product) {
        String name = product.text("name_customer").isBlank() ? product.text("name") : product.text("name_customer");
        List<String> chosen = product.list("options").stream()
                .map(option -> option.text("display_value_customer").isBlank()
                        ? option.text("display_value")
                        : option.text("display_value_customer"))
                .filter(value -> !value.isBlank())
                .toList();
        return new Line(
                PlainText.line(name, 500),
                PlainText.line(String.join(", ", chosen), 500),
                product.decimal("quantity"),
                PlainText.line(product.text("sku"), 100),
                product.decimal("total_inc_tax"));
    }
}
