package org.inglenook.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Whose an order is, and whether it counts among theirs. */
@Entity
@Table(name = "customers_order")
class CustomerOrder {

    @Id
    private long orderId;

    private long customerId;
    private String shopOrderId;
    private Instant placedAt;
    private boolean counts;

    @Version
    private long version;

    protected CustomerOrder() {}

    CustomerOrder(long orderId, String shopOrderId) {
        this.orderId = orderId;
        this.shopOrderId = shopOrderId;
    }

    void belongsTo(long customer, Instant placed, boolean counted) {
        customerId = customer;
        placedAt = placed;
        counts = counted;
    }

    long customerId() {
        return customerId;
    }

    String shopOrderId() {
        return shopOrderId;
    }

    Instant placedAt() {
        return placedAt;
    }

    boolean counts() {
        return counts;
    }
}
