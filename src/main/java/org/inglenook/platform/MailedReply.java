package org.inglenook.platform;

import java.time.Instant;
import java.util.List;

/**
 * What somebody answered to one of our mails.
 *
 * @param key out of the address that it went to
 * @param sender the address that it says to be from; anybody can write any there
 * @param messageId by which its sender's program knows it, or empty
 * @param words what they wrote themselves
 * @param leftOut names of attachments, which are not kept
 * @param complete false where it was too large to be read, and has no words
 */
public record MailedReply(
        String key,
        String sender,
        String messageId,
        String words,
        List<String> leftOut,
        boolean complete,
        Instant receivedAt) {}
