package org.inglenook.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.inglenook.platform.SearchHit.Part;

/** Cuts the telling piece out of what was found, and marks what was looked for where the index says that it stands. */
final class SearchSnippets {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    private final IndexSearcher searcher;
    private final Weight said;

    SearchSnippets(IndexSearcher searcher, Query said) throws IOException {
        this.searcher = searcher;
        this.said = searcher.createWeight(searcher.rewrite(said), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Where it stands in a title and in a text: the end of each place by its start. */
    record Hits(TreeMap<Integer, Integer> title, TreeMap<Integer, Integer> text) {}

    /** @param shift where the text begins in the field of stems, the title being before it */
    Hits hits(int document, int shift) throws IOException {
        Hits hits = new Hits(new TreeMap<>(), new TreeMap<>());
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Matches matches = said.matches(leaf, document - leaf.docBase);
        if (matches != null) {
            for (String field : matches) {
                collect(hits, field, matches.getMatches(field), shift);
            }
        }
        return hits;
    }

    private static void collect(Hits hits, String field, MatchesIterator matches, int shift) throws IOException {
        while (matches.next()) {
            int start = matches.startOffset();
            int end = matches.endOffset();
            switch (field) {
                case "title", "about" -> hits.title().merge(start, end, Math::max);
                case "text" -> hits.text().merge(start, end, Math::max);
                default -> {
                    if (start < shift) {
                        hits.title().merge(start, end, Math::max);
                    } else {
                        hits.text().merge(start - shift, end - shift, Math::max);
                    }
                }
            }
        }
    }

    /** The whole text with its hits marked. */
    static List<Part> marked(String text, TreeMap<Integer, Integer> hits) {
        return parts(text, 0, text.length(), hits);
    }

    /** A piece of the text around the first hit, or its beginning. */
    static List<Part> snippet(String text, TreeMap<Integer, Integer> hits) {
        int from = hits.isEmpty() || hits.firstKey() <= BEFORE ? 0 : afterSpace(text, hits.firstKey() - BEFORE);
        int to = from + LENGTH >= text.length() ? text.length() : beforeSpace(text, from, from + LENGTH);
        List<Part> parts = new ArrayList<>();
        if (from > 0) {
            parts.add(new Part("… ", false));
        }
        parts.addAll(parts(text, from, to, hits));
        if (to < text.length()) {
            parts.add(new Part(" …", false));
        }
        return parts;
    }

    private static List<Part> parts(String text, int from, int to, TreeMap<Integer, Integer> hits) {
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (var hit : hits.subMap(from, to).entrySet()) {
            if (hit.getKey() < at || hit.getValue() > to) {
                continue;
            }
            if (hit.getKey() > at) {
                parts.add(new Part(text.substring(at, hit.getKey()), false));
            }
            parts.add(new Part(text.substring(hit.getKey(), hit.getValue()), true));
            at = hit.getValue();
        }
        if (at < to) {
            parts.add(new Part(text.substring(at, to), false));
        }
        return parts;
    }

    private static int afterSpace(String text, int around) {
        int space = text.indexOf(' ', around);
        return space < 0 || space > around + BEFORE ? around : space + 1;
    }

    private static int beforeSpace(String text, int from, int around) {
        int space = text.lastIndexOf(' ', around);
        int end = space > from + LENGTH / 2 ? space : around;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
