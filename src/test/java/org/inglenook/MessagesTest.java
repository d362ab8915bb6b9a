package org.inglenook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence is there in every language and is used; every sentence that is used is there. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Map<String, String> BUNDLES =
            Map.of("en", "Messages.properties", "fr", "Messages_fr.properties", "de", "Messages_de.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final String ROOMS =
            "(?:platform|media|shop|identity|customers|story|values|community|notes|plugin|search)";
    /** A literal that can only be a key: the room, then words; the last may be completed by code. */
    private static final Pattern KEY = Pattern.compile(ROOMS + "(?:\\.[a-z][A-Za-z0-9]*){2,}\\.?");

    @Test
    void everyLanguageHasEverySentence() {
        Set<String> english = bundle("en").keySet();
        for (String language : BUNDLES.keySet()) {
            assertEquals(new TreeSet<>(english), new TreeSet<>(bundle(language).keySet()), language);
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String file : BUNDLES.values()) {
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(RESOURCES.resolve(file))) {
                int sign = line.indexOf('=');
                if (!line.startsWith("#")
                        && sign > 0
                        && !seen.add(line.substring(0, sign).strip())) {
                    faults.add(file + ": " + line.substring(0, sign));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyLanguageTakesTheSameArguments() {
        List<String> faults = new ArrayList<>();
        Map<String, String> source = bundle("en");
        for (String language : BUNDLES.keySet()) {
            Map<String, String> sentences = bundle(language);
            source.forEach((key, english) -> {
                String sentence = sentences.getOrDefault(key, "");
                if (!placeholders(english).equals(placeholders(sentence))) {
                    faults.add(language + ' ' + key + ": " + placeholders(sentence) + " for " + placeholders(english));
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void sentencesAreWrittenOut() {
        List<String> faults = new ArrayList<>();
        for (String language : BUNDLES.keySet()) {
            bundle(language).forEach((key, sentence) -> {
                if (sentence.isBlank()) {
                    faults.add(language + ' ' + key + " is empty");
                }
                // A straight apostrophe silently eats the placeholders after it.
                if (sentence.replaceAll("'[{}]'", "").contains("'")) {
                    faults.add(language + ' ' + key + " has a straight apostrophe: " + sentence);
                }
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void marksKeepToTheirWords() {
        List<String> faults = new ArrayList<>();
        bundle("fr").forEach((key, sentence) -> {
            if (sentence.matches("(?s).*([^\\u202f][;!?»]|[ \\u00a0]:|«[^\\u202f]).*")) {
                faults.add("fr " + key + " wants a narrow no-break space: " + sentence);
            }
        });
        bundle("de").forEach((key, sentence) -> {
            if (sentence.matches("(?s).*([ \\u00a0][:;!?]|[\"”«»]).*")) {
                faults.add("de " + key + " has the marks of another language: " + sentence);
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void everySentenceThatIsUsedIsThere() {
        Set<String> keys = bundle("en").keySet();
        Map<String, String> missing = new TreeMap<>();
        literals().forEach((literal, file) -> {
            boolean begun = keys.stream().anyMatch(key -> key.startsWith(literal));
            if (KEY.matcher(literal).matches() && !begun) {
                missing.put(literal, file);
            }
        });
        assertEquals(Map.of(), missing);
    }

    @Test
    void everySentenceThatIsThereIsUsed() {
        Map<String, String> literals = literals();
        List<String> beginnings = literals.keySet().stream()
                .filter(literal -> literal.matches(ROOMS + "\\.[A-Za-z0-9.]+"))
                .toList();
        Set<String> unused = bundle("en").keySet().stream()
                .filter(key -> !literals.containsKey(key))
                .filter(key -> beginnings.stream().noneMatch(begin -> isCompletedTo(begin, key, literals.keySet())))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    /** Whether code that begins a key so can end it so: by one more word, or by an ending that stands in the code. */
    private static boolean isCompletedTo(String beginning, String key, Set<String> literals) {
        if (!key.startsWith(beginning)) {
            return false;
        }
        String ending = key.substring(beginning.length());
        return beginning.endsWith(".") || !ending.startsWith(".") || literals.contains(ending);
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(sentence.replaceAll("'[{}]'", ""));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Every quoted text in code and pages, with a file that has it. */
    private static Map<String, String> literals() {
        Map<String, String> found = new LinkedHashMap<>();
        Stream.of(Path.of("src/main/java"), Path.of("webapp")).forEach(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().matches(".*\\.(java|xhtml)"))
                        .forEach(file -> literals(file).forEach(literal -> found.put(literal, file.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }

    private static List<String> literals(Path file) {
        try {
            String text = Files.readString(file);
            List<String> found = new ArrayList<>();
            // In pages the keys stand in single quotes within double ones, so each kind of quote is looked through.
            String pattern = file.toString().endsWith(".java") ? "\"((?:[^\"\\\\\n]|\\\\.)*)\"" : "'([^'\n]*)'";
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundle(String language) {
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(BUNDLES.get(language)))) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> sentences = new TreeMap<>();
            properties.forEach((key, value) -> sentences.put((String) key, (String) value));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
