package org.inglenook.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.JsonBuilders;

/** The demo shop's orders: signed events of a connection of its own, taken in and applied like any shop's. */
@ApplicationScoped
@Transactional
public class ShopDemo implements DemoPart {

    static final String CONNECTION = "shop_connection";
    static final String ORDER = "shop_order";

    private static final String SECRET_PREFIX = "whsec_";
    private static final List<String> TIMES = List.of("timestamp", "placedAt", "modifiedAt", "paidAt", "fulfilledAt");

    @PersistenceContext
    EntityManager em;

    @Inject
    DemoFiles files;

    @Inject
    ShopConnections connections;

    @Inject
    Inbox inbox;

    @Inject
    InboxWorker worker;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(DemoRecords records) {
        JsonObject demo = files.room("shop");
        JsonObject shop = demo.getJsonObject("connection");
        ShopConnections.Opened opened = connections.open(shop.getString("platform"), shop.getString("name"), "");
        long id = opened.connection().id();
        records.add(CONNECTION, id);
        byte[] key = Base64.getDecoder().decode(opened.secret().orElseThrow().substring(SECRET_PREFIX.length()));
        for (JsonObject event : demo.getJsonArray("events").getValuesAs(JsonObject.class)) {
            send(opened.connection().publicId(), key, event);
        }
        worker.applyDue();
        orders(id).forEach(order -> {
            records.add(ORDER, order.getId());
            records.add("order:" + order.view(List.of()).number(), order.getId());
        });
    }

    /** An event that is told twice in the file has the same id and bytes, as when a sender repeats a delivery. */
    private void send(String publicId, byte[] key, JsonObject event) {
        byte[] body = dated(event).toString().getBytes(UTF_8);
        String id = "demo_" + Signatures.sha256(body).substring(0, 24);
        String time = String.valueOf(clock.instant().getEpochSecond());
        byte[] signature = Signatures.hmacSha256(key, (id + "." + time + ".").getBytes(UTF_8), body);
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of(id),
                "webhook-timestamp", List.of(time),
                "webhook-signature", List.of("v1," + Base64.getEncoder().encodeToString(signature)));
        inbox.receive(publicId, headers, new ByteArrayInputStream(body));
    }

    private JsonObject dated(JsonObject told) {
        JsonObjectBuilder dated = JsonBuilders.object();
        told.forEach((name, value) -> dated.add(name, dated(name, value)));
        return dated.build();
    }

    private JsonValue dated(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return dated(object);
        }
        return TIMES.contains(name) && value instanceof JsonString time
                ? Json.createValue(files.instant(time.getString()).toString())
                : value;
    }

    /** All that came over the demo's connection goes with it. */
    @Override
    public void remove(DemoRecords records) {
        for (long connection : records.ids(CONNECTION)) {
            for (ShopOrder order : orders(connection)) {
                records.forget("order:" + order.view(List.of()).number());
                delete("LineItem x where x.orderId = :id", order.getId());
                em.remove(order);
            }
            em.flush();
            delete("Delivery x where x.connectionId = :id", connection);
            delete("ShopConnection x where x.id = :id", connection);
        }
        records.forget(ORDER);
        records.forget(CONNECTION);
    }

    private List<ShopOrder> orders(long connection) {
        return em.createQuery("select o from ShopOrder o where o.connectionId = :id order by o.id", ShopOrder.class)
                .setParameter("id", connection)
                .getResultList();
    }

    private void delete(String what, long id) {
        em.createQuery("delete from " + what).setParameter("id", id).executeUpdate();
    }
}
