package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicListsTest extends CommunityTest {

    private static final int TOPICS = 2 * TopicLists.PAGE + 5;

    /** Every third topic shares its moment with the one before, so that the order needs the id. */
    private static Board seeded(Kind kind) {
        Board board = board(kind, "Long board");
        run(kind, room -> {
            for (int i = 0; i < TOPICS; i++) {
                room.topics.record(
                        INES,
                        new NewTopic(board.getSlug(), "Topic " + i, "Words", null),
                        NOON.minusSeconds(i - (i % 3 == 2 ? 1 : 0)));
            }
        });
        return board;
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicIsReadOnceForwardsAndBackwardsInEveryOrder(Kind kind) {
        Board board = seeded(kind);
        for (TopicOrder order : TopicOrder.values()) {
            run(kind, room -> readBothWays(room, board, order));
        }
    }

    /** Several indexes begin alike; left to itself Derby read a whole board along another and sorted it. */
    @Test
    void derbyReadsEachOrderAlongItsOwnIndex() {
        Board board = seeded(Kind.DERBY);
        Map<TopicOrder, String> plans = new EnumMap<>(TopicOrder.class);
        database(Kind.DERBY).run(em -> {
            Room room = new Room(em, CLOCK);
            em.createNativeQuery("call syscs_util.syscs_set_runtimestatistics(1)")
                    .executeUpdate();
            for (TopicOrder order : TopicOrder.values()) {
                room.lists.page(board, order, null, null);
                plans.put(order, (String) em.createNativeQuery("values syscs_util.syscs_get_runtimestatistics()")
                        .getSingleResult());
            }
            em.createNativeQuery("call syscs_util.syscs_set_runtimestatistics(0)")
                    .executeUpdate();
        });
        plans.forEach((order, plan) -> {
            assertTrue(
                    plan.contains("using index COMMUNITY_TOPIC_" + order.index().toUpperCase(Locale.ROOT)), plan);
            assertFalse(plan.contains("Sort ResultSet"), plan);
        });
    }

    private static void readBothWays(Room room, Board board, TopicOrder order) {
        List<Long> forwards = new ArrayList<>();
        List<Slice<Topic>> pages = new ArrayList<>();
        Slice<Topic> page = room.lists.page(board, order, null, null);
        assertNull(page.previous());
        for (; page != null; page = page.next() == null ? null : room.lists.page(board, order, page.next(), null)) {
            page.items().forEach(t -> forwards.add(t.getId()));
            pages.add(page);
        }
        assertEquals(TOPICS, forwards.stream().distinct().count());
        assertEquals(TOPICS, forwards.size());
        assertEquals(3, pages.size());

        Slice<Topic> middle = room.lists.page(board, order, null, pages.get(2).previous());
        assertEquals(ids(pages.get(1)), ids(middle));
        Slice<Topic> first = room.lists.page(board, order, null, middle.previous());
        assertEquals(ids(pages.get(0)), ids(first));
        assertNull(first.previous());
        assertNotNull(first.next());
    }

    @ParameterizedTest
    @EnumSource
    void anyPageTakesOneQuery(Kind kind) {
        Board board = seeded(kind);
        for (TopicOrder order : TopicOrder.values()) {
            String next =
                    get(kind, room -> room.lists.page(board, order, null, null).next());
            assertEquals(1, database(kind).queriesOf(em -> new Room(em, CLOCK).lists.page(board, order, null, null)));
            assertEquals(1, database(kind).queriesOf(em -> new Room(em, CLOCK).lists.page(board, order, next, null)));
            assertEquals(1, database(kind).queriesOf(em -> new Room(em, CLOCK).lists.page(board, order, null, next)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pinnedTopicsStandApart(Kind kind) {
        Board board = board(kind, "Pinned board");
        Topic old = topic(kind, board, "Read this first", NOON.minusSeconds(9_000));
        Topic fresh = topic(kind, board, "Fresh", NOON);
        run(kind, room -> room.moderation.pin(AMELIE, old.getId()));
        run(kind, room -> {
            assertEquals(
                    List.of(old.getId()),
                    room.lists.pinned(board).stream().map(Topic::getId).toList());
            assertEquals(List.of(fresh.getId()), ids(room.lists.page(board, TopicOrder.LATEST, null, null)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void newTopicsStandByTheirStartAndLivelyOnesByTheirLastPost(Kind kind) {
        Board board = board(kind, "Two orders");
        Topic old = topic(kind, board, "Old but alive", NOON.minusSeconds(9_000));
        Topic fresh = topic(kind, board, "Fresh", NOON.minusSeconds(60));
        run(kind, room -> room.posts.reply(TOMASZ, old.getId(), "Still here", null));
        run(kind, room -> {
            assertEquals(
                    List.of(old.getId(), fresh.getId()), ids(room.lists.page(board, TopicOrder.LATEST, null, null)));
            assertEquals(List.of(fresh.getId(), old.getId()), ids(room.lists.page(board, TopicOrder.NEW, null, null)));
        });
    }

    @ParameterizedTest
    @EnumSource
    void topicIsUnansweredWhileNoReplyToItIsShown(Kind kind) {
        Board board = board(kind, "Waiting board");
        Topic topic = topic(kind, board, "Anyone?", NOON);
        run(kind, room -> room.moderation.pin(AMELIE, topic.getId()));
        assertEquals(List.of(topic.getId()), unanswered(kind, board));

        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "Yes", null));
        assertEquals(List.of(), unanswered(kind, board));

        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 2, "Spam"));
        assertEquals(List.of(topic.getId()), unanswered(kind, board));
    }

    private static List<Long> unanswered(Kind kind, Board board) {
        return get(kind, room -> ids(room.lists.page(board, TopicOrder.UNANSWERED, null, null)));
    }

    @ParameterizedTest
    @EnumSource
    void feedsHaveTheLatestOfOneBoardOrOfAll(Kind kind) {
        Board one = board(kind, "One");
        Board two = board(kind, "Two");
        Topic here = topic(kind, one, "Here", NOON.plusSeconds(5));
        Topic there = topic(kind, two, "There", NOON.plusSeconds(6));
        run(kind, room -> {
            assertEquals(here.getId(), room.lists.latest(one, 5).get(0).topic().getId());
            assertEquals(
                    there.getId(), room.lists.latest(null, 5).get(0).topic().getId());
        });
    }

    private static List<Long> ids(Slice<Topic> slice) {
        return slice.items().stream().map(Topic::getId).toList();
    }
}
