package org.inglenook.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable end of an address, made from a title. It decorates: what an address means is its id. */
public final class Slugs {

    private static final int LONGEST = 80;
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['’](?=s\\b|t\\b)");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private Slugs() {}

    /** Letters and digits of any script, in lower case, Latin ones without accents; {@code "-"} when there is none. */
    public static String of(String title) {
        String plain = Normalizer.normalize(latin(title), Normalizer.Form.NFKD);
        plain = Normalizer.normalize(ACCENTS.matcher(plain).replaceAll(""), Normalizer.Form.NFC);
        plain = APOSTROPHES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = trim(GAPS.matcher(plain).replaceAll("-"));
        if (slug.codePointCount(0, slug.length()) > LONGEST) {
            slug = shorten(slug);
        }
        return slug.isEmpty() ? "-" : slug;
    }

    private static String latin(String title) {
        return title.replace("ß", "ss")
                .replace("ẞ", "SS")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L");
    }

    private static String shorten(String slug) {
        String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
        int gap = cut.lastIndexOf('-');
        return gap > LONGEST / 2 ? cut.substring(0, gap) : trim(cut);
    }

    private static String trim(String slug) {
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.length() > start && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(Math.min(start, end), end);
    }
}
