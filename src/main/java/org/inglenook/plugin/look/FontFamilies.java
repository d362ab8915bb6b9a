package org.inglenook.plugin.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which of our pairs of fonts comes nearest to a shop's. Its own files aren't taken: nobody knows whether their licence allows it. */
final class FontFamilies {

    private static final Pattern OF_THE_SYSTEM = Pattern.compile(
            "(?i)system-ui|ui-(?:sans-serif|serif)|-apple-system|blinkmacsystemfont|segoe ui|arial|helvetica(?: neue)?|verdana|tahoma|trebuchet ms"
                    + "|georgia|times(?: new roman)?|palatino.*|cambria|iowan old style|sans-serif|serif");
    private static final Pattern SERIF = Pattern.compile(
            "(?i)serif|ui-serif|.*\\bserif\\b.*|georgia|times.*|palatino.*|cambria|iowan.*|.*garamond.*|playfair.*|merriweather|lora|cormorant.*|.*baskerville.*"
                    + "|bodoni.*|.*didot.*|.*caslon.*|fraunces|crimson.*|.*slab.*|spectral|newsreader|literata|gelasio|cardo|prata|marcellus|cinzel|vollkorn|bitter|domine|alike|recoleta.*");
    private static final Pattern SANS = Pattern.compile("(?i).*sans.*");

    private FontFamilies() {}

    /** The family that is asked for first, without its quotation marks. */
    static String first(String families) {
        return list(families).stream().findFirst().orElse("");
    }

    /** One of {@code Look.FONTS}. */
    static String nearest(String headings, String text) {
        boolean serif = isSerif(headings);
        boolean system = OF_THE_SYSTEM.matcher(first(headings)).matches()
                && OF_THE_SYSTEM.matcher(first(text)).matches();
        if (system || headings.isEmpty()) {
            return serif ? "system-serif" : "system";
        }
        return serif ? "fraunces" : "figtree";
    }

    private static boolean isSerif(String families) {
        List<String> list = list(families);
        boolean sansAtTheEnd = !list.isEmpty() && list.get(list.size() - 1).equalsIgnoreCase("sans-serif");
        return !list.isEmpty()
                && SERIF.matcher(list.get(0)).matches()
                && !SANS.matcher(list.get(0)).matches()
                && !sansAtTheEnd;
    }

    private static List<String> list(String families) {
        return Arrays.stream(families.split(","))
                .map(family -> family.strip().replaceAll("^[\"']|[\"']$", "").strip())
                .filter(family -> !family.isEmpty())
                .filter(family -> !family.toLowerCase(Locale.ROOT).startsWith("var("))
                .toList();
    }
}
