package org.inglenook.notes;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike texts are, in tenths of their words: those that stand in the same three in a row in both. Names and what was ordered are
 * taken out before, as they differ in texts that are otherwise the same. A sign of a script without spaces counts as a word.
 */
final class Sameness {
    /** One text, ready to be compared. */
    static final class Words {
        private final List<String> words;
        private final List<String> rows;
        private final Set<String> known;

        private Words(List<String> words) {
            this.words = words;
            this.rows = rows(words);
            this.known = new HashSet<>(rows);
        }

        boolean isEmpty() {
            return words.isEmpty();
        }
    }

    /** From here on two texts say the same to whoever gets them. */
    static final int SAME = 9;
    /** From here on it is worth a word. */
    static final int ALIKE = 5;

    private static final int ROW = 3;
    private static final int TENTHS = 10;
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]+");

    private Sameness() {}

    /** @param apart what is taken out: names and items, as they may stand in the text */
    static Words words(String text, Collection<String> apart) {
        String rest = " " + folded(text) + " ";
        List<String> longestFirst = apart.stream()
                .map(Sameness::folded)
                .filter(each -> each.length() > 1)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        for (String each : longestFirst) {
            rest = rest.replace(each, " ");
        }
        List<String> words = new ArrayList<>();
        WORD.matcher(rest).results().forEach(match -> words.add(match.group()));
        return new Words(words);
    }

    /** The words of a note without whom it greets, who they are, and what they ordered. */
    static Words of(ThankYouNote note) {
        List<String> apart = new ArrayList<>(List.of(
                note.getGreeting(),
                note.printedName(),
                note.getRecipientName(),
                note.getItems(),
                note.getOrderNumber()));
        apart.addAll(Arrays.asList(note.getItems().split(", ")));
        return words(note.cardWords(), apart);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static List<String> rows(List<String> words) {
        if (words.size() < ROW) {
            return words.isEmpty() ? List.of() : List.of(String.join(" ", words));
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i + ROW <= words.size(); i++) {
            rows.add(String.join(" ", words.subList(i, i + ROW)));
        }
        return rows;
    }

    /** How many of ten words of the first stand in the second as well, in the same row. */
    static int tenths(Words text, Words other) {
        return tenths(text, other.known);
    }

    private static int tenths(Words text, Set<String> known) {
        if (text.isEmpty()) {
            return 0;
        }
        int length = Math.min(ROW, text.words.size());
        boolean[] shared = new boolean[text.words.size()];
        for (int i = 0; i < text.rows.size(); i++) {
            if (known.contains(text.rows.get(i))) {
                Arrays.fill(shared, i, i + length, true);
            }
        }
        int count = 0;
        for (boolean each : shared) {
            count += each ? 1 : 0;
        }
        return count * TENTHS / shared.length;
    }

    /** How many of these texts say what another of them says as well. Looks at each once, so a thousand take no longer than they are long. */
    static int saidTwice(List<Words> texts) {
        Map<String, Integer> in = new HashMap<>();
        texts.forEach(text -> text.known.forEach(row -> in.merge(row, 1, Integer::sum)));
        Set<String> common = new HashSet<>();
        in.forEach((row, many) -> {
            if (many > 1) {
                common.add(row);
            }
        });
        return (int) texts.stream().filter(text -> tenths(text, common) >= SAME).count();
    }
}
