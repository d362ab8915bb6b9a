package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** Finds words in what the rooms say. The index proposes; the rooms decide at that moment what every reader may see. */
@ApplicationScoped
public class Search {

    public static final int PAGE = 20;

    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            LongField.newSortField("at", true, SortedNumericSelector.Type.MAX),
            new SortField("id", SortField.Type.STRING));

    private static final Sort LATEST = new Sort(
            LongField.newSortField("at", true, SortedNumericSelector.Type.MAX),
            new SortField("id", SortField.Type.STRING));

    @Inject
    SearchIndex index;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<SearchSource> sources;

    /**
     * The best hits.
     *
     * @param after cursor of the last hit seen, or null for the first page
     */
    public Slice<SearchHit> find(SearchRequest request, String after) {
        SearchQuery query = new SearchQuery(request);
        if (query.isEmpty()) {
            return new Slice<>(List.of(), null, null);
        }
        return index.read(searcher -> {
            // A page after a tolerant one is tolerant too: its cursor says so.
            boolean tolerant = after != null && Cursor.parse(after).flag(3);
            Query said = query.said(tolerant);
            TopDocs found = search(searcher, query.narrowed(said, clock.instant()), after);
            if (after == null && found.scoreDocs.length == 0) {
                tolerant = true;
                said = query.said(true);
                found = search(searcher, query.narrowed(said, clock.instant()), null);
            }
            return slice(searcher, found, said, tolerant);
        });
    }

    /** What says it as it was typed, the latest first, for feeds. */
    public List<SearchHit> latest(SearchRequest request) {
        SearchQuery query = new SearchQuery(request);
        if (query.isEmpty()) {
            return List.of();
        }
        return index.read(searcher -> {
            Query said = query.said(false);
            return hits(searcher, searcher.search(query.narrowed(said, clock.instant()), PAGE, LATEST).scoreDocs, said);
        });
    }

    private static TopDocs search(IndexSearcher searcher, Query query, String after) throws IOException {
        if (after == null || searcher.getIndexReader().maxDoc() == 0) {
            return searcher.search(query, PAGE + 1, ORDER);
        }
        Cursor cursor = Cursor.parse(after);
        Object[] key = {Float.intBitsToFloat((int) cursor.number(0)), cursor.number(1), new BytesRef(cursor.text(2))};
        FieldDoc last = new FieldDoc(searcher.getIndexReader().maxDoc() - 1, Float.NaN, key);
        return searcher.searchAfter(last, query, PAGE + 1, ORDER);
    }

    private Slice<SearchHit> slice(IndexSearcher searcher, TopDocs found, Query said, boolean tolerant)
            throws IOException {
        boolean more = found.scoreDocs.length > PAGE;
        ScoreDoc[] page = Arrays.copyOf(found.scoreDocs, Math.min(PAGE, found.scoreDocs.length));
        String next = more ? cursor((FieldDoc) page[PAGE - 1], tolerant) : null;
        return new Slice<>(hits(searcher, page, said), next, null);
    }

    private List<SearchHit> hits(IndexSearcher searcher, ScoreDoc[] page, Query said) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (ScoreDoc hit : page) {
            documents.add(searcher.storedFields().document(hit.doc));
        }
        Set<String> visible = new HashSet<>();
        Map<String, SearchSource.Note> notes = new HashMap<>();
        ask(documents, visible, notes);
        SearchSnippets snippets = new SearchSnippets(searcher, said);
        List<SearchHit> hits = new ArrayList<>();
        for (int i = 0; i < page.length; i++) {
            String id = documents.get(i).get("id");
            if (visible.contains(id)) {
                hits.add(hit(documents.get(i), page[i].doc, snippets, notes.get(id)));
            }
        }
        return hits;
    }

    /** Asks the rooms which of these every reader may see now, and what must be said of them. */
    private void ask(List<Document> documents, Set<String> visible, Map<String, SearchSource.Note> notes) {
        Map<String, List<String>> ids = documents.stream()
                .collect(Collectors.groupingBy(
                        d -> d.get("kind"),
                        Collectors.mapping(
                                d -> d.get("id").substring(d.get("kind").length() + 1), Collectors.toList())));
        for (SearchSource source : sources) {
            if (ids.containsKey(source.kind())) {
                Set<String> seen = source.visible(ids.get(source.kind()));
                seen.forEach(id -> visible.add(source.kind() + ':' + id));
                source.notes(seen).forEach((id, note) -> notes.put(source.kind() + ':' + id, note));
            }
        }
    }

    private static SearchHit hit(Document document, int number, SearchSnippets snippets, SearchSource.Note note)
            throws IOException {
        String title = document.get("heading");
        SearchSnippets.Hits hits =
                snippets.hits(number, document.getField("shift").numericValue().intValue());
        return new SearchHit(
                document.get("kind"),
                document.get("address"),
                SearchSnippets.marked(title, hits.title()),
                SearchSnippets.snippet(document.get("body"), hits.text()),
                document.get("where"),
                Instant.ofEpochMilli(document.getField("said").numericValue().longValue()),
                note,
                document.get("tag"));
    }

    private static String cursor(FieldDoc last, boolean tolerant) {
        int score = Float.floatToIntBits((Float) last.fields[0]);
        return Cursor.of(score, last.fields[1], ((BytesRef) last.fields[2]).utf8ToString(), tolerant)
                .encoded();
    }
}
