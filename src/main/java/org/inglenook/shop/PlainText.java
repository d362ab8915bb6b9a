package org.inglenook.shop;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes text from outside fit to be stored, printed and compared: composed characters, no control characters (a database
 * may refuse them), no half surrogates, no more than so many UTF-16 units. Markup is left alone: it is text like any other.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|\u0085|\u2028|\u2029");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

    private PlainText() {}

    /** Text on a single line: every run of white space is one space. */
    public static String line(String text, int longest) {
        return cut(BLANKS.matcher(printable(text)).replaceAll(" ").strip(), longest);
    }

    /** Text that may have several lines. */
    public static String block(String text, int longest) {
        return cut(printable(text).strip(), longest);
    }

    private static String printable(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                kept.append('\ufffd');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
