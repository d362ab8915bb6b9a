package org.inglenook.platform;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.text.Normalizer;

/** What somebody typed into a form's field, made fit to keep: trimmed, composed, free of control characters, not too long. */
public final class Written {

    /** The last year of which anything is told or claimed: what lies beyond is a slip of the hand. */
    public static final int LAST_YEAR = 2200;

    private Written() {}

    /** One line; empty when nothing was typed. */
    public static String line(String field, String value, int longest) {
        return fit(field, tidy(value).replaceAll("\\s+", " "), longest);
    }

    /** One line that must not be empty. */
    public static String needed(String field, String value, int longest) {
        String line = line(field, value, longest);
        if (line.isEmpty()) {
            throw DomainException.field(field, INVALID, "platform.error.needed");
        }
        return line;
    }

    /** Several lines. */
    public static String text(String field, String value, int longest) {
        return fit(field, tidy(value).replace("\r\n", "\n").replace('\r', '\n'), longest);
    }

    /** Text that is kept as it is, as long as it isn't longer than {@code longest} characters. */
    public static String fit(String field, String value, int longest) {
        if (value.length() > longest) {
            throw DomainException.field(field, INVALID, "platform.error.tooLong", longest, value.length());
        }
        return value;
    }

    private static String tidy(String value) {
        if (value == null) {
            return "";
        }
        return Normalizer.normalize(value, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", "")
                .strip();
    }
}
