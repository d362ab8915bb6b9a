package org.inglenook.platform;

import java.util.List;

/**
 * A mail that came, as far as it matters here.
 *
 * @param messageId the id that its sender's program gave it, or empty
 * @param from the one address that it says to be from, in lower case, or empty
 * @param recipients the header lines that say where it went
 * @param text what it says, with all that it quotes
 * @param leftOut names of attachments that are no pictures
 * @param pictures what came as a picture
 * @param authentication what mail hosts on its way say about its sender, the latest first
 * @param automatic whether a program wrote it: an absence note, a bounce, a list
 * @param whole whether it was read to its end; one that was too large has no text
 */
record IncomingMail(
        String messageId,
        String from,
        List<String> recipients,
        String subject,
        String text,
        List<String> leftOut,
        List<MailedPicture> pictures,
        List<String> authentication,
        boolean automatic,
        boolean whole) {

    /** The largest mail that is read, with its attachments. */
    static final int LARGEST = 10_000_000;
}
