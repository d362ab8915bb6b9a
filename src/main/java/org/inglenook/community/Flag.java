package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** A member's word that a post needs a moderator's eye. It is open until a moderator upholds or dismisses it. */
@Entity
@Table(name = "community_flag")
public class Flag {

    /** What became of a flag. */
    public enum State {
        OPEN,
        UPHELD,
        DISMISSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private long postId;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private FlagReason kind;

    private String reason;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private Long decidedBy;

    private Instant decidedAt;

    protected Flag() {}

    /** @param reason more about it in the member's words; may be empty where the kind says all */
    public Flag(Post post, long memberId, FlagReason kind, String reason, Instant at) {
        this.postId = post.getId();
        this.memberId = memberId;
        this.kind = kind;
        this.reason = reason;
        this.createdAt = at;
        this.state = State.OPEN;
    }

    public void decide(State decision, long moderatorId, Instant at) {
        if (state != State.OPEN) {
            throw new DomainException(Kind.CONFLICT, "community.flag.error.decided");
        }
        state = decision;
        decidedBy = moderatorId;
        decidedAt = at;
    }

    public Long getId() {
        return id;
    }

    public long getPostId() {
        return postId;
    }

    public long getMemberId() {
        return memberId;
    }

    public FlagReason getKind() {
        return kind;
    }

    public String getReason() {
        return reason;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public State getState() {
        return state;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
