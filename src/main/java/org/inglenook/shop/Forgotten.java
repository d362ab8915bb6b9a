package org.inglenook.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who is forgotten, as a digest of what the shop calls them by: a delivery that comes late must not bring them back. It says
 * nothing to who doesn't know the person already.
 */
@Entity
@Table(name = "shop_forgotten")
class Forgotten {

    /** An account or an order is forgotten whenever it was; who comes back with the same address later is somebody new. */
    static final Instant ALWAYS = Instant.parse("2999-12-31T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String digest;
    private Instant placedBefore;

    protected Forgotten() {}

    Forgotten(long connectionId, String digest, Instant placedBefore) {
        this.connectionId = connectionId;
        this.digest = digest;
        this.placedBefore = placedBefore;
    }

    void also(Instant before) {
        placedBefore = before.isAfter(placedBefore) ? before : placedBefore;
    }

    static String account(String shopCustomerId) {
        return Signatures.sha256("account " + shopCustomerId);
    }

    static String mail(String email) {
        return Signatures.sha256("mail " + email.strip().toLowerCase(Locale.ROOT));
    }

    static String order(String shopOrderId) {
        return Signatures.sha256("order " + shopOrderId);
    }

    static String everybody() {
        return Signatures.sha256("everybody");
    }
}
