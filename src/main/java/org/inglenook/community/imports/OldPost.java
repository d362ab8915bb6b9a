package org.inglenook.community.imports;

import java.time.Instant;

/**
 * A post as another forum knows it.
 *
 * @param author id of the member, or empty
 * @param guest what a guest called themselves, or empty
 * @param text as it is stored there
 * @param replyTo id of the post that it answers, or empty
 */
public record OldPost(String id, String topic, String author, String guest, Instant at, String text, String replyTo) {}
