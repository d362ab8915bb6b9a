package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A key for a program that acts for a member. It is shown once and kept as a hash; revoking it deletes it. */
@Entity
@Table(name = "identity_api_token")
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long memberId;

    private String name;

    private String tokenHash;

    private String scopes;

    private Instant createdAt;

    private Instant lastUsedAt;

    protected ApiToken() {}

    ApiToken(long memberId, String name, String tokenHash, Collection<String> scopes, Instant createdAt) {
        this.memberId = memberId;
        this.name = name;
        this.tokenHash = tokenHash;
        this.scopes = String.join(" ", scopes);
        this.createdAt = createdAt;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<String> getScopes() {
        return new LinkedHashSet<>(Arrays.asList(scopes.split(" ")));
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Null until the token was used. */
    public Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
