package org.inglenook.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** A field that says something else than it said: of an original since it was translated, or of a translation. */
public final class FieldChange {

    private final String before;
    private final String after;
    private final WordDifference words;

    private FieldChange(String name, String before, String after) {
        this.before = before;
        this.after = after;
        words = Wording.HTML.equals(name)
                ? WordDifference.of(SafeHtml.lines(before), SafeHtml.lines(after))
                : WordDifference.of(before, after);
    }

    /** By the fields' names, those that the newer text has first. */
    public static Map<String, FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(after);
        before.keySet().forEach(name -> all.putIfAbsent(name, ""));
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        all.forEach((name, says) -> {
            String said = before.getOrDefault(name, "");
            if (!said.equals(says)) {
                changes.put(name, new FieldChange(name, said, says));
            }
        });
        return changes;
    }

    public String getBefore() {
        return before;
    }

    public WordDifference getWords() {
        return words;
    }

    /** Whether it said nothing. */
    public boolean isAdded() {
        return before.isEmpty();
    }

    /** Whether it says nothing any more. */
    public boolean isGone() {
        return after.isEmpty();
    }

    /** Whether the words are the same and only emphasis, links or headings changed. */
    public boolean isFormatting() {
        return words.isNone();
    }
}
