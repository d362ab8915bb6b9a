package org.inglenook.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private static final Map<String, ClaimWords> WORDS = new LinkedHashMap<>();

    static {
        Language.SUPPORTED.forEach(
                language -> WORDS.put(language.getLanguage(), ClaimWords.read(language.getLanguage())));
    }

    private ClaimChecker() {}

    /**
     * @param language the language that the claim is written in; of one that we have no words of, the words of all
     * @param today the date in the shop's time zone: a year that is over promises nothing
     */
    public static List<ClaimRemark> check(CheckedWords words, Locale language, LocalDate today) {
        Map<Rule, Map<String, Set<String>>> found = new EnumMap<>(Rule.class);
        ClaimWords known = WORDS.get(language.getLanguage());
        (known == null ? WORDS.values().stream() : Stream.of(known))
                .flatMap(each -> each.in(words, today))
                .filter(match -> !isAnswered(match.rule(), words))
                .forEach(match -> note(found, match.rule(), match.instead(), match.words()));
        String both = words.statement() + "\n" + words.scope();
        SIGN.matcher(both).results().forEach(sign -> note(found, Rule.SIGN, "SIGN", sign.group()));
        List<ClaimRemark> remarks = new ArrayList<>();
        found.forEach((rule, groups) -> groups.forEach(
                (instead, matches) -> remarks.add(new ClaimRemark(rule, instead, List.copyOf(matches)))));
        return List.copyOf(remarks);
    }

    private static boolean isAnswered(Rule rule, CheckedWords words) {
        return (rule == Rule.CERTIFICATE && words.certified()) || (rule == Rule.FUTURE && words.planned());
    }

    private static void note(Map<Rule, Map<String, Set<String>>> found, Rule rule, String instead, String words) {
        found.computeIfAbsent(rule, any -> new LinkedHashMap<>())
                .computeIfAbsent(instead, any -> new LinkedHashSet<>())
                .add(words.strip());
    }
}
