package org.inglenook.shop;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A person's name for an address line and for a salutation. Both may be empty, since shops sell to people who give no name.
 *
 * @param full as one writes it on an envelope
 * @param given what a friend says, or empty where the shop does not tell the parts apart
 */
public record PersonName(String full, String given) {

    public static final PersonName NONE = new PersonName("", "");

    private static final int LONGEST = 200;
    private static final Set<UnicodeScript> FAMILY_FIRST =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    /** Joins the parts as the script they are written in does: the family name leads in Chinese, Japanese and Korean. */
    public static PersonName of(String given, String family) {
        String first = PlainText.line(given, LONGEST / 2 - 1);
        String last = PlainText.line(family, LONGEST / 2);
        if (isFamilyFirst(first) && isFamilyFirst(last)) {
            return new PersonName(last + first, first);
        }
        return new PersonName((first + " " + last).strip(), first);
    }

    public static PersonName of(String full) {
        return new PersonName(PlainText.line(full, LONGEST), "");
    }

    public boolean isEmpty() {
        return full.isEmpty();
    }

    /** Whether both name the same person, as far as spelling tells. */
    public boolean isSameAs(PersonName other) {
        return folded().equals(other.folded());
    }

    private String folded() {
        return Normalizer.normalize(full, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    private static boolean isFamilyFirst(String part) {
        return !part.isEmpty() && part.codePoints().allMatch(c -> FAMILY_FIRST.contains(UnicodeScript.of(c)));
    }
}
