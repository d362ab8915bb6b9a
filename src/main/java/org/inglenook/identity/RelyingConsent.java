package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member agreed that a site is told who they are. */
@Entity
@Table(name = "identity_relying_consent")
class RelyingConsent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long memberId;
    private long siteId;
    private Instant agreedAt;

    protected RelyingConsent() {}

    RelyingConsent(long memberId, long siteId, Instant agreedAt) {
        this.memberId = memberId;
        this.siteId = siteId;
        this.agreedAt = agreedAt;
    }

    long siteId() {
        return siteId;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
