package org.inglenook.shop.woocommerce;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/** Undoes what WordPress does to texts. */
final class WordPressText {

    private static final Pattern SPECIAL = Pattern.compile(
            "&(?:(quot|#0*34|#x0*22)|(#0*39|#x0*27)|(lt|#0*60|#x0*3c)|(gt|#0*62|#x0*3e)|(amp|#0*38|#x0*26));",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Integer, String> MEANT = Map.of(1, "\"", 2, "'", 3, "<", 4, ">", 5, "&");

    private WordPressText() {}

    /** Product names are stored as HTML: {@code Tee &amp; Mug}. Decoded once; what is left then is what the owner typed. */
    static String fromHtml(String text) {
        return Encoding.decodeHtml(text, false);
    }

    /** WordPress decodes the five special characters, and only those, in a webhook's secret before it signs with it. */
    static String secret(String secret) {
        return SPECIAL.matcher(secret).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
    }

    private static String meant(java.util.regex.MatchResult found) {
        return MEANT.entrySet().stream()
                .filter(entry -> found.group(entry.getKey()) != null)
                .map(Map.Entry::getValue)
                .findAny()
                .orElseThrow();
    }
}
