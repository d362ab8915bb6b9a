package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The way by which a connected shop's customers come in. Secrets are sealed; a changed one leaves the former good for a week. */
@Entity
@Table(name = "identity_shop_door")
class ShopDoor {

    static final Duration OVERLAP = Duration.ofDays(7);

    @Id
    private long connectionId;

    @Enumerated(EnumType.STRING)
    private ShopWay way;

    private String address;
    private String clientId;
    private String secret;
    private String previousSecret;
    private Instant secretChangedAt;

    @Version
    private long version;

    protected ShopDoor() {}

    ShopDoor(long connectionId, ShopWay way, String address, String clientId, String sealedSecret, Instant now) {
        this.connectionId = connectionId;
        this.secretChangedAt = now;
        this.secret = sealedSecret;
        lead(way, address, clientId);
    }

    void lead(ShopWay newWay, String newAddress, String newClientId) {
        way = newWay;
        address = newAddress;
        clientId = newClientId;
    }

    void changeSecret(String sealedSecret, Instant now) {
        previousSecret = secret;
        secret = sealedSecret;
        secretChangedAt = now;
    }

    /** The sealed secrets that hold now, the current one first. */
    List<String> sealedSecrets(Instant now) {
        boolean overlapping = previousSecret != null && now.isBefore(secretChangedAt.plus(OVERLAP));
        return overlapping ? List.of(secret, previousSecret) : List.of(secret);
    }

    long connectionId() {
        return connectionId;
    }

    ShopWay way() {
        return way;
    }

    String address() {
        return address;
    }

    String clientId() {
        return clientId;
    }

    String sealedSecret() {
        return secret;
    }
}
