package org.inglenook.identity;

import java.time.Instant;

/** A member as their own page tells of them: nothing private. */
public record MemberProfile(MemberCard card, Role role, Instant joinedAt) {}
