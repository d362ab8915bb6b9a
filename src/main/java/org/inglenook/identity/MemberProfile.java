package org.inglenook.identity;

import java.time.Instant;

/** A member as their own page tells of them: nothing private. */
public record MemberProfile(MemberCard card, Role role, Instant joinedAt) {

    public long getId() {
        return card.id();
    }

    public String getName() {
        return card.name();
    }

    public String getDisplayName() {
        return card.displayName();
    }

    public boolean isOwner() {
        return role == Role.OWNER;
    }

    public Instant getJoinedAt() {
        return joinedAt;
    }
}
