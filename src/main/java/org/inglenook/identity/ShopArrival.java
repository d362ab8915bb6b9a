package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Somebody on the way from our sign-in page through their shop and back. It belongs to the browser that set out: who brings a shop's
 * word with another browser stays outside, so nobody can be signed in as somebody else without knowing.
 */
@Entity
@Table(name = "identity_shop_arrival")
class ShopArrival {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String nonceHash;
    private String browserHash;
    private String returnPath;
    private String verifier;
    private String shopper;
    private Instant createdAt;
    private Instant expiresAt;
    private Instant usedAt;

    protected ShopArrival() {}

    /** @param sealedVerifier of PKCE, or null */
    ShopArrival(
            long connectionId,
            String nonceHash,
            String browserHash,
            String returnPath,
            String sealedVerifier,
            Instant now,
            Instant expiresAt) {
        this.connectionId = connectionId;
        this.nonceHash = nonceHash;
        this.browserHash = browserHash;
        this.returnPath = returnPath;
        this.verifier = sealedVerifier;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    Long id() {
        return id;
    }

    long connectionId() {
        return connectionId;
    }

    String browserHash() {
        return browserHash;
    }

    String returnPath() {
        return returnPath;
    }

    String sealedVerifier() {
        return verifier;
    }

    /** Whom the shop named, sealed; null until it did. */
    String sealedShopper() {
        return shopper;
    }
}
