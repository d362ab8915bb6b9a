package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.SearchDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicMovesTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void mergedTopicGoesToTheEndOfTheOtherAndComesBack(Kind kind) {
        Board one = board(kind, "Merged from");
        Board other = board(kind, "Merged into");
        Topic topic = talk(kind, one, "Which oil?", 3);
        Topic into = talk(kind, other, "Oils", 2);
        run(kind, room -> room.posts.record(TOMASZ, topic.getId(), "To the second", 2, NOON));
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 3, "Rude"));
        long third = get(kind, room -> room.posts.get(topic.getId(), 3).getId());

        merge(kind, topic, into);
        run(kind, room -> {
            Topic now = room.again(Topic.class, into.getId());
            assertEquals(8, now.getPostCount());
            assertEquals(6, now.getReplyCount(), "one is hidden");
            assertEquals(8, now.getLastShown());
            assertEquals(third, room.posts.get(into.getId(), 6).getId(), "it is the same post under another number");
            assertEquals("Rude", room.posts.get(into.getId(), 6).getHidden().getReason());
            assertEquals(5, room.posts.get(into.getId(), 8).getReplyTo());
            assertEquals(0, room.boards.byId(one.getId()).getTopicCount());
            assertNull(room.boards.byId(one.getId()).getNewestTopicId());
            assertEquals(1, room.boards.byId(other.getId()).getTopicCount());
            assertEquals(into.addressOf(6), whereNow(room, topic, 3));
            assertEquals(
                    into.getId(), room.topics.open(topic.getId(), false).topic().getId());
            MovedException moved =
                    assertThrows(MovedException.class, () -> room.posts.reply(INES, topic.getId(), "Late", null));
            assertEquals(into.getId(), moved.getTopicId());
            assertTrue(room.moderation.hiddenTopics(50).stream()
                    .noneMatch(hidden -> hidden.topic().getId().equals(topic.getId())));
            assertTrue(room.moderation.hiddenPosts(50).stream()
                    .noneMatch(hidden -> hidden.post().getTopicId() == topic.getId()));
        });

        run(kind, room -> room.posts.record(TOMASZ, into.getId(), "Written after", null, NOON));
        run(kind, room -> room.get(TopicMoves.class).unmerge(AMELIE, topic.getId()));
        run(kind, room -> {
            Topic back = room.again(Topic.class, topic.getId());
            assertTrue(back.isShown());
            assertEquals(3, back.getReplyCount());
            assertEquals(third, room.posts.get(topic.getId(), 3).getId());
            assertEquals(2, room.posts.get(topic.getId(), 5).getReplyTo());
            Topic left = room.again(Topic.class, into.getId());
            assertEquals(9, left.getPostCount(), "numbers are never given twice");
            assertEquals(9, left.getLastShown());
            assertEquals(3, left.getReplyCount());
            assertEquals(topic.addressOf(3), whereNow(room, into, 6));
            assertEquals(1, room.boards.byId(one.getId()).getTopicCount());
            assertEquals(topic.getId(), room.boards.byId(one.getId()).getNewestTopicId());
        });
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.get(TopicMoves.class).unmerge(AMELIE, topic.getId())));
        assertEquals(
                List.of(Act.UNMERGE, Act.MERGE),
                get(kind, room -> room.get(ModerationLog.class).page(null, INES.memberId(), null).items().stream()
                        .map(LogEntry::getAct)
                        .limit(2)
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void splitPostsStandInATopicOfTheirOwnAndGoBackToTheirPlaces(Kind kind) {
        Board board = board(kind, "Split");
        Topic topic = talk(kind, board, "Balcony", 6);
        Topic apart = split(kind, topic, List.of(3, 5, 6), "Slugs");
        run(kind, room -> {
            Topic now = room.again(Topic.class, apart.getId());
            assertEquals(3, now.getPostCount());
            assertEquals("Reply 2", now.getOpening());
            assertEquals(TOMASZ.memberId(), now.getAuthorId());
            assertFalse(now.isUnanswered());
            Topic left = room.again(Topic.class, topic.getId());
            assertEquals(3, left.getReplyCount());
            assertEquals(7, left.getLastShown());
            assertEquals(7, left.getPostCount());
            assertEquals(apart.addressOf(2), whereNow(room, left, 5));
            assertEquals(2, room.boards.byId(board.getId()).getTopicCount());
            List<Post> page = room.posts.page(left, 1).posts();
            assertEquals(7, page.size(), "its places stay");
            assertEquals("Slugs", page.get(2).getMovedTitle());
            assertThrows(MovedException.class, () -> room.posts.edit(TOMASZ, topic.getId(), 3, "Other words"));
            assertThrows(MovedException.class, () -> room.moderation.restorePost(AMELIE, topic.getId(), 3));
            MovedException moved = assertThrows(
                    MovedException.class,
                    () -> room.reactions.give(TOMASZ, topic.getId(), 5, ReactionKind.values()[0]));
            assertEquals(List.of(apart.getId(), 2L), List.of(moved.getTopicId(), (long) moved.getNumber()));
            assertEquals(
                    room.posts.get(apart.getId(), 2).getId(),
                    room.get(TopicMoves.class).find(topic.getId(), 5).getId());
        });
        run(kind, room -> room.posts.record(INES, apart.getId(), "More of them", 1, NOON));
        run(kind, room -> room.posts.record(INES, topic.getId(), "Meanwhile", null, NOON));

        merge(kind, apart, topic);
        run(kind, room -> {
            assertEquals(
                    List.of(
                            "First words",
                            "Reply 1",
                            "Reply 2",
                            "Reply 3",
                            "Reply 4",
                            "Reply 5",
                            "Reply 6",
                            "Meanwhile",
                            "More of them"),
                    room.posts.page(room.again(Topic.class, topic.getId()), 1).posts().stream()
                            .map(Post::getMarkdown)
                            .toList());
            assertEquals(3, room.posts.get(topic.getId(), 9).getReplyTo());
            assertEquals(topic.addressOf(9), whereNow(room, apart, 4));
            assertEquals(1, room.boards.byId(board.getId()).getTopicCount());
        });
    }

    @ParameterizedTest
    @EnumSource
    void addressesLeadToWhereThePostIsHoweverOftenItWasMoved(Kind kind) {
        Board board = board(kind, "Chains");
        Topic first = talk(kind, board, "First", 4);
        Topic second = talk(kind, board, "Second", 1);
        Topic third = talk(kind, board, "Third", 1);
        Topic apart = split(kind, first, List.of(2, 3), "Apart");
        merge(kind, apart, second);
        merge(kind, second, third);
        run(kind, room -> {
            assertEquals(third.addressOf(5), whereNow(room, first, 2));
            assertEquals(third.addressOf(6), whereNow(room, apart, 2));
            assertEquals(third.addressOf(3), whereNow(room, second, 1));
            assertEquals(
                    third.getId(),
                    room.topics.open(apart.getId(), false).topic().getId());
            assertEquals(
                    Set.of(apart.getId(), second.getId()),
                    room.get(TopicMoves.class).mergedInto(third.getId()).stream()
                            .map(Topic::getId)
                            .collect(Collectors.toSet()));
        });
        DomainException twice = assertThrows(DomainException.class, () -> merge(kind, first, third));
        assertEquals("community.merge.error.part", twice.key());
        run(kind, room -> room.get(TopicMoves.class).unmerge(AMELIE, apart.getId()));
        run(kind, room -> assertEquals(apart.addressOf(1), whereNow(room, first, 2)));
    }

    @ParameterizedTest
    @EnumSource
    void answersPollsAndSearchFollow(Kind kind) {
        Board board = board(kind, "Followed");
        run(kind, room -> room.boards.become(board.getSlug(), BoardKind.QUESTIONS));
        Topic topic = talk(kind, board, "Asked again", 3);
        Topic into = talk(kind, board, "Asked", 0);
        run(kind, room -> room.answers.accept(INES, topic.getId(), 2));
        run(kind, room -> room.polls.hold(INES, topic.getId(), new NewPoll("Which?", List.of("A", "B"), 1, null)));
        String end = get(kind, room -> room.search.changedSince(null, 100_000).cursor());
        merge(kind, topic, into);
        run(kind, room -> {
            assertEquals(3, room.again(Topic.class, into.getId()).getAnswer());
            assertEquals(
                    "Which?",
                    room.polls
                            .find(room.again(Topic.class, into.getId()))
                            .orElseThrow()
                            .poll()
                            .getQuestion());
            List<SearchDocument> documents =
                    room.search.changedSince(end, 100_000).documents();
            assertEquals(
                    List.of(
                            into.getAddress(),
                            into.addressOf(2),
                            into.addressOf(3),
                            into.addressOf(4),
                            into.addressOf(5)),
                    documents.stream()
                            .filter(SearchDocument::shown)
                            .map(SearchDocument::address)
                            .filter(address -> address.startsWith("/topics/" + into.getId()))
                            .sorted()
                            .toList());
            assertThrows(MovedException.class, () -> room.polls.vote(TOMASZ, topic.getId(), Set.of(1L)));
            assertTrue(documents.stream()
                    .filter(document -> document.address().equals(into.getAddress()))
                    .allMatch(document -> document.marks().contains("answered:true")));
        });
        run(kind, room -> room.get(TopicMoves.class).unmerge(AMELIE, topic.getId()));
        run(kind, room -> {
            assertEquals(2, room.again(Topic.class, topic.getId()).getAnswer());
            assertNull(room.again(Topic.class, into.getId()).getAnswer());
            assertTrue(room.again(Topic.class, topic.getId()).isPolled());
            assertFalse(room.again(Topic.class, into.getId()).isPolled());
        });
        split(kind, topic, List.of(2), "The answer alone");
        run(kind, room -> assertNull(room.again(Topic.class, topic.getId()).getAnswer()));
    }

    @ParameterizedTest
    @EnumSource
    void whoHadReadBothHasReadWhatWasMerged(Kind kind) {
        Board board = board(kind, "Read");
        Topic topic = talk(kind, board, "Read here", 3);
        Topic into = talk(kind, board, "And there", 1);
        read(kind, 701, topic, 4);
        read(kind, 701, into, 2);
        read(kind, 702, topic, 2);
        read(kind, 702, into, 2);
        read(kind, 703, topic, 4);
        read(kind, 703, into, 1);
        merge(kind, topic, into);
        assertEquals(
                List.of(6, 4, 1),
                IntStream.of(701, 702, 703)
                        .map(member -> get(kind, room -> room.positions
                                .of(member, List.of(into.getId()))
                                .get(into.getId())))
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsGoesAlong(Kind kind) {
        Topic topic = talk(kind, board(kind, "Waiting along"), "Waiting", 3);
        long held = database(kind).inTransaction(em -> {
            Room strict = new Room(em, CLOCK, Room.rules(FirstPosts.ALL, "", ""), new RecentTexts());
            return strict.posts
                    .reply(new Poster(711, false), topic.getId(), "May I?", 3)
                    .held()
                    .getId();
        });
        Topic apart = split(kind, topic, List.of(3), "Apart with what answers it");
        String address = get(kind, room -> room.get(Review.class).letThrough(AMELIE, held));
        assertEquals(apart.addressOf(2), address);
        run(kind, room -> assertEquals(1, room.posts.get(apart.getId(), 2).getReplyTo()));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeMovedIsRefused(Kind kind) {
        Board board = board(kind, "Refused moves");
        Topic topic = talk(kind, board, "Refused", 2);
        Topic other = talk(kind, board, "Other", 0);
        assertEquals("community.merge.error.same", refused(() -> merge(kind, topic, topic)));
        for (List<Integer> wrong : List.of(List.<Integer>of(), List.of(1, 2), List.of(2, 9))) {
            assertEquals("community.split.error.posts", refused(() -> split(kind, topic, wrong, "Wrong")));
        }
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 2, "Rude"));
        assertEquals("community.split.error.hidden", refused(() -> split(kind, topic, List.of(2, 3), "Begins hidden")));
        run(kind, room -> room.moderation.hideTopic(AMELIE, other.getId(), "Spam"));
        assertEquals("community.topic.error.hidden", refused(() -> merge(kind, topic, other)));
        Topic apart = split(kind, topic, List.of(3), "Apart");
        assertEquals("community.merge.error.part", refused(() -> merge(kind, topic, apart)));
        assertEquals("community.split.error.posts", refused(() -> split(kind, topic, List.of(3), "Moved already")));
    }

    @ParameterizedTest
    @EnumSource
    void longTopicIsMergedInOneGo(Kind kind) {
        Board board = board(kind, "Long");
        Topic topic = talk(kind, board, "Long", 0);
        Topic into = talk(kind, board, "Longer", 0);
        database(kind).run(em -> {
            for (int many = 1; many < 700; many *= 2) {
                em.createNativeQuery(
                                "insert into community_post (version, topicid, number, authorid, markdown, createdat,"
                                        + " changedat, shown, bymaker, replyto) select 1, topicid, number + " + many
                                        + ", authorid, markdown, createdat, changedat, shown, bymaker, number + "
                                        + (many - 1)
                                        + " from community_post where topicid = ? and number <= "
                                        + Math.min(many, 700 - many))
                        .setParameter(1, topic.getId())
                        .executeUpdate();
            }
            em.createNativeQuery("update community_topic set postcount = 700 where id = ?")
                    .setParameter(1, topic.getId())
                    .executeUpdate();
        });
        merge(kind, topic, into);
        run(kind, room -> {
            assertEquals(701, room.again(Topic.class, into.getId()).getLastShown());
            assertEquals(into.addressOf(701), whereNow(room, topic, 700));
            assertEquals(700, room.posts.get(into.getId(), 701).getReplyTo());
        });
    }

    private static String refused(Runnable move) {
        return assertThrows(DomainException.class, move::run).key();
    }

    private static void read(Kind kind, long member, Topic topic, int number) {
        database(kind).run(em -> em.persist(new ReadingPosition(member, topic.getId(), number)));
    }

    private static String whereNow(Room room, Topic topic, int number) {
        return room.get(TopicMoves.class).whereNow(topic.getId(), number).orElseThrow();
    }

    private static void merge(Kind kind, Topic topic, Topic into) {
        run(kind, room -> room.get(TopicMoves.class).merge(AMELIE, topic.getId(), into.getId()));
    }

    private static Topic split(Kind kind, Topic topic, Collection<Integer> numbers, String title) {
        return get(kind, room -> {
            Board board = room.boards.byId(topic.getBoardId());
            return room.get(TopicMoves.class).split(AMELIE, topic.getId(), numbers, board.getSlug(), title);
        });
    }

    private static Topic talk(Kind kind, Board board, String title, int replies) {
        Topic topic = topic(kind, board, title, NOON.minusSeconds(3_600));
        run(kind, room -> {
            for (int i = 1; i <= replies; i++) {
                room.posts.record(TOMASZ, topic.getId(), "Reply " + i, null, NOON.minusSeconds(3_600 - i));
            }
        });
        return topic;
    }
}
