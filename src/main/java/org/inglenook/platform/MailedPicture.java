package org.inglenook.platform;

/**
 * A picture that came with a mail.
 *
 * @param name as its sender's program calls the file
 * @param content as it came; nobody looked at whether it is a picture
 */
public record MailedPicture(String name, byte[] content) {}
