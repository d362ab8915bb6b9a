package org.inglenook.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.inglenook.platform.SearchHit.Part;
import org.inglenook.platform.SearchWords.Word;

/** Cuts the telling piece out of a text and marks in it what was looked for. */
final class SearchSnippets {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    private SearchSnippets() {}

    /** The whole text with its hits marked. */
    static List<Part> marked(String text, SearchQuery query, String language) {
        return parts(text, 0, text.length(), hits(text, query, language));
    }

    /** A piece of the text around the first hit, or its beginning. */
    static List<Part> snippet(String text, SearchQuery query, String language) {
        TreeMap<Integer, Integer> hits = hits(text, query, language);
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

    private static TreeMap<Integer, Integer> hits(String text, SearchQuery query, String language) {
        TreeMap<Integer, Integer> hits = new TreeMap<>();
        collect(hits, SearchWords.words(SearchWords.PLAIN, text), Set.copyOf(query.words()));
        collect(hits, SearchWords.words(SearchWords.STEMS.get(language), text), query.roots(language));
        return hits;
    }

    private static void collect(TreeMap<Integer, Integer> hits, List<Word> words, Set<String> wanted) {
        words.stream()
                .filter(word -> wanted.contains(word.term()))
                .forEach(word -> hits.merge(word.start(), word.end(), Math::max));
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
