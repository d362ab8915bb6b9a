package org.inglenook.notes;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.notes.print.CardFonts;

/**
 * In which writings cards can be set with the fonts that are there.
 *
 * @param shown message keys of those that can be set
 * @param lacking message keys of those for which a font is wanted
 */
record CardScripts(List<String> shown, List<String> lacking) {
    /** A writing and a few of its letters, each of which a font for it has. */
    private record Script(String name, String letters) {}

    private static final List<Script> ALL = List.of(
            new Script("notes.script.latin", "aéßłőğřæ"),
            new Script("notes.script.greek", "αΩή"),
            new Script("notes.script.cyrillic", "жЯїћ"),
            new Script("notes.script.arabic", "عپچ"),
            new Script("notes.script.hebrew", "שאם"),
            new Script("notes.script.devanagari", "कमी"),
            new Script("notes.script.thai", "กสี"),
            new Script("notes.script.korean", "한글"),
            new Script("notes.script.japanese", "あカ様"),
            new Script("notes.script.chinese", "谢謝你"),
            new Script("notes.script.emoji", "🙂🌿❤"));

    static CardScripts of(CardFonts fonts) {
        List<String> shown = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (Script script : ALL) {
            (fonts.note().missing(script.letters()).isEmpty() ? shown : lacking).add(script.name());
        }
        return new CardScripts(shown, lacking);
    }
}
