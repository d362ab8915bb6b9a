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
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
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
        SearchWords.STEMS.forEach((language, analyzer) -> fields.put("stem-" + language, analyzer));
        try {
            writer = new IndexWriter(
                    FSDirectory.open(directory),
                    new IndexWriterConfig(new PerFieldAnalyzerWrapper(SearchWords.PLAIN, fields)));
            if (writer.getLiveCommitData() != null) {
                writer.getLiveCommitData().forEach(entry -> cursors.put(entry.getKey(), entry.getValue()));
            }
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
            writer.setLiveCommitData(Map.copyOf(cursors).entrySet());
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
        document.add(new TextField("title", found.title(), Field.Store.YES));
        document.add(new TextField("text", found.text(), Field.Store.YES));
        document.add(new TextField("stem-" + language, found.title() + ' ' + found.text(), Field.Store.NO));
        document.add(new StoredField("language", language));
        if (found.language() != null) {
            document.add(new StoredField("tag", found.language().toLanguageTag()));
        }
        document.add(new StoredField("address", found.address()));
        document.add(new StoredField("where", found.where()));
        document.add(new StoredField("at", found.at().toString()));
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
