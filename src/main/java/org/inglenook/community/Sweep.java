package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** That all of a member's posts and topics were hidden in one step; what it hid carries its id, and is what undoing it restores. */
@Entity
@Table(name = "community_sweep")
public class Sweep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long memberId;

    private long sanctionId;

    private Instant sweptAt;

    private Instant undoneAt;

    protected Sweep() {}

    Sweep(Sanction ban, Instant at) {
        this.memberId = ban.getMemberId();
        this.sanctionId = ban.getId();
        this.sweptAt = at;
    }

    void undo(Instant at) {
        if (undoneAt != null) {
            throw new DomainException(Kind.CONFLICT, "community.sweep.error.undone");
        }
        undoneAt = at;
    }

    public Long getId() {
        return id;
    }

    public long getMemberId() {
        return memberId;
    }

    public long getSanctionId() {
        return sanctionId;
    }

    public Instant getSweptAt() {
        return sweptAt;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
