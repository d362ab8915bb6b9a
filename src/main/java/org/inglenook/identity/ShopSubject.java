package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A customer of one shop, by the shop's own id, and the member who that is here. Never changed: it ends, or it holds. */
@Entity
@Table(name = "identity_shop_subject")
class ShopSubject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String subject;
    private long memberId;
    private Instant createdAt;

    protected ShopSubject() {}

    ShopSubject(long connectionId, String subject, long memberId, Instant now) {
        this.connectionId = connectionId;
        this.subject = subject;
        this.memberId = memberId;
        this.createdAt = now;
    }

    long memberId() {
        return memberId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
