package org.inglenook.community;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words and domains that the owner doesn't want, one a line. A word is found as a word, whatever its case and accents; {@code *} at its
 * end takes every ending; a line such as {@code shop.example} is a domain with all below it.
 */
public record WordList(List<Word> words, List<String> domains) {

    /** A line as the owner wrote it, and as it is looked for. */
    record Word(String line, String folded) {
        boolean isIn(String text) {
            return line.endsWith("*") ? text.contains(folded.substring(0, folded.length() - 2)) : text.contains(folded);
        }
    }

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}*]+");

    static WordList of(String lines) {
        List<String> all = lines.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
        return new WordList(
                all.stream()
                        .filter(line -> !DOMAIN.matcher(line).matches())
                        .map(line -> new Word(line, folded(line)))
                        .filter(word -> !word.folded().isBlank())
                        .toList(),
                all.stream().filter(line -> DOMAIN.matcher(line).matches()).toList());
    }

    /** The first of its lines that a text with links to these hosts meets. */
    Optional<String> in(String text, Set<String> hosts) {
        Optional<String> domain = domains.stream()
                .filter(line -> hosts.stream().anyMatch(host -> host.equals(line) || host.endsWith("." + line)))
                .findFirst();
        if (domain.isPresent() || words.isEmpty()) {
            return domain;
        }
        String folded = folded(text.replace('*', ' '));
        return words.stream().filter(word -> word.isIn(folded)).map(Word::line).findFirst();
    }

    /** Words in small letters without accents, each with a space on either side. */
    private static String folded(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " "
                + BETWEEN.matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
    }
}
