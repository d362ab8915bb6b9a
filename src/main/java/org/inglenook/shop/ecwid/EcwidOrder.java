package org.inglenook.shop.ecwid;

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
import org.inglenook.shop.ShopEvent;
import org.inglenook.shop.ShopEvent.Irrelevant;
import org.inglenook.shop.ShopEvent.Reason;
import org.inglenook.shop.UnreadableDelivery;

/**
 * Reads an order of the REST API, with the store's currency put beside it because orders bear none. Older stores know an order by its
 * number, newer ones by an id.
 */
final class EcwidOrder {

    /** Where the store's currency is put. */
    static final String CURRENCY = "storeCurrency";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss Z");
    private static final String[] ORDER = {
        "id",
        "orderNumber",
        "vendorOrderNumber",
        "total",
        "paymentStatus",
        "fulfillmentStatus",
        "createDate",
        "updateDate",
        "createTimestamp",
        "updateTimestamp",
        "orderComments",
        "email",
        "customerId",
        "lang"
    };
    private static final String[] PERSON = {"name", "firstName", "lastName", "countryCode"};
    private static final String[] ITEM = {"name", "sku", "quantity", "price", "isShippingRequired", "digital"};

    private final Fields order;

    private EcwidOrder(Fields order) {
        this.order = order;
    }

    /** No more of what the store tells than a note needs. */
    static JsonObject kept(Fields order, String currency) {
        var items = JsonBuilders.array();
        order.list("items").forEach(item -> items.add(item(item)));
        return JsonBuilders.object(order.only(ORDER))
                .add("billingPerson", order.in("billingPerson").only(PERSON))
                .add("shippingPerson", order.in("shippingPerson").only(PERSON))
                .add("items", items)
                .add(CURRENCY, currency)
                .build();
    }

    private static JsonObject item(Fields item) {
        var options = JsonBuilders.array();
        item.list("selectedOptions").stream()
                .filter(option -> !option.text("type").equals("FILES"))
                .forEach(option -> options.add(option.only("value", "type")));
        return JsonBuilders.object(item.only(ITEM))
                .add("selectedOptions", options)
                .build();
    }

    static ShopEvent read(Fields order) {
        return order.text("paymentStatus").equals("INCOMPLETE")
                ? new Irrelevant(Reason.DRAFT)
                : new EcwidOrder(order).snapshot();
    }

    static String id(Fields order) {
        String id = Stream.of("id", "orderNumber")
                .map(order::text)
                .filter(text -> text.matches("[!-~]{1,100}"))
                .findFirst()
                .orElseThrow(() -> new UnreadableDelivery("orderNumber"));
        return id;
    }

    static Instant modifiedAt(Fields order) {
        return new EcwidOrder(order).modifiedAt();
    }

    private OrderSnapshot snapshot() {
        PersonName buyer = name(order.in("billingPerson"));
        PersonName shippedTo = name(order.in("shippingPerson"));
        return new OrderSnapshot(
                id(order),
                number(),
                state(),
                new Times(placedAt(), modifiedAt(), Optional.empty(), Optional.empty()),
                modifiedAt(),
                new Money(order.decimal("total"), order.text(CURRENCY)),
                new Buyer(
                        order.positive("customerId").orElse(""),
                        buyer.isEmpty() ? shippedTo : buyer,
                        PlainText.line(order.text("email"), 320)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                Gift.NONE,
                country(),
                PlainText.block(order.text("orderComments"), 16_000),
                language(),
                isDigital(),
                false,
                order.list("items").stream().map(EcwidOrder::line).toList());
    }

    private String number() {
        return Stream.of("vendorOrderNumber", "orderNumber")
                .map(name -> PlainText.line(order.text(name), 100))
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElseGet(() -> id(order));
    }

    private OrderState state() {
        return switch (order.text("paymentStatus")) {
            case "AWAITING_PAYMENT" -> OrderState.PENDING;
            case "CANCELLED" -> OrderState.CANCELLED;
            case "REFUNDED" -> OrderState.REFUNDED;
            case "PAID", "PARTIALLY_REFUNDED" -> fulfilment();
            case "" -> throw new UnreadableDelivery("paymentStatus");
            // Owners may make statuses of their own; they stand for something that is not paid yet.
            default -> OrderState.PENDING;
        };
    }

    private OrderState fulfilment() {
        return switch (order.text("fulfillmentStatus")) {
            case "SHIPPED", "DELIVERED", "OUT_FOR_DELIVERY", "RETURNED" -> OrderState.FULFILLED;
            case "WILL_NOT_DELIVER" -> OrderState.CANCELLED;
            default -> OrderState.PAID;
        };
    }

    private Instant placedAt() {
        return time("createDate", "createTimestamp").orElseThrow(() -> new UnreadableDelivery("createDate"));
    }

    private Instant modifiedAt() {
        return time("updateDate", "updateTimestamp").orElseGet(this::placedAt);
    }

    private Optional<Instant> time(String date, String timestamp) {
        return order.time(date, DATE, DateTimeFormatter.ISO_OFFSET_DATE_TIME).or(() -> order.since1970(timestamp, 1));
    }

    private String country() {
        return Stream.of("shippingPerson", "billingPerson")
                .map(person -> order.in(person).text("countryCode"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private String language() {
        String language = order.text("lang").replace('_', '-');
        return language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") ? language : "";
    }

    private boolean isDigital() {
        List<Fields> items = order.list("items");
        return !items.isEmpty() && items.stream().allMatch(item -> item.isFalse("isShippingRequired"));
    }

    /** Newer stores tell the parts of a name apart. */
    private static PersonName name(Fields person) {
        return person.text("lastName").isBlank()
                ? PersonName.of(person.text("name"))
                : PersonName.of(person.text("firstName"), person.text("lastName"));
    }

    private static Line line(Fields item) {
        BigDecimal quantity = item.decimal("quantity");
        String chosen = item.list("selectedOptions").stream()
                .map(option -> option.text("value"))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
        return new Line(
                PlainText.line(item.text("name"), 500),
                PlainText.line(chosen, 500),
                quantity,
                PlainText.line(item.text("sku"), 100),
                Money.kept(item.decimal("price").multiply(quantity)));
    }
}
