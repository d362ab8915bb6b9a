package org.inglenook.shop.shopware;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Reads an order as the Admin API gives it, flat, with what hangs on it. Payment, parcel and order have each a state of their own. */
final class ShopwareOrder {

    private static final String[] ORDER = {
        "id", "orderNumber", "orderDateTime", "createdAt", "updatedAt", "amountTotal", "customerComment"
    };
    private static final String[] PERSON = {"firstName", "lastName"};
    private static final String[] LINE = {"label", "type", "parentId", "quantity", "totalPrice", "states"};
    private static final String[] PART = {"createdAt", "updatedAt"};
    private static final Set<String> GOODS = Set.of("", "product", "custom", "container");

    private final Fields order;

    private ShopwareOrder(Fields order) {
        this.order = order;
    }

    /** No more of what the shop tells than a note needs: neither street nor telephone nor how it was paid. */
    static JsonObject kept(Fields order) {
        Fields customer = order.in("orderCustomer");
        return JsonBuilders.object(order.only(ORDER))
                .add("currency", order.in("currency").only("isoCode"))
                .add("stateMachineState", state(order))
                .add(
                        "language",
                        JsonBuilders.object()
                                .add("locale", order.in("language").in("locale").only("code")))
                .add(
                        "orderCustomer",
                        JsonBuilders.object(customer.only("customerId", "email", "firstName", "lastName"))
                                .add("customer", customer.in("customer").only("guest")))
                .add("billingAddress", address(order.in("billingAddress")))
                .add("lineItems", lines(order))
                .add("transactions", parts(order, "transactions"))
                .add("deliveries", parts(order, "deliveries"))
                .build();
    }

    private static JsonObject state(Fields part) {
        return part.in("stateMachineState").only("technicalName");
    }

    private static JsonObject address(Fields address) {
        return JsonBuilders.object(address.only(PERSON))
                .add("country", address.in("country").only("iso"))
                .build();
    }

    private static JsonArray lines(Fields order) {
        var lines = JsonBuilders.array();
        order.list("lineItems")
                .forEach(line -> lines.add(JsonBuilders.object(line.only(LINE))
                        .add("payload", line.in("payload").only("productNumber", "options"))));
        return lines.build();
    }

    private static JsonArray parts(Fields order, String name) {
        var parts = JsonBuilders.array();
        order.list(name)
                .forEach(part -> parts.add(JsonBuilders.object(part.only(PART))
                        .add("stateMachineState", state(part))
                        .add("shippingOrderAddress", address(part.in("shippingOrderAddress")))));
        return parts.build();
    }

    static OrderSnapshot read(Fields order) {
        return new ShopwareOrder(order).snapshot();
    }

    static Instant modifiedAt(Fields order) {
        return new ShopwareOrder(order).modifiedAt();
    }

