package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One browser in which a member is signed in. It slides: as long as it is used it stays, left alone it expires. */
@Entity
@Table(name = "identity_session")
public class Session {

    /** How the member proved who they are. */
    public enum Way {
        LINK,
        PASSWORD,
        /** Their shop named them. */
        SHOP
    }

    private static final int LONGEST_AGENT = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long memberId;

    private String tokenHash;

    private String userAgent;

    @Enumerated(EnumType.STRING)
    private Way way;

    private Instant createdAt;

    private Instant lastSeenAt;

    private Instant expiresAt;

    private Long connectionId;

    protected Session() {}

    Session(long memberId, String tokenHash, Way way, String userAgent, Instant now, Instant expiresAt) {
        this.memberId = memberId;
        this.tokenHash = tokenHash;
        this.way = way;
        this.userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_AGENT));
        this.createdAt = now;
        this.lastSeenAt = now;
        this.expiresAt = expiresAt;
    }

    /** Named by this shop. */
    Session by(long shopConnection) {
        connectionId = shopConnection;
        return this;
    }

    Long getId() {
        return id;
    }

    String getUserAgent() {
        return userAgent;
    }

    Way getWay() {
        return way;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    Instant getLastSeenAt() {
        return lastSeenAt;
    }
}
