package org.inglenook.platform;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** How text becomes words to be found: as they are, without accents, and by their stems in the languages that we know. */
final class SearchWords {

    /** A word and where it stands. */
    record Word(String term, int start, int end) {}

    static final Map<String, Analyzer> STEMS = Map.of(
            "en", new EnglishAnalyzer(),
            "fr", new FrenchAnalyzer(),
            "de", new GermanAnalyzer());

    static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    private static final Pattern QUOTES = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

    private SearchWords() {}

    /** What somebody typed: phrases of several words that stood in quotation marks, and the other words. */
    record Typed(List<List<String>> phrases, List<String> words) {}

    /** @param most how many words are looked at */
    static Typed typed(String typed, int most) {
        List<List<String>> phrases = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        int left = most;
        String[] parts = QUOTES.split(typed, -1);
        for (int i = 0; i < parts.length; i++) {
            List<String> terms =
                    words(PLAIN, parts[i]).stream().map(Word::term).limit(left).toList();
            left -= terms.size();
            // A mark that was opened and not closed yet makes no phrase.
            if (i % 2 == 1 && i < parts.length - 1 && terms.size() > 1) {
                phrases.add(terms);
            } else {
                words.addAll(terms);
            }
        }
        return new Typed(phrases, List.copyOf(words));
    }

    /** Whether a word is one that texts of one of the languages all have. */
    static boolean isLittle(String word) {
        return STEMS.values().stream()
                .anyMatch(analyzer -> terms(analyzer, word).isEmpty());
    }

    /** The language whose stems fit a text. */
    static String language(Locale locale) {
        return locale != null && STEMS.containsKey(locale.getLanguage()) ? locale.getLanguage() : "en";
    }

    static Set<String> terms(Analyzer analyzer, String text) {
        Set<String> terms = new LinkedHashSet<>();
        words(analyzer, text).forEach(word -> terms.add(word.term()));
        return terms;
    }

    static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
