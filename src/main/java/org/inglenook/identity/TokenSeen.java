package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A shop's token that was taken: the table's key lets it in once, on whichever node. */
@Entity
@Table(name = "identity_token_seen")
class TokenSeen {

    @Id
    private String tokenHash;

    private Instant expiresAt;

    protected TokenSeen() {}

    TokenSeen(String tokenHash, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }
}
