package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource.Changes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostSearchTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void everyPostIsReadPageByPageAndThenWhatChanges(Kind kind) {
        Topic topic = topic(kind, board(kind, "Searched"), "To be found", NOON.minusSeconds(86_400));
        run(kind, room -> {
            for (int i = 0; i < 7; i++) {
                room.posts.record(TOMASZ, topic.getId(), "Reply **" + i + "**", null, NOON.minusSeconds(60));
            }
        });
        String end = readAll(kind, topic, 8);
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 3, "Rude"));
        List<SearchDocument> changed = of(topic, get(kind, room -> room.search.changedSince(end, 500)));
        SearchDocument third = changed.stream()
                .filter(d -> d.address().contains("/3#"))
                .findFirst()
                .orElseThrow();
        assertFalse(third.shown());
        assertEquals("", third.text());
    }

    @ParameterizedTest
    @EnumSource
    void firstReplyChangesWhetherTheTopicIsAnswered(Kind kind) {
        Topic topic = topic(kind, board(kind, "Asked"), "Anyone?", NOON.minusSeconds(86_400));
        assertEquals(
                Set.of("answered:false"), answered(topic, get(kind, room -> room.search.changedSince(null, 9_999))));
        String end = get(kind, room -> room.search.changedSince(null, 9_999).cursor());
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "Me", null));
        Changes changes = get(kind, room -> room.search.changedSince(end, 9_999));
        assertEquals(2, of(topic, changes).size());
        assertEquals(Set.of("answered:true"), answered(topic, changes));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKnownIsNotReadAgain(Kind kind) {
        Topic topic = topic(kind, board(kind, "Known"), "Known", NOON.minusSeconds(86_400));
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "News", null));
        Changes all = get(kind, room -> room.search.changedSince(null, 9_999));
        Map<String, Instant> taken = all.documents().stream()
                .filter(document -> !document.text().equals("News"))
                .collect(Collectors.toMap(SearchDocument::id, SearchDocument::changedAt));
        List<SearchDocument> rest = of(
                topic, get(kind, room -> room.search.changedSince(null, 9_999, (id, at) -> at.equals(taken.get(id)))));
        assertTrue(rest.stream().anyMatch(document -> document.text().equals("News")));
        assertEquals(1, database(kind).queriesOf(em -> {
            Changes none = new Room(em, CLOCK).search.changedSince(null, 9_999, (id, at) -> true);
            assertEquals(List.of(), none.documents());
        }));
    }

    private static Set<String> answered(Topic topic, Changes changes) {
        return of(topic, changes).stream()
                .flatMap(document -> document.marks().stream())
                .filter(mark -> mark.startsWith("answered:"))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void postsOfAHiddenTopicAreVisibleToNobody(Kind kind) {
        Topic topic = topic(kind, board(kind, "Vanishing"), "Vanishing", NOON);
        String id = get(
                kind, room -> String.valueOf(room.posts.get(topic.getId(), 1).getId()));
        long before = get(kind, room -> room.search.count());
        assertEquals(Set.of(id), get(kind, room -> room.search.visible(List.of(id))));
        run(kind, room -> room.moderation.hideTopic(AMELIE, topic.getId(), "Advertising"));
        assertTrue(get(kind, room -> room.search.visible(List.of(id))).isEmpty());
        long after = get(kind, room -> room.search.count());
        assertEquals(before - 1, after);
    }

    /** On Derby a reader locks rows too; if each held what the other wants, one of them would end in a fault. */
    @Test
    void readingForSearchAndWritingNeverWaitForEachOther() throws Exception {
        Kind kind = Kind.DERBY;
        Topic topic = topic(kind, board(kind, "Busy"), "Busy", NOON);
        String start =
                get(kind, room -> room.search.changedSince(null, 1_000_000)).cursor();
        AtomicBoolean written = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<?> read = reader.submit(() -> {
                do {
                    run(kind, room -> room.search.changedSince(start, 500));
                } while (!written.get());
            });
            try {
                for (int i = 0; i < 300; i++) {
                    run(kind, room -> room.posts.record(TOMASZ, topic.getId(), "Reply", null, NOON));
                }
            } finally {
                written.set(true);
            }
            read.get();
        } finally {
            reader.shutdown();
        }
    }

    private static String readAll(Kind kind, Topic topic, int expected) {
        List<SearchDocument> read = new ArrayList<>();
        String cursor = null;
        Changes changes;
        do {
            String from = cursor;
            changes = get(kind, room -> room.search.changedSince(from, 3));
            read.addAll(of(topic, changes));
            cursor = changes.cursor();
        } while (changes.more());
        assertEquals(expected, read.stream().map(SearchDocument::id).distinct().count());
        return cursor;
    }

    private static List<SearchDocument> of(Topic topic, Changes changes) {
        return changes.documents().stream()
                .filter(d -> d.address().startsWith("/topics/" + topic.getId() + "/"))
                .toList();
    }
}
