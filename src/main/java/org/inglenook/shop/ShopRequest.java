package org.inglenook.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A shop's word that a person wants to know what is known of them, or to be forgotten. It is due thirty days after it came. Once it is
 * done, nothing of the person is left in it: it is then the receipt.
 */
@Entity
@Table(name = "shop_request")
class ShopRequest {

    static final Duration TIME = Duration.ofDays(30);

    private static final int LONGEST_ORDERS = 4000;

    /** What is asked for. */
    enum Kind {
        /** To know. */
        EXPORT,
        /** To be forgotten. */
        ERASURE,
        /** That everybody who came from this shop is forgotten. */
        SHOP_ERASURE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String requestId;
    private String shopCustomerId;
    private String email;
    private String orderIds;
    private Instant receivedAt;
    private Instant dueAt;
    private Instant doneAt;

    @Version
    private long version;

    protected ShopRequest() {}

    /** @param fingerprint equal for two deliveries of the same request */
    ShopRequest(long connectionId, String fingerprint, Kind kind, Instant receivedAt) {
        this.connectionId = connectionId;
        this.fingerprint = fingerprint;
        this.kind = kind;
        this.requestId = "";
        this.shopCustomerId = "";
        this.email = "";
        this.orderIds = "";
        this.receivedAt = receivedAt;
        this.dueAt = receivedAt.plus(TIME);
    }

    ShopRequest about(String customer, String address, List<String> orders) {
        shopCustomerId = PlainText.line(customer, 100);
        email = PlainText.line(address, 320);
        String all = String.join(" ", orders);
        orderIds = all.length() <= LONGEST_ORDERS ? all : all.substring(0, all.lastIndexOf(' ', LONGEST_ORDERS));
        return this;
    }

    ShopRequest named(String name) {
        requestId = PlainText.line(name, 200);
        return this;
    }

    void done(Instant now) {
        if (doneAt == null) {
            doneAt = now;
            shopCustomerId = "";
            email = "";
            orderIds = "";
        }
    }

    boolean isDone() {
        return doneAt != null;
    }

    ShopRequestView view() {
        return new ShopRequestView(
                id,
                connectionId,
                kind.name(),
                requestId,
                shopCustomerId,
                email,
                orderIds.isEmpty() ? List.of() : List.of(orderIds.split(" ")),
                receivedAt,
                dueAt,
                doneAt);
    }
}
