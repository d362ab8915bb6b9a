package org.inglenook.platform;

/**
 * A mail to one person, in plain text.
 *
 * @param to the address
 * @param subject one line
 * @param text the whole text; links are written out
 */
public record Mail(String to, String subject, String text) {}
