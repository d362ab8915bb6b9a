package org.inglenook.platform;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A mail to one person. What members typed stands in its lines as they typed it, without what is unseen: what would end a line, turn round
 * what follows it, or be refused by a database or a mail host. Pages need not do so, since there each text has an element of its own.
 *
 * @param to the address
 * @param subject one line; its end is left out if it is too long
 * @param text the whole text, plain; links are written out; its end is left out if it is too long
 * @param html the same as HTML, for programs that show it, or null
 * @param headers further headers by name, each one line of ASCII
 */
public record Mail(String to, String subject, String text, String html, Map<String, String> headers) {

    /** The longest text that is kept until it is sent. */
    public static final int LONGEST_TEXT = 20_000;

    /** The longest HTML that is. */
    public static final int LONGEST_HTML = 32_672;

    private static final int LONGEST_SUBJECT = 500;
    private static final String CUT = " …";
    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    /** A title with one would be two lines of a text. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\u0085\\u2028\\u2029]");

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    /** Embeddings, overrides and isolates; the marks that Arabic and Hebrew are written with are none of them. */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    public Mail {
        subject = shortened(line(subject), LONGEST_SUBJECT);
        text = shortened(
                TURNS.matcher(visible(SEPARATORS.matcher(text).replaceAll(" "))).replaceAll(""), LONGEST_TEXT);
        html = html == null ? null : visible(html);
    }

    public Mail(String to, String subject, String text) {
        this(to, subject, text, null, Map.of());
    }

    /** What may stand in a line of the head. */
    static String line(String words) {
        return TURNS.matcher(visible(SPACES.matcher(words).replaceAll(" ")))
                .replaceAll("")
                .strip();
    }

    private static String visible(String words) {
        return CONTROLS.matcher(LINE_END.matcher(words).replaceAll("\n")).replaceAll("");
    }

    private static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = most - CUT.length();
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
