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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    private static SearchIndex index(Path directory) {
        SearchIndex made = new SearchIndex();
        made.profiles = new ShopProfiles() {
            @Override
            public ShopProfile current() {
                return ShopProfile.unnamed();
            }
        };
        made.open(directory);
        return made;
    }

    @BeforeEach
    void open() {
        index = index(directory);
        search = search(index);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Search search(SearchIndex in) {
        Search made = new Search();
        made.index = in;
        made.sources = new One(texts);
        made.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return made;
    }

    private SearchFeed feed() {
        return feed(index);
    }

    private SearchFeed feed(SearchIndex into) {
        SearchFeed feed = new SearchFeed();
        feed.index = into;
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
        texts.say("1", "Lavender", "Lavender in June.", (Locale) null);
        feed().go();
        assertEquals(List.of("/1"), found("lavendar"));
    }

    @Test
    void titleComesBeforeText() {
        texts.say("1", "Something else", "A long story in which soap is said once among many other words.", (Locale)
                null);
        texts.say("2", "Soap", "Another story.", (Locale) null);
        feed().go();
        assertEquals(List.of("/2", "/1"), found("soap"));
    }

    @Test
    void wordAsItIsComesBeforeItsStem() {
        texts.say("2", "b", "lavenders lavenders lavenders", (Locale) null);
        texts.say("3", "c", "Here lavender is said once " + "and much else besides ".repeat(40), (Locale) null);
        feed().go();
        assertEquals(List.of("/3", "/2"), found("lavender"));
    }

    @Test
    void slipIsMarkedWhereItStands() {
        texts.say("1", "Title", "Blue lavender.", (Locale) null);
        feed().go();
        assertEquals(List.of("lavender"), hits("lavendar"));
    }

    @Test
    void littleWordsAreNotAskedFor() {
        texts.say("1", "Soap", "Soap without water.", (Locale) null);
        texts.say("2", "The best", "How to make the best of it.", (Locale) null);
        feed().go();
        assertEquals(List.of("/1"), found("to the soap"));
        assertEquals(List.of("/2"), found("the to"));
    }

    @Test
    void wordsInQuotationMarksStandSideBySide() {
        texts.say("1", "First", "The water is hard here.", (Locale) null);
        texts.say("2", "Second", "We have hard water.", (Locale) null);
        feed().go();
        assertEquals(Set.of("/1", "/2"), Set.copyOf(found("hard water")));
        assertEquals(List.of("/2"), found("\"hard water\""));
        assertEquals(List.of("/2"), found("„hard water“ have"));
        assertEquals(Set.of("/1", "/2"), Set.copyOf(found("\"hard water")));
        assertEquals(List.of("hard water"), hits("\"hard water\""));
    }

    @Test
    void titleThatIsNotItsOwnSaysAPartAtMost() {
        texts.reply("1", "North balcony", "Mint, said one.");
        texts.reply("2", "Something else", "On my balcony nothing grows.");
        texts.say("3", "North balcony", "What grows?", (Locale) null);
        feed().go();
        assertEquals(List.of("/3", "/2"), found("balcony"));
        assertEquals(List.of("/1"), found("balcony mint"));
    }

    @Test
    void whatWasSaidLatelyComesFirstAmongEquals() {
        texts.say("1", "Soap", "Same words.", NOON.minus(Duration.ofDays(900)));
        texts.say("2", "Soap", "Same words.", NOON.minus(Duration.ofDays(3)));
        texts.say("3", "Soap", "Same words.", NOON.minus(Duration.ofDays(90)));
        feed().go();
        assertEquals(List.of("/2", "/3", "/1"), found("soap"));
        assertEquals(
                List.of("/2", "/3", "/1"),
                search.latest(new SearchRequest("soap")).stream()
                        .map(SearchHit::address)
                        .toList());
    }

    @Test
    void marksAndDaysNarrowDown() {
        texts.marked("1", "board:slow", "by:7");
        texts.marked("2", "board:fast", "by:7");
        texts.say("3", "Soap", "Old soap.", NOON.minus(Duration.ofDays(900)));
        feed().go();
        assertEquals(Set.of("/1", "/2"), Set.copyOf(found(List.of(Set.of("by:7", "by:8")), null, null)));
        assertEquals(List.of("/1"), found(List.of(Set.of("by:7"), Set.of("board:slow")), null, null));
        assertEquals(List.of(), found(List.of(Set.of()), null, null));
        assertEquals(List.of("/3"), found(List.of(), null, NOON.minus(Duration.ofDays(800))));
        assertEquals(Set.of("/1", "/2"), Set.copyOf(found(List.of(), NOON.minus(Duration.ofDays(1)), null)));
        assertEquals(
                List.of("/2"),
                addresses(search.find(new SearchRequest("", List.of(Set.of("board:fast")), null, null), null)));
    }

    @Test
    void nodesWhoseIndexesGrewInDifferentWaysAgreeOnTheOrder(@TempDir Path elsewhere) {
        SearchFeed feed = feed();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 40; i++) {
                String words = "soap ".repeat(1 + (i + round) % 5)
                        + "water ".repeat(i % 7)
                        + "oil and more of it ".repeat(i % 4);
                texts.say(String.valueOf(i), i % 3 == 0 ? "Soap " + i : "Other " + i, words, (Locale) null);
            }
            feed.go();
        }
        SearchIndex fresh = index(elsewhere);
        feed(fresh).go();
        Search other = search(fresh);
        for (String words : List.of("soap", "soap water", "oil", "\"soap water\"", "sope")) {
            assertEquals(found(words), addresses(other.find(new SearchRequest(words), null)), words);
        }
        fresh.close();
    }

    @Test
    void hiddenAtThisMomentIsNeverShown() {
        texts.say("1", "Secret", "Secret words.", (Locale) null);
        feed().go();
        texts.hidden.add("1");
        assertEquals(List.of(), found("secret"));
    }

    @Test
    void hiddenLeavesTheIndexAndEditsReplace() {
        SearchFeed feed = feed();
        texts.say("1", "First", "apples", (Locale) null);
        texts.say("2", "Second", "apples", (Locale) null);
        feed.go();
        texts.say("1", "First", "pears", (Locale) null);
        texts.hide("2");
        feed.go();
        assertEquals(List.of(), found("apples"));
        assertEquals(List.of("/1"), found("pears"));
        assertEquals(1, index.count("text"));
    }

    @Test
    void indexIsKeptAndGoneOnWith() {
        texts.say("1", "Kept", "kept words", (Locale) null);
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
        texts.say("1", "Old", "old words", (Locale) null);
        feed().go();
        texts.said.clear();
        texts.say("7", "New", "new words", (Locale) null);
        texts.say("8", "New", "new words too", (Locale) null);
        texts.order.put("7", 0);
        texts.order.put("8", 0);
        feed().go();
        assertEquals(List.of(), found("old"));
        assertEquals(2, found("new").size());
    }

    @Test
    void whatIsBuiltAnewHoldsWhatWasTakenAMomentAgoToo() {
        SearchFeed feed = feed();
        texts.say("1", "Soap", "Stays.", (Locale) null);
        texts.say("2", "Soap", "Goes without a word.", (Locale) null);
        feed.go();
        texts.said.remove("2");
        feed.look(new ImportRunner.ArchiveTaken());
        feed.go();
        assertEquals(List.of("/1"), found("soap"));
    }

    @Test
    void progressIsToldWhileAnIndexIsMade() {
        texts.say("1", "One", "One.", (Locale) null);
        texts.say("2", "Two", "Two.", (Locale) null);
        SearchFeed feed = feed();
        texts.whenRead = () -> assertEquals(new SearchFeed.Progress(0, 2), feed.progress());
        feed.go();
        assertEquals(new SearchFeed.Progress(2, 2), feed.progress());
    }

    @Test
    void languageIsToldWhereItIsKnown() {
        texts.say("1", "Savon", "Du savon.", Locale.CANADA_FRENCH);
        texts.say("2", "Savonette", "Nobody said.", (Locale) null);
        feed().go();
        assertEquals(
                "fr-CA",
                search.find(new SearchRequest("savon"), null).items().get(0).language());
        assertNull(
                search.find(new SearchRequest("savonette"), null).items().get(0).language());
    }

    @Test
    void everyHitIsReadOncePageByPage() {
        for (int i = 0; i < 2 * Search.PAGE + 3; i++) {
            texts.say(String.valueOf(i), "Topic", "the same words", (Locale) null);
        }
        feed().go();
        List<String> all = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            Slice<SearchHit> page = search.find(new SearchRequest("words"), after);
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
        texts.say("1", "Long", long_, (Locale) null);
        feed().go();
        SearchHit hit = search.find(new SearchRequest("lavender"), null).items().get(0);
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
            texts.say(String.valueOf(i), "Naughty", strings.get(i), (Locale) null);
        }
        feed().go();
        for (String string : strings) {
            search.find(new SearchRequest(string), null).items().forEach(hit -> assertNotNull(hit.snippet()));
        }
        assertNull(search.find(new SearchRequest(""), null).next());
    }

    @Test
    void roomSaysAtThatMomentWhatMustBeToldOfWhatIsFound() {
        texts.say("1", "Pressed by hand", "In our shed", Locale.ENGLISH);
        texts.say("2", "Pressed twice", "In our shed", Locale.ENGLISH);
        feed().go();
        SearchSource.Note note = new SearchSource.Note("values.claim.expired", LocalDate.of(2026, 12, 31));
        assertTrue(
                search.find(new SearchRequest("pressed"), null).items().stream().allMatch(hit -> hit.note() == null));

        texts.noted.put("1", note);
        List<SearchHit> hits = search.find(new SearchRequest("pressed"), null).items();
        assertEquals(2, hits.size());
        hits.forEach(hit -> assertEquals(hit.address().equals("/1") ? note : null, hit.note()));
    }

    private List<String> found(List<Set<String>> marks, Instant from, Instant until) {
        return addresses(search.find(new SearchRequest("soap", marks, from, until), null));
    }

    private static List<String> addresses(Slice<SearchHit> found) {
        return found.items().stream().map(SearchHit::address).toList();
    }

    private List<String> hits(String words) {
        return search.find(new SearchRequest(words), null).items().get(0).snippet().stream()
                .filter(Part::hit)
                .map(Part::text)
                .toList();
    }

    private List<String> found(String words) {
        return search.find(new SearchRequest(words), null).items().stream()
                .map(SearchHit::address)
                .toList();
    }

    /** A source in memory; its cursor counts what was said. */
    private static final class Texts implements SearchSource {
        final Map<String, SearchDocument> said = new LinkedHashMap<>();
        final Map<String, Integer> order = new LinkedHashMap<>();
        final Set<String> hidden = new HashSet<>();
        final Map<String, Note> noted = new HashMap<>();
        private int count;
        Runnable whenRead = () -> {};

        void say(String id, String title, String text, Locale language) {
            order.put(id, ++count);
            said.put(
                    id,
                    new SearchDocument(id, "/" + id, title, text, "", language, true, NOON, NOON.plusSeconds(count)));
        }

        void say(String id, String title, String text, Instant at) {
            say(new SearchDocument(id, "/" + id, title, text, "", null, true, at, NOON.plusSeconds(count + 1)));
        }

        void reply(String id, String title, String text) {
            say(new SearchDocument(
                    id, "/" + id, title, text, "", null, true, NOON, NOON.plusSeconds(count + 1), false, Set.of()));
        }

        void marked(String id, String... marks) {
            say(new SearchDocument(
                    id,
                    "/" + id,
                    "Soap",
                    "Soap.",
                    "",
                    null,
                    true,
                    NOON,
                    NOON.plusSeconds(count + 1),
                    true,
                    Set.of(marks)));
        }

        private void say(SearchDocument document) {
            order.put(document.id(), ++count);
            said.put(document.id(), document);
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
        public String room() {
            return "texts";
        }

        @Override
        public Changes changedSince(String cursor, int atMost) {
            whenRead.run();
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
