package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One member's sign on one post; a member has one on each at most, and may change it. */
@Entity
@Table(name = "community_reaction")
public class Reaction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long postId;

    private long memberId;

    @Enumerated(EnumType.STRING)
    private ReactionKind kind;

    private Instant createdAt;

    protected Reaction() {}

    Reaction(Post post, long memberId, ReactionKind kind, Instant at) {
        this.postId = post.getId();
        this.memberId = memberId;
        become(kind, at);
    }

    final void become(ReactionKind newKind, Instant at) {
        kind = newKind;
        createdAt = at;
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

    public ReactionKind getKind() {
        return kind;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
