package org.inglenook.platform;

import java.time.Instant;
import java.util.List;

/**
 * What somebody answered to one of our mails.
 *
 * @param key out of the address that it went to
 * @param sender the address that it says to be from; anybody can write any there
 * @param proven whether a mail host that the admin believes says that it is from there
 * @param messageId by which its sender's program knows it, or empty
 * @param words what they wrote themselves
 * @param leftOut names of attachments that are no pictures, and are not kept
 * @param pictures those that came with it
 * @param complete false where it was too large to be read, and has no words
 */
public record MailedReply(
        String key,
        String sender,
        boolean proven,
        String messageId,
        String words,
        List<String> leftOut,
        List<MailedPicture> pictures,
        boolean complete,
        Instant receivedAt) {}
