package org.inglenook.values;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.values.ClaimRemark.Rule;

/** What is looked for in one language, and what excuses it: read from {@code claim-words/}, where the form is told. */
final class ClaimWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String TURNS = "(?:and|but|yet|et|mais|und|aber|sondern|doch) ";

    private static final String MERIT = "MERIT";
    private static final String DENIED = "DENIED";
    private static final String UNLESS = "UNLESS.";

    /** Rules about the environment only: everybody may sell everything by hand, or promise to be there on Monday. */
    private static final Set<Rule> OF_MERITS = Set.of(Rule.WHOLE, Rule.FUTURE);

    /** Something to look for. */
    private record Term(Rule rule, String instead, Pattern pattern) {}

    /** Something that was found. */
    record Found(Rule rule, String instead, String words) {}

    private final List<Term> terms;
    private final Pattern merit;
    private final Pattern denied;
    private final Map<String, Pattern> unless;

    private ClaimWords(Map<String, List<String>> lines) {
        terms = lines.entrySet().stream()
                .filter(entry -> !entry.getKey().matches("MERIT|DENIED|UNLESS\\..*"))
                .flatMap(entry -> entry.getValue().stream().map(words -> term(entry.getKey(), words)))
                .toList();
        merit = whole(any(lines.get(MERIT)));
        // A few words may stand between, such as "we don't call our soap sustainable"; a comma or an "and" begins
        // something else.
        denied = Pattern.compile(
                "(?:(?<![\\p{L}\\p{N}])(?:" + any(lines.get(DENIED)) + ") (?:(?!" + TURNS
                        + ")[\\p{L}'-]+ ){0,6}(?:\\p{L}{1,2}')?)$",
                FLAGS);
        unless = lines.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(UNLESS))
                .collect(toMap(
                        entry -> entry.getKey().substring(UNLESS.length()), entry -> whole(any(entry.getValue()))));
    }

    static ClaimWords read(String language) {
        try (InputStream in = ClaimWords.class.getResourceAsStream("/claim-words/" + language + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return new ClaimWords(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(groupingBy(line -> line[0], LinkedHashMap::new, mapping(line -> line[1], toList()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String name, String words) {
        String[] rule = name.split("\\.");
        return new Term(Rule.valueOf(rule[0]), rule[rule.length - 1], whole(words));
    }

    private static String any(List<String> patterns) {
        return patterns.stream().collect(joining("|"));
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", FLAGS);
    }

    /** @param today the date in the shop's time zone: a year that is over promises nothing */
    Stream<Found> in(CheckedWords said, LocalDate today) {
        String both = said.statement() + "\n" + said.scope();
        boolean merits = merit.matcher(both).find();
        return terms.stream()
                .filter(term -> merits || !OF_MERITS.contains(term.rule()))
                // What it covers is there to set limits: only the claim itself can claim too much.
                .flatMap(term -> find(term, term.rule() == Rule.WHOLE ? said.statement() : both, today));
    }

    private Stream<Found> find(Term term, String text, LocalDate today) {
        Matcher matcher = term.pattern().matcher(text);
        Stream.Builder<Found> found = Stream.builder();
        while (matcher.find()) {
            if (!isOver(term, matcher, today) && !isExcused(term, matcher.toMatchResult(), text)) {
                found.add(new Found(term.rule(), term.instead(), matcher.group()));
            }
        }
        return found.build();
    }

    private static boolean isOver(Term term, Matcher match, LocalDate today) {
        return term.pattern().pattern().contains("?<year>") && Integer.parseInt(match.group("year")) <= today.getYear();
    }

    private boolean isExcused(Term term, MatchResult match, String text) {
        int from = start(text, match.start());
        String before = text.substring(from, match.start());
        String sentence = text.substring(from, end(text, match.end()));
        return (term.rule() != Rule.FUTURE && denied.matcher(before).find())
                || Stream.of(term.rule().name(), term.instead())
                        .map(unless::get)
                        .anyMatch(precise ->
                                precise != null && precise.matcher(sentence).find());
    }

    private static int start(String text, int at) {
        int start = at;
        while (start > 0 && !isEnd(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && !isEnd(text, end)) {
            end++;
        }
        return end;
    }

    /** A point within a figure ends no sentence. */
    private static boolean isEnd(String text, int at) {
        char mark = text.charAt(at);
        return mark == '\n'
                || mark == '!'
                || mark == '?'
                || (mark == '.' && (at + 1 == text.length() || text.charAt(at + 1) == ' '));
    }
}
