package org.inglenook.notes;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told from a name as shops' checkout fields deliver it. */
final class Names {
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "m", "mme", "mlle", "herr", "frau", "fr", "sr",
            "sra");
    private static final Set<String> COMPANY = Set.of(
            "ltd", "limited", "llc", "inc", "plc", "corp", "gmbh", "ohg", "sarl", "srl", "aps", "company", "shop",
            "store", "verein", "e.v", "hotel", "hôtel");
    /** Legal forms that are names or words too unless they stand in capitals. */
    private static final Set<String> COMPANY_IN_CAPITALS =
            Set.of("AG", "KG", "UG", "SA", "SAS", "SPA", "BV", "NV", "OY", "AB", "SE");

    private static final Set<String> TEST =
            Set.of("test", "tester", "testing", "asdf", "asdfgh", "qwerty", "xxx", "null", "undefined");
    private static final Set<String> NOBODY = Set.of(
            "guest", "customer", "none", "n/a", "na", "unknown", "admin", "foo", "foo bar", "no name", "anonymous");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|www\\.|\\w+\\.(com|net|org|shop|de|fr)\\b");
    private static final Pattern TWO =
            Pattern.compile("(?iu)\\s(&|\\+|and|und|et|y|e|och|og|en|i|и|και|y/o)\\s|[/&+;]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]=\\\\]");

    private Names() {}

    /** The word by which a friend would call, without titles; the whole name where the script doesn't put spaces. */
    static String first(String name) {
        return words(name).stream()
                .filter(word -> !TITLES.contains(bare(word)))
                .findFirst()
                .orElse("");
    }

    static boolean isEmail(String name) {
        return EMAIL.matcher(name).find() || ADDRESS.matcher(name).find();
    }

    /** Markup, or no letter at all: typed by a machine or into the wrong field. */
    static boolean isNoName(String name) {
        return MARKUP.matcher(name).find() || name.codePoints().noneMatch(Character::isLetter);
    }

    /** A single letter stands for a name only where one sign can be one: in Chinese, Japanese and Korean. */
    static boolean isOneLetter(String greeting) {
        String bare = greeting.replaceAll("[\\p{P}\\s]", "");
        return bare.codePointCount(0, bare.length()) == 1
                && !Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)
                        .contains(UnicodeScript.of(bare.codePointAt(0)));
    }

    /** All in capitals, titles aside, in a script that has small letters. */
    static boolean isShouted(String name) {
        List<String> words = words(name).stream()
                .filter(word -> !TITLES.contains(bare(word)))
                .filter(word -> word.codePoints().filter(Character::isLetter).count() > 1)
                .toList();
        return !words.isEmpty() && words.stream().allMatch(Names::isUpper);
    }

    private static boolean isUpper(String word) {
        return !word.equals(word.toLowerCase(Locale.ROOT)) && word.equals(word.toUpperCase(Locale.ROOT));
    }

    static boolean isTwo(String name) {
        return TWO.matcher(name).find();
    }

    static boolean isCompany(String name) {
        List<String> words = words(name);
        return words.size() > 1
                && (words.stream().map(Names::bare).anyMatch(COMPANY::contains)
                        || COMPANY_IN_CAPITALS.contains(words.get(words.size() - 1)) && !isShouted(words.get(0)));
    }

    /** Typed to try the shop, or to get past a field. */
    static boolean isTest(String name) {
        List<String> words = words(name).stream().map(Names::bare).toList();
        return words.stream().anyMatch(TEST::contains)
                || NOBODY.contains(String.join(" ", words))
                || DIGIT.matcher(name).find();
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.strip().split("[\\s\\u00a0]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    /** Whether a text says this name, as a word. */
    static boolean isIn(String name, String text) {
        return !name.isBlank()
                && Pattern.compile(
                                "(?<![\\p{L}\\p{M}])" + Pattern.quote(name.strip()) + "(?![\\p{L}\\p{M}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }
}
