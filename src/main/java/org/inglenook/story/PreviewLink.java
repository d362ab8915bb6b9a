package org.inglenook.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Lets whoever has its address read the draft until it expires or the owner ends it. Only the hash of its token is kept, so that
 * the database opens no draft.
 */
@Entity
@Table(name = "story_preview_link")
public class PreviewLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected PreviewLink() {}

    public PreviewLink(String tokenHash, Instant expiresAt, Long madeBy, Instant madeAt) {
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** Before its time. */
    public void end(Instant now) {
        if (isOpen(now)) {
            endedAt = now;
        }
    }

    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    public Long getId() {
        return id;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }
}
