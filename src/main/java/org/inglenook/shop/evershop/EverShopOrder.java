package org.inglenook.shop.evershop;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
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
import org.inglenook.shop.UnreadableDelivery;

/**
 * Reads an order of EverShop's GraphQL. A date is an object there whose {@code value} is thousandths of seconds since 1970, written as a
 * text. The shop does not date an order anew when its state changes, so what happened to it (activities, parcels) dates it.
 */
final class EverShopOrder {

    /** What is asked for: no more of a person than a note needs. */
    static final String FIELDS = "uuid orderId orderNumber status{code} paymentStatus{code} shipmentStatus{code}"
            + " paymentMethod noShippingRequired currency customerId customerEmail customerFullName shippingNote"
            + " grandTotal{value} createdAt{value} updatedAt{value}"
            + " items{productName productSku qty variantOptions{optionText} lineTotalWithDiscount{value} lineTotal{value}}"
            + " shippingAddress{fullName country{code}} billingAddress{fullName country{code}}"
            + " activities{createdAt{value}} shipments{shippedAt{value} deliveredAt{value} canceledAt{value}}";

    private static final Set<String> PAID = Set.of("paid", "authorized", "captured", "partial_refunded");
    private static final Set<String> SENT = Set.of("shipped", "delivered", "partially_shipped", "partially_delivered");

    private final Fields order;
    private final Instant askedAt;

    private EverShopOrder(Fields order, Instant askedAt) {
        this.order = order;
        this.askedAt = askedAt;
    }

    /** @param askedAt stands in where the shop gives no dates */
    static OrderSnapshot read(Fields order, Instant askedAt) {
        return new EverShopOrder(order, askedAt).snapshot();
    }

    /** When anything about it happened last; nothing where the shop gives no dates. */
    static Optional<Instant> changedAt(Fields order) {
        Stream<Instant> happened = Stream.of(
                        order.list("activities").stream().map(activity -> time(activity, "createdAt")),
                        order.list("shipments").stream()
                                .flatMap(parcel -> Stream.of("shippedAt", "deliveredAt", "canceledAt")
                                        .map(name -> time(parcel, name))),
                        Stream.of(time(order, "updatedAt"), time(order, "createdAt")))
                .flatMap(times -> times)
                .flatMap(Optional::stream);
        return happened.max(Comparator.naturalOrder());
    }

    static Optional<Instant> placedAt(Fields order) {
        return time(order, "createdAt");
    }

    private OrderSnapshot snapshot() {
        Instant modifiedAt = changedAt(order).orElse(askedAt);
        PersonName buyer = name(order.text("customerFullName")).orElseGet(() -> address("billingAddress"));
        PersonName shippedTo = address("shippingAddress");
        return new OrderSnapshot(
                id(),
                number(),
                state(),
                new Times(placedAt(order).orElse(askedAt), modifiedAt, Optional.empty(), sentAt()),
                modifiedAt,
                new Money(order.in("grandTotal").decimal("value"), currency()),
                new Buyer(
                        order.positive("customerId").orElse(""),
                        buyer,
                        PlainText.line(order.text("customerEmail"), 320)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                Gift.NONE,
                country(),
                PlainText.block(EverShopText.meant(order.text("shippingNote")), 16_000),
                "",
                order.isTrue("noShippingRequired"),
                false,
                order.list("items").stream().map(EverShopOrder::line).toList());
    }

    private String id() {
        String uuid = order.text("uuid");
        if (!EverShopConnector.isUuid(uuid)) {
            throw new UnreadableDelivery("uuid");
        }
        return uuid;
    }

    private String number() {
        String number = PlainText.line(order.text("orderNumber"), 100);
        return number.isEmpty() ? order.positive("orderId").orElseGet(this::id) : number;
    }

    private String currency() {
        String currency = order.text("currency");
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableDelivery("currency");
        }
        return currency;
    }

    /** What is paid on delivery is to be packed although nothing is paid yet. */
    private OrderState state() {
        String payment = order.in("paymentStatus").text("code");
        if (payment.equals("refunded")) {
            return OrderState.REFUNDED;
        }
        String status = order.in("status").text("code");
        return switch (status) {
            case "" -> throw new UnreadableDelivery("status");
            case "canceled" -> OrderState.CANCELLED;
            case "completed", "closed" -> OrderState.FULFILLED;
            default -> underWay(payment);
        };
    }

    private OrderState underWay(String payment) {
        boolean onDelivery = order.text("paymentMethod").equals("cod");
        if (!PAID.contains(payment) && !onDelivery) {
            return payment.equals("failed") ? OrderState.FAILED : OrderState.PENDING;
        }
        // An order without a parcel counts as delivered from its beginning.
        boolean sent = SENT.contains(order.in("shipmentStatus").text("code")) && !order.isTrue("noShippingRequired");
        return sent ? OrderState.FULFILLED : OrderState.PAID;
    }

    private Optional<Instant> sentAt() {
        return order.list("shipments").stream()
                .flatMap(parcel -> time(parcel, "shippedAt").stream())
                .min(Comparator.naturalOrder());
    }

    private PersonName address(String which) {
        return name(order.in(which).text("fullName")).orElse(PersonName.NONE);
    }

    private static Optional<PersonName> name(String full) {
        return Optional.of(PersonName.of(EverShopText.meant(full))).filter(name -> !name.isEmpty());
    }

    private String country() {
        return Stream.of("shippingAddress", "billingAddress")
                .map(which -> order.in(which).in("country").text("code"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .findFirst()
                .orElse("");
    }

    private static Line line(Fields item) {
        String chosen = item.list("variantOptions").stream()
                .map(option -> EverShopText.meant(option.text("optionText")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        Fields total = item.has("lineTotalWithDiscount") ? item.in("lineTotalWithDiscount") : item.in("lineTotal");
        return new Line(
                PlainText.line(EverShopText.meant(item.text("productName")), 500),
                PlainText.line(chosen, 500),
                item.decimal("qty"),
                PlainText.line(item.text("productSku"), 100),
                total.decimal("value"));
    }

    private static Optional<Instant> time(Fields of, String name) {
        Fields date = of.in(name);
        return date.text("value").matches("[0-9]+")
                ? date.since1970("value", 1000)
                : date.time("value", DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
