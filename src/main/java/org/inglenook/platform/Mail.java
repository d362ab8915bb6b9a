package org.inglenook.platform;

import java.util.Map;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param subject one line
 * @param text the whole text, plain; links are written out
 * @param html the same as HTML, for programs that show it, or null
 * @param headers further headers by name, each one line of ASCII
 */
public record Mail(String to, String subject, String text, String html, Map<String, String> headers) {

    /** The longest text that is kept until it is sent. */
    public static final int LONGEST_TEXT = 20_000;

    /** The longest HTML that is. */
    public static final int LONGEST_HTML = 32_672;

    public Mail(String to, String subject, String text) {
        this(to, subject, text, null, Map.of());
    }
}
