package org.inglenook.shop;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.junit.jupiter.api.Test;

/** Every recorded delivery, byte for byte over HTTP: however it comes, the same orders, customers and notes. */
class WooCommerceReplayIT {

    private static final Set<String> OURS = Set.of("id", "orderId", "shop", "token");

    private final Api owner = Api.owner();
    private final Api shop = Api.anonymous();

    @Test
    void anyWayOfArrivingEndsInTheSame() throws Exception {
        List<Recorded> all = Recorded.all().stream()
                .filter(recorded -> recorded.isPing() || recorded.secret().equals(Recorded.shopSecret()))
                .toList();
        String expected = replayed("in order", all);
        assertTrue(expected.contains("\"shopOrderId\":\"37\""), expected);
        assertFalse(expected.contains("\"shopOrderId\":\"39\""), "an abandoned cart became an order");
        List<Recorded> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        assertEquals(expected, replayed("in reverse", reversed));
        assertEquals(
                expected,
                replayed("twice", Stream.concat(all.stream(), all.stream()).toList()));
        assertEquals(expected, replayedAtOnce(all));
    }

    @Test
    void aByteChangedAnywhereIsRefused() {
        WooCommerceShop connection = WooCommerceShop.connect("changed bytes", Recorded.shopSecret());
        Recorded recorded = Recorded.of("15-order.created-21-processing");
        int step = recorded.body().length / 40;
        for (int i = 0; i < recorded.body().length; i += step) {
            byte[] changed = recorded.body().clone();
            changed[i] ^= 1;
            assertEquals(401, connection.send(recorded.headers(), BodyPublishers.ofByteArray(changed)));
        }
    }

    @Test
    void pingsAreAnsweredAndLeaveNothing() {
        WooCommerceShop connection = WooCommerceShop.connect("pings", Recorded.shopSecret());
        Recorded.all().stream().filter(Recorded::isPing).forEach(ping -> assertEquals(200, connection.send(ping)));
        assertFalse(owner.get("shops/" + connection.id()).json().containsKey("lastDeliveryAt"));
    }

    @Test
    void secretsOfTheirOwnAreHonoured() {
        for (String name : List.of("65-order.updated-20-completed", "67-coupon.created-38")) {
            Recorded recorded = Recorded.of(name);
            WooCommerceShop connection = WooCommerceShop.connect(name, recorded.secret());
            assertEquals(202, connection.send(recorded));
            assertEquals(200, connection.send(recorded), "known already");
        }
    }

    @Test
    void tooMuchIsTooMuchAlsoInChunks() {
        WooCommerceShop connection = WooCommerceShop.connect("too much", Recorded.shopSecret());
        byte[] large = new byte[1_048_577];
        Map<String, List<String>> headers =
                Recorded.of("15-order.created-21-processing").headers();
        assertEquals(413, connection.send(headers, BodyPublishers.ofByteArray(large)));
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        assertEquals(413, connection.send(headers, chunked));
    }

    @Test
    void whatIsSignedAndNotJsonIsMalformed() {
        WooCommerceShop connection = WooCommerceShop.connect("not JSON", Recorded.shopSecret());
        byte[] body = "not JSON".getBytes(StandardCharsets.UTF_8);
        assertEquals(400, connection.sendSigned("order.updated", body));
    }

    @Test
    void anUnknownConnectionIsNotFound() {
        WooCommerceShop nobody = new WooCommerceShop("nobody", Application.url() + "/api/v1/shops/nobody/webhooks");
        assertEquals(404, nobody.send(Recorded.of("15-order.created-21-processing")));
    }

    @Test
    void aStrangerSeesNeitherShopsNorOrdersNorCustomers() {
        for (String path : List.of("shops", "orders", "deliveries", "customers")) {
            assertEquals(401, shop.get(path).status(), path);
        }
    }

    private String replayed(String name, List<Recorded> deliveries) {
        WooCommerceShop connection = WooCommerceShop.connect(name, Recorded.shopSecret());
        deliveries.forEach(recorded -> assertEquals(2, connection.send(recorded) / 100, recorded.name()));
        return summary(connection);
    }

    private String replayedAtOnce(List<Recorded> deliveries) throws Exception {
        WooCommerceShop connection = WooCommerceShop.connect("at once", Recorded.shopSecret());
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            Stream.concat(deliveries.stream(), deliveries.stream())
                    .forEach(recorded -> answers.add(senders.submit(() -> connection.send(recorded))));
            for (Future<Integer> answer : answers) {
                assertEquals(2, answer.get() / 100);
            }
        } finally {
            senders.shutdown();
        }
        return summary(connection);
    }

    private String summary(WooCommerceShop connection) {
        connection.awaitApplied();
        List<JsonObject> orders = owner.all("orders?shop=" + connection.id());
        Set<Integer> ours = orders.stream().map(order -> order.getInt("id")).collect(toSet());
        // Other tests' connections tell the same recorded orders: only what belongs to this one's counts.
        Stream<JsonObject> notes = owner.all("notes").stream().filter(note -> ours.contains(note.getInt("orderId")));
        return text("orders", orders.stream())
                + text("customers", owner.all("customers?shop=" + connection.id()).stream())
                + text("notes", notes);
    }

    private static String text(String what, Stream<JsonObject> items) {
        return what + "\n"
                + items.map(WooCommerceReplayIT::withoutOurs)
                        .map(JsonObject::toString)
                        .sorted(Comparator.naturalOrder())
                        .collect(joining("\n"))
                + "\n";
    }

    /** Our own keys and tokens differ from one connection to the next. */
    private static JsonObject withoutOurs(JsonObject item) {
        var kept = Json.createObjectBuilder();
        item.forEach((name, value) -> {
            if (!OURS.contains(name) && !name.endsWith("At")
                    || Set.of("placedAt", "modifiedAt").contains(name)) {
                kept.add(name, value);
            }
        });
        return kept.build();
    }
}
