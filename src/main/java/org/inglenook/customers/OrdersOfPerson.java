package org.inglenook.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inglenook.shop.OrderView;
import org.inglenook.shop.Orders;

/** What a person ordered, as the shop told it: exported, and taken out of the orders, which stay as what was sold. */
@ApplicationScoped
@Transactional
public class OrdersOfPerson implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Orders orders;

    @Override
    public String room() {
        return "orders";
    }

    @Override
    public JsonObject export(Person person) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        List<Customer> theirs = customers(person);
        theirs.forEach(customer -> orders.forCustomerKey(customer.getConnectionId(), customer.getCustomerKey(), MOST)
                .forEach(order -> all.add(told(order))));
        return theirs.isEmpty()
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder().add("orders", all).build();
    }

    private static JsonObjectBuilder told(OrderView order) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        order.lines()
                .forEach(line -> lines.add(Json.createObjectBuilder()
                        .add("name", line.name())
                        .add("variant", line.variant())
                        .add("quantity", line.quantity())
                        .add("total", line.total())));
        return Json.createObjectBuilder()
                .add("number", order.number())
                .add("state", order.state().name().toLowerCase(Locale.ROOT))
                .add("placed", order.placedAt().toString())
                .add("total", order.total() + " " + order.currency())
                .add("name", order.buyerName())
                .add("email", order.buyerEmail())
                .add("recipient", order.recipientName())
                .add("country", order.country())
                .add("note", order.customerNote())
                .add("gift", order.giftText())
                .add("lines", lines);
    }

    @Override
    public void erase(Person person) {
        customers(person).forEach(customer -> orders.forget(customer.getConnectionId(), customer.getCustomerKey()));
    }

    private List<Customer> customers(Person person) {
        return person.customers().stream()
                .sorted()
                .map(id -> em.find(Customer.class, id))
                .filter(Objects::nonNull)
                .toList();
    }
}
