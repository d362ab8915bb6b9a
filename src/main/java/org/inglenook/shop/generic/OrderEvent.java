package org.inglenook.shop.generic;

import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
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

/**
 * Our order event. Its schema, {@code plugin-manifest/generic/order-event.schema.json}, is what senders are promised; this
 * class accepts the same. Fields that the schema does not name are passed over.
 */
record OrderEvent(String type, Instant timestamp, Part event) {

    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9_.]{1,100}");
    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern STATE = Pattern.compile("pending|failed|paid|fulfilled|cancelled|refunded");
    /** A body of a megabyte holds no more that say anything. */
    private static final int MOST_LINES = 20_000;

    static OrderEvent of(JsonValue json) {
        Part event = Part.of(json, "");
        return new OrderEvent(event.text("type", TYPE), event.time("timestamp"), event);
    }

    /** Empty where the event is about no order. */
    String orderId() {
        return isAboutAnOrder() ? data().text("id", ID) : "";
    }

    ShopEvent toShopEvent() {
        return switch (type) {
            case "order.updated" -> snapshot(data());
            case "order.deleted" -> new OrderDeleted(orderId(), timestamp);
            case "ping" -> new Irrelevant(Reason.TEST);
            default -> new Irrelevant(Reason.OTHER_TOPIC);
        };
    }

    private boolean isAboutAnOrder() {
        return type.equals("order.updated") || type.equals("order.deleted");
    }

    private Part data() {
        return event.in("data");
    }

    private static OrderSnapshot snapshot(Part order) {
        String id = order.text("id", ID);
        Instant modifiedAt = order.time("modifiedAt");
        Part customer = order.inOptional("customer");
        PersonName buyer = name(customer);
        PersonName shippedTo = name(order.inOptional("shipTo"));
        String number = PlainText.line(order.optionalText("number", 100), 100);
        return new OrderSnapshot(
                id,
                number.isEmpty() ? id : number,
                state(order),
                times(order, modifiedAt),
                modifiedAt,
                new Money(Money.kept(order.amount("total")), order.text("currency", CURRENCY)),
                new Buyer(customer.optionalText("id", ID), buyer, email(customer)),
                shippedTo.isEmpty() ? buyer : shippedTo,
                gift(order),
                order.optionalText("deliveryCountry", COUNTRY),
                PlainText.block(order.optionalText("note", 16_000), 16_000),
                order.optionalText("language", LANGUAGE),
                order.optionalFlag("digital"),
                order.optionalFlag("test"),
                order.list("lines", MOST_LINES).stream().map(OrderEvent::line).toList());
    }

    private static OrderState state(Part order) {
        return OrderState.valueOf(order.text("state", STATE).toUpperCase(Locale.ROOT));
    }

    private static Times times(Part order, Instant modifiedAt) {
        return new Times(
                order.time("placedAt"), modifiedAt, order.optionalTime("paidAt"), order.optionalTime("fulfilledAt"));
    }

    private static PersonName name(Part person) {
        String full = person.optionalText("name", 200);
        String given = person.optionalText("givenName", 100);
        return new PersonName(PersonName.of(full).full(), PlainText.line(given, 100));
    }

    private static String email(Part customer) {
        return PlainText.line(customer.optionalText("email", 320), 320);
    }

    private static Gift gift(Part order) {
        String text = PlainText.block(order.optionalText("giftText", 4_000), 4_000);
        return new Gift(order.optionalFlag("gift") || !text.isEmpty(), text);
    }

    private static Line line(Part line) {
        return new Line(
                PlainText.line(line.text("name", 500), 500),
                PlainText.line(line.optionalText("variant", 500), 500),
                Money.kept(line.quantity("quantity")),
                PlainText.line(line.optionalText("sku", 100), 100),
                Money.kept(line.optionalAmount("total")));
    }
}