    private OrderSnapshot snapshot() {
        Fields customer = order.in("orderCustomer");
        PersonName buyer = name(customer);
        PersonName shippedTo = name(parcelAddress());
        boolean guest = customer.in("customer").isTrue("guest");
        return new OrderSnapshot(
                id(),
                number(),
                state(),
                new Times(placedAt(), modifiedAt(), paidAt(), fulfilledAt()),
                modifiedAt(),
                new Money(order.decimal("amountTotal"), currency()),
                new Buyer(
                        guest ? "" : PlainText.line(customer.text("customerId"), 100),
                        buyer,
                        PlainText.line(customer.text("email"), 320)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                Gift.NONE,
                country(),
                PlainText.block(order.text("customerComment"), 2000),
                language(),
                isDigital(),
                false,
                goods().map(ShopwareOrder::line).toList());
    }

    private String id() {
        String id = order.text("id");
        if (!id.matches("[0-9a-f]{32}")) {
            throw new UnreadableDelivery("id");
        }
        return id;
    }

    private String number() {
        String number = PlainText.line(order.text("orderNumber"), 100);
        return number.isEmpty() ? id() : number;
    }

    private OrderState state() {
        String whole = name(order, "stateMachineState");
        String payment = payment().map(paid -> name(paid, "stateMachineState")).orElse("");
        if (whole.equals("cancelled")) {
            return OrderState.CANCELLED;
        }
        if (payment.equals("refunded") || payment.equals("chargeback")) {
            return OrderState.REFUNDED;
        }
        if (whole.equals("completed") || shipped().isPresent()) {
            return OrderState.FULFILLED;
        }
        return switch (payment) {
            case "paid", "authorized", "refunded_partially" -> OrderState.PAID;
            case "failed", "cancelled" -> OrderState.FAILED;
            default -> {
                if (whole.isEmpty()) {
                    throw new UnreadableDelivery("stateMachineState");
                }
                yield OrderState.PENDING;
            }
        };
    }

    private static String name(Fields part, String state) {
        return part.in(state).text("technicalName");
    }

    /** A payment that failed stays beside the one that was tried after it. */
    private Optional<Fields> payment() {
        return order.list("transactions").stream()
                .max(Comparator.comparing(paid -> time(paid, "createdAt").orElse(Instant.EPOCH)));
    }

    private Optional<Fields> shipped() {
        return order.list("deliveries").stream()
                .filter(parcel -> name(parcel, "stateMachineState").equals("shipped"))
                .findFirst();
    }

    private Instant placedAt() {
        return time(order, "orderDateTime")
                .or(() -> time(order, "createdAt"))
                .orElseThrow(() -> new UnreadableDelivery("orderDateTime"));
    }

    private Instant modifiedAt() {
        return Stream.of(Stream.of(order), order.list("transactions").stream(), order.list("deliveries").stream())
                .flatMap(parts -> parts)
                .flatMap(part -> changed(part).stream())
                .max(Comparator.naturalOrder())
                .orElseGet(this::placedAt);
    }

    private Optional<Instant> paidAt() {
        return payment()
                .filter(paid -> name(paid, "stateMachineState").equals("paid"))
                .flatMap(ShopwareOrder::changed);
    }

    private Optional<Instant> fulfilledAt() {
        return shipped().flatMap(ShopwareOrder::changed);
    }

    private static Optional<Instant> changed(Fields part) {
        return time(part, "updatedAt").or(() -> time(part, "createdAt"));
    }

    private static Optional<Instant> time(Fields part, String name) {
        return part.time(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private String currency() {
        String currency = order.in("currency").text("isoCode");
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDelivery("currency/isoCode");
        }
        return currency;
    }

    private Fields parcelAddress() {
        return order.list("deliveries").stream()
                .map(parcel -> parcel.in("shippingOrderAddress"))
                .filter(address -> !name(address).isEmpty())
                .findFirst()
                .orElseGet(() -> order.in("billingAddress"));
    }

    private String country() {
        return Stream.of(parcelAddress(), order.in("billingAddress"))
                .map(address -> address.in("country").text("iso"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private String language() {
        String code = order.in("language").in("locale").text("code");
        return code.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? code : "";
    }

    private boolean isDigital() {
        List<Fields> goods = goods().toList();
        return !goods.isEmpty()
                && goods.stream().allMatch(line -> line.texts("states").contains("is-download"));
    }

    /** Neither discounts nor what is packed inside another line. */
    private Stream<Fields> goods() {
        return order.list("lineItems").stream()
                .filter(line -> GOODS.contains(line.text("type"))
                        && line.text("parentId").isEmpty());
    }

    private static PersonName name(Fields person) {
        return PersonName.of(person.text("firstName"), person.text("lastName"));
    }

    private static Line line(Fields line) {
        Fields payload = line.in("payload");
        BigDecimal quantity = line.decimal("quantity");
        String chosen = payload.list("options").stream()
                .map(option -> option.text("option"))
                .filter(option -> !option.isBlank())
                .collect(Collectors.joining(", "));
        return new Line(
                PlainText.line(line.text("label"), 500),
                PlainText.line(chosen, 500),
                quantity,
                PlainText.line(payload.text("productNumber"), 100),
                line.decimal("totalPrice"));
    }
}
