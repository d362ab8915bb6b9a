package org.inglenook.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.platform.Language;
import org.inglenook.values.ClaimRemark.Rule;

/**
 * Reads a claim for words that rules on environmental claims look at. It knows words, not facts, and no law: it remarks, and the owner
 * decides. The words of each language are in {@code claim-words/}.
 */
public final class ClaimChecker {

    private static final Pattern SIGN = Pattern.compile(
            "[\\u2618\\u267B\\u2713\\u2714\\u2705\\u2B50\\u2605\\x{1F30D}-\\x{1F30F}\\x{1F331}-\\x{1F333}"
                    + "\\x{1F33F}\\x{1F340}\\x{1F343}\\x{1F396}\\x{1F397}\\x{1F3C5}\\x{1F3C6}\\x{1F49A}]");

    /** Words before a match that turn it into its opposite, such as "we are not yet". */
    private static final Pattern DENIED = Pattern.compile(
            "(?:\\b(?:not|no|never|isn't|aren't|cannot|pas|jamais|ni|nicht|kein(?:e|en|er|em)?|nie)|n't) (?:\\p{L}+ ){0,2}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, List<Term>> TERMS = new LinkedHashMap<>();

    static {
        Language.SUPPORTED.forEach(language -> TERMS.put(language.getLanguage(), read(language.getLanguage())));
    }

    private record Term(Rule rule, String instead, Pattern pattern) {}

    private ClaimChecker() {}

    /**
     * @param language the language that the claim is written in; of one that we have no words of, the words of all
     * @param today the date in the shop's time zone: a year that is over promises nothing
     */
    public static List<ClaimRemark> check(CheckedWords words, Locale language, LocalDate today) {
        Map<Rule, Map<String, Set<String>>> found = new EnumMap<>(Rule.class);
        String both = words.statement() + "\n" + words.scope();
        List<Term> known = TERMS.get(language.getLanguage());
        Stream<Term> terms = known == null ? TERMS.values().stream().flatMap(List::stream) : known.stream();
        terms.filter(term -> !isAnswered(term.rule(), words)).forEach(term -> {
            // What it covers is there to set limits: only the claim itself can claim too much.
            String text = term.rule() == Rule.WHOLE ? words.statement() : both;
            Matcher matcher = term.pattern().matcher(text);
            while (matcher.find()) {
                if (isSaid(term, matcher, text, today)) {
                    note(found, term.rule(), term.instead(), matcher.group());
                }
            }
        });
        SIGN.matcher(both).results().forEach(sign -> note(found, Rule.SIGN, "SIGN", sign.group()));
        List<ClaimRemark> remarks = new ArrayList<>();
        found.forEach((rule, groups) -> groups.forEach(
                (instead, matches) -> remarks.add(new ClaimRemark(rule, instead, List.copyOf(matches)))));
        return List.copyOf(remarks);
    }

    private static boolean isAnswered(Rule rule, CheckedWords words) {
        return (rule == Rule.CERTIFICATE && words.certified()) || (rule == Rule.FUTURE && words.planned());
    }

    private static boolean isSaid(Term term, Matcher match, String text, LocalDate today) {
        if (term.pattern().pattern().contains("?<year>")) {
            return Integer.parseInt(match.group("year")) > today.getYear();
        }
        boolean denies = term.rule() == Rule.GENERIC || term.rule() == Rule.NEUTRAL;
        return !denies || !DENIED.matcher(text.substring(0, match.start())).find();
    }

    private static void note(Map<Rule, Map<String, Set<String>>> found, Rule rule, String instead, String words) {
        found.computeIfAbsent(rule, any -> new LinkedHashMap<>())
                .computeIfAbsent(instead, any -> new LinkedHashSet<>())
                .add(words.strip());
    }

    private static List<Term> read(String language) {
        try (InputStream in = ClaimChecker.class.getResourceAsStream("/claim-words/" + language + ".txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ClaimChecker::term)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String line) {
        String[] parts = line.split(" ", 2);
        String[] rule = parts[0].split("\\.");
        return new Term(
                Rule.valueOf(rule[0]),
                rule[rule.length - 1],
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + parts[1] + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }
}
