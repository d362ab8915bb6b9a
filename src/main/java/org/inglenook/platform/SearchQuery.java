package org.inglenook.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody looks for: every word, in the title or the text, as it is or by its stem; where nothing fits, nearly as it is. */
final class SearchQuery {

    private static final int MOST_WORDS = 12;
    private static final float TITLE = 2.5f;
    private static final float STEM = 0.7f;
    private static final float NEARLY = 0.3f;
    private static final int LONG_ENOUGH_TO_MISTYPE = 4;

    private final List<String> words;

    SearchQuery(String typed) {
        words = SearchWords.terms(SearchWords.PLAIN, typed).stream()
                .limit(MOST_WORDS)
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** @param tolerant whether a word may be mistyped by a letter or two */
    Query query(boolean tolerant) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            List<Query> ways = new ArrayList<>(exact(word));
            if (tolerant && word.length() >= LONG_ENOUGH_TO_MISTYPE) {
                int letters = word.length() > 7 ? 2 : 1;
                ways.add(new BoostQuery(new FuzzyQuery(new Term("text", word), letters, 1), NEARLY));
                ways.add(new BoostQuery(new FuzzyQuery(new Term("title", word), letters, 1), NEARLY * TITLE));
            }
            all.add(new DisjunctionMaxQuery(ways, 0.1f), BooleanClause.Occur.SHOULD);
        }
        // Of many words one may be missing; of few none.
        return all.setMinimumNumberShouldMatch(words.size() <= 3 ? words.size() : words.size() - 1)
                .build();
    }

    private static List<Query> exact(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(new TermQuery(new Term("text", word)));
        ways.add(new BoostQuery(new TermQuery(new Term("title", word)), TITLE));
        for (Map.Entry<String, Analyzer> stem : SearchWords.STEMS.entrySet()) {
            for (String root : SearchWords.terms(stem.getValue(), word)) {
                ways.add(new BoostQuery(new TermQuery(new Term("stem-" + stem.getKey(), root)), STEM));
            }
        }
        return ways;
    }

    /** Whether a word of a text, given as it is and by its stem, is one of those looked for. */
    Set<String> roots(String language) {
        Set<String> roots = new HashSet<>();
        words.forEach(word -> roots.addAll(SearchWords.terms(SearchWords.STEMS.get(language), word)));
        return roots;
    }

    List<String> words() {
        return words;
    }
}
