package org.inglenook.community.imports;

import java.time.Instant;

/** A member liked a post. */
public record OldLike(String post, String member, Instant at) {}
