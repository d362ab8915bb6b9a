package org.inglenook.platform;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.SearchHit.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path directory;

    private final Texts texts = new Texts();
    private SearchIndex index;
    private Search search;

    @BeforeEach
    void open() {
        index = new SearchIndex();
        index.profiles = new ShopProfiles() {
            @Override
            public ShopProfile current() {
                return ShopProfile.unnamed();
            }
        };
        index.open(directory);
        search = new Search();
        search.index = index;
        search.sources = new One(texts);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private SearchFeed feed() {
        SearchFeed feed = new SearchFeed();
        feed.index = index;
        feed.sources = new One(texts);
        return feed;
    }

    @Test
    void findsWordsByStemAccentAndTitle() {
        texts.say("1", "Growing herbs", "Mint grows anywhere, even on balconies.", Locale.ENGLISH);
        texts.say("2", "Café du matin", "Les savons de Marseille sentent bon.", Locale.FRENCH);
        texts.say("3", "Öle", "Die Häuser am Wald riechen nach Seifen.", Locale.GERMAN);
        feed().go();
        assertEquals(List.of("/1"), found("balcony"));
        assertEquals(List.of("/1"), found("grow herb"));
        assertEquals(List.of("/2"), found("cafe"));
        assertEquals(List.of("/2"), found("savon"));
        assertEquals(List.of("/3"), found("seife"));
        assertEquals(List.of(), found("lavender"));
        assertEquals(List.of(), found("\"'*:(){}[]^~\\/?!"));
    }

    @Test
    void mistypedWordIsFoundWhenNothingElseIs() {
        texts.say("1", "Lavender", "Lavender in June.", null);
        feed().go();
        assertEquals(List.of("/1"), found("lavendar"));
    }

    @Test
    void titleComesBeforeText() {
        texts.say("1", "Something else", "A long story in which soap is said once among many other words.", null);
        texts.say("2", "Soap", "Another story.", null);
        feed().go();
        assertEquals(List.of("/2", "/1"), found("soap"));
    }

    @Test
    void hiddenAtThisMomentIsNeverShown() {
        texts.say("1", "Secret", "Secret words.", null);
        feed().go();
        texts.hidden.add("1");
        assertEquals(List.of(), found("secret"));
    }

    @Test
    void hiddenLeavesTheIndexAndEditsReplace() {
        SearchFeed feed = feed();
        texts.say("1", "First", "apples", null);
        texts.say("2", "Second", "apples", null);
        feed.go();
        texts.say("1", "First", "pears", null);
        texts.hide("2");
        feed.go();
        assertEquals(List.of(), found("apples"));
        assertEquals(List.of("/1"), found("pears"));
        assertEquals(1, index.count("text"));
    }

    @Test
    void indexIsKeptAndGoneOnWith() {
        texts.say("1", "Kept", "kept words", null);
        SearchFeed feed = feed();
        for (int i = 0; i < 7; i++) {
            feed.go();
        }
        index.close();
        open();
        assertNotNull(index.cursor("text"));
        assertEquals(List.of("/1"), found("kept"));
    }

    @Test
    void indexThatDoesNotFitIsBuiltAnew() {
        texts.say("1", "Old", "old words", null);
        feed().go();
        texts.said.clear();
        texts.say("7", "New", "new words", null);
        texts.say("8", "New", "new words too", null);
        texts.order.put("7", 0);
        texts.order.put("8", 0);
        feed().go();
        assertEquals(List.of(), found("old"));
        assertEquals(2, found("new").size());
    }

    @Test
    void whatIsBuiltAnewHoldsWhatWasTakenAMomentAgoToo() {
        SearchFeed feed = feed();
        texts.say("1", "Soap", "Stays.", null);
        texts.say("2", "Soap", "Goes without a word.", null);
        feed.go();
        texts.said.remove("2");
        feed.look(new ImportRunner.ArchiveTaken());
        feed.go();
        assertEquals(List.of("/1"), found("soap"));
    }

    @Test
    void languageIsToldWhereItIsKnown() {
        texts.say("1", "Savon", "Du savon.", Locale.CANADA_FRENCH);
        texts.say("2", "Savonette", "Nobody said.", null);
        feed().go();
        assertEquals("fr-CA", search.find("savon", null).items().get(0).language());
        assertNull(search.find("savonette", null).items().get(0).language());
    }

    @Test
    void everyHitIsReadOncePageByPage() {
        for (int i = 0; i < 2 * Search.PAGE + 3; i++) {
            texts.say(String.valueOf(i), "Topic", "the same words", null);
        }
        feed().go();
        List<String> all = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            Slice<SearchHit> page = search.find("words", after);
            page.items().forEach(hit -> all.add(hit.address()));
            after = page.next();
            pages++;
        } while (after != null);
        assertEquals(3, pages);
        assertEquals(2 * Search.PAGE + 3, Set.copyOf(all).size());
        assertEquals(2 * Search.PAGE + 3, all.size());
    }

    @Test
    void snippetIsCutAroundTheHitAndMarksIt() {
        String long_ = "word ".repeat(100) + "then <b>lavender</b> & more " + "word ".repeat(100);
        texts.say("1", "Long", long_, null);
        feed().go();
        SearchHit hit = search.find("lavender", null).items().get(0);
        String snippet = hit.snippet().stream().map(Part::text).collect(joining());
        assertTrue(snippet.length() < 300 && snippet.startsWith("… ") && snippet.endsWith(" …"), snippet);
        assertEquals(
                List.of("lavender"),
                hit.snippet().stream().filter(Part::hit).map(Part::text).toList());
    }

    @Test
    void everyNaughtyStringIsTakenAndAsked() {
        List<String> strings = Corpora.naughtyStrings().toList();
        for (int i = 0; i < strings.size(); i++) {
            texts.say(String.valueOf(i), "Naughty", strings.get(i), null);
        }
        feed().go();
        for (String string : strings) {
            search.find(string, null).items().forEach(hit -> assertNotNull(hit.snippet()));
        }
        assertNull(search.find("", null).next());
    }

    @Test
    void roomSaysAtThatMomentWhatMustBeToldOfWhatIsFound() {
        texts.say("1", "Pressed by hand", "In our shed", Locale.ENGLISH);
        texts.say("2", "Pressed twice", "In our shed", Locale.ENGLISH);
        feed().go();
        SearchSource.Note note = new SearchSource.Note("values.claim.expired", LocalDate.of(2026, 12, 31));
        assertTrue(search.find("pressed", null).items().stream().allMatch(hit -> hit.note() == null));

        texts.noted.put("1", note);
        List<SearchHit> hits = search.find("pressed", null).items();
        assertEquals(2, hits.size());
        hits.forEach(hit -> assertEquals(hit.address().equals("/1") ? note : null, hit.note()));
    }

    private List<String> found(String words) {
        return search.find(words, null).items().stream().map(SearchHit::address).toList();
    }

    /** A source in memory; its cursor counts what was said. */
    private static final class Texts implements SearchSource {
        final Map<String, SearchDocument> said = new LinkedHashMap<>();
        final Map<String, Integer> order = new LinkedHashMap<>();
        final Set<String> hidden = new HashSet<>();
        final Map<String, Note> noted = new HashMap<>();
        private int count;

        void say(String id, String title, String text, Locale language) {
            order.put(id, ++count);
            said.put(
                    id,
                    new SearchDocument(id, "/" + id, title, text, "", language, true, NOON, NOON.plusSeconds(count)));
        }

        void hide(String id) {
            order.put(id, ++count);
            said.put(id, new SearchDocument(id, "/" + id, "", "", "", null, false, NOON, NOON.plusSeconds(count)));
            hidden.add(id);
        }

        @Override
        public String kind() {
            return "text";
        }

        @Override
        public Changes changedSince(String cursor, int atMost) {
            int from = cursor == null ? -1 : Integer.parseInt(cursor);
            List<SearchDocument> changes =
                    said.values().stream().filter(d -> order.get(d.id()) > from).toList();
            return new Changes(changes, String.valueOf(count), false);
        }

        @Override
        public Set<String> visible(Collection<String> ids) {
            Set<String> visible = new HashSet<>(ids);
            visible.retainAll(said.keySet());
            visible.removeAll(hidden);
            return visible;
        }

        @Override
        public Map<String, Note> notes(Collection<String> ids) {
            return noted.entrySet().stream()
                    .filter(entry -> ids.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public long count() {
            return said.size() - hidden.size();
        }
    }

    /** One source, as the container would give it. */
    private record One(SearchSource source) implements Instance<SearchSource> {

        @Override
        public Iterator<SearchSource> iterator() {
            return List.of(source).iterator();
        }

        @Override
        public SearchSource get() {
            return source;
        }

        @Override
        public Instance<SearchSource> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends SearchSource> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends SearchSource> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return false;
        }

        @Override
        public boolean isAmbiguous() {
            return false;
        }

        @Override
        public void destroy(SearchSource instance) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Handle<SearchSource> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<SearchSource>> handles() {
            throw new UnsupportedOperationException();
        }
    }
}
