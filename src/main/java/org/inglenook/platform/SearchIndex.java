package org.inglenook.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * This node's own index, below the data directory. It can be thrown away: what it holds, and how far each source was read, is made
 * again from the database.
 */
@ApplicationScoped
public class SearchIndex {

    /** Work with a view of the index that stays the same meanwhile. */
    @FunctionalInterface
    interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    /** What an index of this version consists of; one of another is thrown away. */
    private static final String SHAPE = "2";

    private static final String SHAPE_KEY = "shape";
    private static final SearchRanking RANKING = new SearchRanking();
    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.freeze();
    }

    private static final class RankedSearchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader before) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(RANKING);
            return searcher;
        }
    }

    @Inject
    Settings settings;

    @Inject
    ShopProfiles profiles;

    private final Map<String, String> cursors = new HashMap<>();
    private IndexWriter writer;
    private SearcherManager searchers;
    private boolean dirty;

    @PostConstruct
    void open() {
        open(settings.dataDirectory().resolve("search"));
    }

    void open(Path directory) {
        Map<String, Analyzer> fields = new HashMap<>();
        SearchWords.STEMS.forEach((language, analyzer) -> fields.put(stems(language), analyzer));
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(SearchWords.PLAIN, fields));
        try {
            FSDirectory files = FSDirectory.open(directory);
            Map<String, String> kept = DirectoryReader.indexExists(files)
                    ? SegmentInfos.readLatestCommit(files).getUserData()
                    : Map.of();
            boolean fits = SHAPE.equals(kept.get(SHAPE_KEY));
            writer = new IndexWriter(
                    files,
                    config.setSimilarity(RANKING).setOpenMode(fits ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE));
            if (fits) {
                cursors.putAll(kept);
                cursors.remove(SHAPE_KEY);
            }
            searchers = new SearcherManager(writer, new RankedSearchers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The field with the stems of a language: of a title that is a text's own and a space, and of the text. */
    static String stems(String language) {
        return "stem-" + language;
    }

    /** How far a source was read, or null when it was not. */
    synchronized String cursor(String kind) {
        return cursors.get(kind);
    }

    /** Takes in what changed in a source; it can be found when this returns. */
    synchronized void take(String kind, List<SearchDocument> documents, String cursor) {
        cursors.put(kind, cursor);
        if (documents.isEmpty()) {
            return;
        }
        String otherwise = SearchWords.language(profiles.current().getLanguage());
        try {
            for (SearchDocument document : documents) {
                Term key = new Term("id", kind + ':' + document.id());
                if (document.shown()) {
                    writer.updateDocument(key, document(kind, document, otherwise));
                } else {
                    writer.deleteDocuments(key);
                }
            }
            searchers.maybeRefreshBlocking();
            dirty = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was taken in; what was not kept when a node dies is read again. */
    synchronized void keep() {
        if (!dirty) {
            return;
        }
        try {
            Map<String, String> kept = new HashMap<>(cursors);
            kept.put(SHAPE_KEY, SHAPE);
            writer.setLiveCommitData(kept.entrySet());
            writer.commit();
            dirty = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a source, so that it is read from the start. */
    synchronized void forget(String kind) {
        try {
            writer.deleteDocuments(new Term("kind", kind));
            searchers.maybeRefreshBlocking();
            cursors.remove(kind);
            dirty = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(String kind) {
        return read(searcher -> (long) searcher.getIndexReader().docFreq(new Term("kind", kind)));
    }

    private static Document document(String kind, SearchDocument found, String otherwise) {
        String id = kind + ':' + found.id();
        String language = found.language() == null ? otherwise : SearchWords.language(found.language());
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.YES));
        document.add(new SortedDocValuesField("id", new BytesRef(id)));
        document.add(new StringField("kind", kind, Field.Store.YES));
        document.add(new StoredField("heading", found.title()));
        document.add(new StoredField("body", found.text()));
        document.add(new Field(found.ownTitle() ? "title" : "about", found.title(), WORDS));
        document.add(new Field("text", found.text(), WORDS));
        String before = found.ownTitle() ? found.title() + ' ' : "";
        document.add(new StoredField("shift", before.length()));
        document.add(new Field(stems(language), before + found.text(), WORDS));
        document.add(new StringField("mark", "kind:" + kind, Field.Store.NO));
        found.marks().forEach(mark -> document.add(new StringField("mark", mark, Field.Store.NO)));
        if (found.language() != null) {
            document.add(new StoredField("tag", found.language().toLanguageTag()));
        }
        document.add(new StoredField("address", found.address()));
        document.add(new StoredField("where", found.where()));
        document.add(new LongField("at", found.at().toEpochMilli(), Field.Store.NO));
        document.add(new StoredField("said", found.at().toEpochMilli()));
        return document;
    }

    @PreDestroy
    synchronized void close() {
        try {
            keep();
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
