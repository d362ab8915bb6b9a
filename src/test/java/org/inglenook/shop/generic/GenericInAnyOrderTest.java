package org.inglenook.shop.generic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.Signatures;

/** Each event holds the whole order and says when it last changed, also where it is thrown away. */
class GenericInAnyOrderTest extends DeliveriesInAnyOrder {

    @Override
    protected ShopConnector connector() {
        return new GenericConnector();
    }

    @Override
    protected String secret() {
        return "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    }

    @Override
    protected List<Sent> deliveries() {
        return List.of(
                order("A1", "pending", 1, ""),
                order("A1", "paid", 2, ",\"paidAt\":\"2026-11-02T10:02:00Z\""),
                order("B-2", "paid", 3, ",\"gift\":true,\"giftText\":\"For you\""),
                order("B-2", "cancelled", 4, ""),
                order("C/3", "fulfilled", 5, ",\"fulfilledAt\":\"2026-11-02T10:05:00Z\""),
                order("D4", "paid", 6, ""),
                sent("order.deleted", 7, ",\"data\":{\"id\":\"D4\"}"),
                sent("ping", 8, ""));
    }

    @Override
    protected List<String> expected() {
        return List.of("A1 PAID", "B-2 CANCELLED", "C/3 FULFILLED", "D4 DELETED");
    }

    private static Sent order(String id, String state, int minute, String more) {
        return sent("order.updated", minute, """
                ,"data":{"id":"%s","number":"No %s","state":"%s","placedAt":"2026-11-02T09:00:00+01:00",
                "modifiedAt":"2026-11-02T10:0%d:00Z","total":"24.50","currency":"EUR",
                "customer":{"id":"17","name":"Ada Byron","givenName":"Ada","email":"ada@example.test"},
                "shipTo":{"name":"Augusta Byron"},"deliveryCountry":"LV","language":"lv","note":"Thank you",
                "lines":[{"name":"Tar soap","variant":"round","sku":"TAR-1","quantity":2,"total":"12.25"}]%s}
                """.formatted(id, id, state, minute, more));
    }

    private static Sent sent(String type, int minute, String data) {
        byte[] body = ("{\"type\":\"" + type + "\",\"timestamp\":\"2026-11-02T10:0" + minute + ":00Z\"" + data + "}")
                .getBytes(UTF_8);
        return new Sent(type, Signatures.sha256(body), body);
    }
}
