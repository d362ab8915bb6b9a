package org.inglenook.notes.print;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a thank-you card says: the note, who signs it, the shop, and the address of its private page with a few words
 * that tell what the code is for.
 */
public record Card(
        String text, String signature, String shop, String address, String invitation, Locale language, Drawn drawn) {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*hand:\\s*([^{}|]+?)\\s*}");

    public Card(String text, String signature, String shop, String address, String invitation, Locale language) {
        this(text, signature, shop, address, invitation, language, Drawn.NOTHING);
    }

    /**
     * What of it is drawn by hand. The words that it stands for are the card's text and signature all the same.
     *
     * @param lines drawings by the names under which they stand in the text, each alone in its line as {@code {hand:name}}
     * @param signature in place of the set one, or {@code null}
     * @param whole in place of the set text, or {@code null}
     * @param left whether the card is left empty for a pen: neither text nor signature is printed
     */
    public record Drawn(Map<String, Said> lines, Drawing signature, Drawing whole, boolean left) {
        public static final Drawn NOTHING = new Drawn(Map.of(), null, null, false);

        public Drawn {
            lines = Map.copyOf(lines);
        }
    }

    /** A drawing and the words that it says. */
    public record Said(Drawing drawing, String words) {}

    /** The name of the drawing for which a line of the text stands; empty if it is a line of words. */
    static String placed(String line) {
        Matcher place = PLACE.matcher(line.strip());
        return place.matches() ? place.group(1).strip() : "";
    }
}
