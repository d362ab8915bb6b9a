package org.inglenook.notes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of templates: text with variables like {@code {firstName|friend}}. What stands behind the bar is said when the
 * order doesn't tell; a template must have it for every variable.
 */
final class NoteText {
    /** Where the owner's own sentence goes; it may well be empty. */
    static final String SENTENCE = "sentence";

    /** How the place begins where something written by hand goes, alone in its line. */
    static final String HAND = "hand:";

    static final Set<String> VARIABLES =
            new LinkedHashSet<>(List.of("firstName", "name", "orderNumber", "items", "shop", SENTENCE));

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([^{}|]*?)\\s*(?:\\|([^{}]*))?}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");

    /** A variable in a text; the fallback is null when there is none. */
    record Variable(String written, String name, String fallback) {
        boolean isKnown() {
            return VARIABLES.contains(name) || isHand();
        }

        /** Whether something that the owner wrote by hand goes there. */
        boolean isHand() {
            return name.startsWith(HAND) && fallback == null;
        }

        String hand() {
            return name.substring(HAND.length()).strip();
        }

        /** Whether it is never left without words: the sentence may be empty, a hand says its own, the others need a fallback. */
        boolean isSafe() {
            return SENTENCE.equals(name) || isHand() || fallback != null && !fallback.isBlank();
        }
    }

    private NoteText() {}

    static List<Variable> variables(String text) {
        List<Variable> variables = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            variables.add(variable(matcher.toMatchResult()));
        }
        return variables;
    }

    private static Variable variable(MatchResult match) {
        return new Variable(match.group(), match.group(1), match.group(2));
    }

    /**
     * Fills a template. A sentence for which it has no place goes to its end; a variable that is unknown, or has neither value
     * nor fallback, stays as it was written, for the preflight to find.
     */
    static String fill(String template, String sentence, Map<String, String> values) {
        boolean placed = variables(template).stream().anyMatch(v -> SENTENCE.equals(v.name()));
        String whole = placed ? template : template.stripTrailing() + "\n{" + SENTENCE + "}";
        String filled = replace(whole, Map.of(SENTENCE, sentence.strip()));
        return tidy(replace(filled, values));
    }

    private static String replace(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(variable(match), values)));
    }

    private static String value(Variable variable, Map<String, String> values) {
        String value = values.get(variable.name());
        if (value == null) {
            return variable.written();
        }
        if (!value.isBlank() || SENTENCE.equals(variable.name())) {
            return value.strip();
        }
        return variable.fallback() == null
                ? variable.written()
                : variable.fallback().strip();
    }

    /** The places in a text where something written by hand goes. */
    static List<Variable> hands(String text) {
        return variables(text).stream().filter(Variable::isHand).toList();
    }

    /** The text with words in the places of what is drawn there; a place that has none stays as it was written. */
    static String read(String text, UnaryOperator<String> wordsOfHand) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            Variable variable = variable(match);
            String words = variable.isHand() ? wordsOfHand.apply(variable.hand()) : null;
            return Matcher.quoteReplacement(words == null ? variable.written() : words);
        });
    }

    private static String tidy(String text) {
        String spaced = SPACES.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
        return EMPTY_LINES
                .matcher(spaced.replace(" \n", "\n").replace("\n ", "\n"))
                .replaceAll("\n\n")
                .strip();
    }
}
