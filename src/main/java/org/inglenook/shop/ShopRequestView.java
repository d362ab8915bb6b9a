package org.inglenook.shop;

import java.time.Instant;
import java.util.List;

/**
 * A shop's word that a person wants to know, or to be forgotten.
 *
 * @param kind {@code EXPORT}, {@code ERASURE} or {@code SHOP_ERASURE}
 * @param requestId the shop's name of the request, may be empty
 * @param doneAt {@code null} until it is done; from then on nothing in it says who it was
 */
public record ShopRequestView(
        long id,
        long connectionId,
        String kind,
        String requestId,
        String shopCustomerId,
        String email,
        List<String> orderIds,
        Instant receivedAt,
        Instant dueAt,
        Instant doneAt) {

    public ShopRequestView {
        orderIds = List.copyOf(orderIds);
    }

    public boolean isExport() {
        return "EXPORT".equals(kind);
    }

    public boolean isEverybody() {
        return "SHOP_ERASURE".equals(kind);
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
