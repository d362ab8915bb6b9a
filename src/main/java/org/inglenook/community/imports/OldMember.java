package org.inglenook.community.imports;

import java.time.Instant;

/**
 * Somebody who wrote in another forum.
 *
 * @param email where that forum wrote to them, or empty when it never did
 */
public record OldMember(String id, String name, String email, Instant joinedAt) {}
