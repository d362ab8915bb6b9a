package org.inglenook.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * What somebody looks for: every phrase as it is, every word in a title or a text, as it is, by its stem, or nearly as it is. Each way
 * weighs at least twice as much as the next, see {@link SearchRanking}; little words, which every text has, are not asked for.
 */
final class SearchQuery {

    private static final int MOST_WORDS = 12;
    private static final int FEW_WORDS = 3;
    private static final float TITLE = 4;
    private static final float TEXT = 2;
    private static final float NEARLY = 0.5f;
    private static final float ABOUT = 0.25f;
    private static final float LITTLE = 0.05f;
    private static final float FRESH = 0.1f;
    private static final long FRESH_MILLIS = 180L * 24 * 60 * 60 * 1000;
    private static final int LONG_ENOUGH_TO_MISTYPE = 4;

    private final SearchRequest request;
    private final List<String> words;
    private final List<String> little;
    private final List<List<String>> phrases;

    SearchQuery(SearchRequest request) {
        this.request = request;
        SearchWords.Typed typed = SearchWords.typed(request.words(), MOST_WORDS);
        phrases = typed.phrases();
        List<String> telling = typed.words().stream()
                .filter(word -> !SearchWords.isLittle(word))
                .toList();
        boolean none = telling.isEmpty() && phrases.isEmpty();
        words = none ? typed.words() : telling;
        little = none
                ? List.of()
                : typed.words().stream().filter(SearchWords::isLittle).toList();
    }

    boolean isEmpty() {
        return isUnsaid() && request.marks().isEmpty() && request.from() == null && request.until() == null;
    }

    private boolean isUnsaid() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /**
     * What is said, without what only narrows it down.
     *
     * @param tolerant whether a word may be mistyped by a letter or two
     */
    Query said(boolean tolerant) {
        if (isUnsaid()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        phrases.forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        if (!words.isEmpty()) {
            BooleanQuery.Builder each = new BooleanQuery.Builder();
            BooleanQuery.Builder own = new BooleanQuery.Builder();
            boolean about = words.size() > 1 && !tolerant;
            for (String word : words) {
                List<Query> ways = ways(word, tolerant);
                own.add(any(ways), Occur.SHOULD);
                each.add(any(about ? aboutToo(ways, word) : ways), Occur.SHOULD);
            }
            // Of many words one may be missing; of few none.
            each.setMinimumNumberShouldMatch(words.size() <= FEW_WORDS ? words.size() : words.size() - 1);
            all.add(each.build(), Occur.MUST);
            if (about) {
                // Of a reply, what its topic is called says a part at most.
                all.add(own.build(), Occur.FILTER);
            }
        }
        little.forEach(word -> all.add(new BoostQuery(any(ways(word, false)), LITTLE), Occur.SHOULD));
        return all.build();
    }

    /** The same, narrowed down; what was said lately comes a little before what is old. */
    Query narrowed(Query said, Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(said, Occur.MUST);
        for (Set<String> marks : request.marks()) {
            all.add(new TermInSetQuery("mark", marks.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
        if (request.from() != null || request.until() != null) {
            long from = request.from() == null ? Long.MIN_VALUE : request.from().toEpochMilli();
            long until =
                    request.until() == null ? Long.MAX_VALUE : request.until().toEpochMilli() - 1;
            all.add(LongField.newRangeQuery("at", from, until), Occur.FILTER);
        }
        // The month, so that nodes agree and a page further on continues the one before.
        long month = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .withDayOfMonth(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
        return all.add(LongField.newDistanceFeatureQuery("at", FRESH, month, FRESH_MILLIS), Occur.SHOULD)
                .build();
    }

    private static Query phrase(List<String> phrase) {
        String[] terms = phrase.toArray(String[]::new);
        return any(List.of(
                new BoostQuery(new PhraseQuery("title", terms), TITLE),
                new BoostQuery(new PhraseQuery("text", terms), TEXT)));
    }

    private static Query any(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static List<Query> aboutToo(List<Query> ways, String word) {
        List<Query> all = new ArrayList<>(ways);
        all.add(new BoostQuery(new TermQuery(new Term("about", word)), ABOUT));
        return all;
    }

    private static List<Query> ways(String word, boolean tolerant) {
        List<Query> ways = new ArrayList<>();
        ways.add(new BoostQuery(new TermQuery(new Term("title", word)), TITLE));
        ways.add(new BoostQuery(new TermQuery(new Term("text", word)), TEXT));
        for (Map.Entry<String, Analyzer> stem : SearchWords.STEMS.entrySet()) {
            for (String root : SearchWords.terms(stem.getValue(), word)) {
                ways.add(new TermQuery(new Term(SearchIndex.stems(stem.getKey()), root)));
            }
        }
        if (tolerant && word.length() >= LONG_ENOUGH_TO_MISTYPE) {
            int letters = word.length() > 7 ? 2 : 1;
            ways.add(new BoostQuery(new FuzzyQuery(new Term("title", word), letters, 1), NEARLY));
            ways.add(new BoostQuery(new FuzzyQuery(new Term("text", word), letters, 1), NEARLY));
        }
        return ways;
    }
}
