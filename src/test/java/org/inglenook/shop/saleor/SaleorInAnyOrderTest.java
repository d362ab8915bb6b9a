package org.inglenook.shop.saleor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.inglenook.shop.DeliveriesInAnyOrder;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.Signatures;

/** Each message holds the whole order as it was; the shop's own time says which of them is the later. */
class SaleorInAnyOrderTest extends DeliveriesInAnyOrder {

    private static final String PAID = "T3JkZXI6MQ==";
    private static final String CANCELLED = "T3JkZXI6Mg==";
    private static final String FULFILLED = "T3JkZXI6Mw==";

    @Override
    protected ShopConnector connector() {
        return new SaleorConnector();
    }

    @Override
    protected String secret() {
        return "x".repeat(64);
    }

    @Override
    protected List<Sent> deliveries() {
        return List.of(
                sent("OrderCreated", PAID, "UNFULFILLED", "NONE", 1),
                sent("OrderFullyPaid", PAID, "UNFULFILLED", "FULL", 2),
                sent("OrderCreated", CANCELLED, "UNCONFIRMED", "NONE", 3),
                sent("OrderCancelled", CANCELLED, "CANCELED", "NONE", 4),
                sent("OrderUpdated", FULFILLED, "UNFULFILLED", "FULL", 5),
                sent("OrderFulfilled", FULFILLED, "FULFILLED", "FULL", 6),
                sent("ProductUpdated", PAID, "x", "x", 7));
    }

    @Override
    protected List<String> expected() {
        return List.of(PAID + " PAID", CANCELLED + " CANCELLED", FULFILLED + " FULFILLED");
    }

    private static Sent sent(String type, String id, String status, String charged, int minute) {
        byte[] body = SaleorOrders.event(
                        type, SaleorOrders.order(id, status, charged, "2026-11-02T10:0" + minute + ":00+00:00", ""))
                .getBytes(UTF_8);
        return new Sent(type, Signatures.sha256(body), body);
    }
}
