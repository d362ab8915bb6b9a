package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostsTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void replyIsNumberedCountedAndTold(Kind kind) {
        Topic topic = topic(kind, board(kind, "Balcony"), "What do you grow?", NOON.minusSeconds(60));
        run(kind, room -> {
            Post reply = room.posts
                    .reply(TOMASZ, topic.getId(), "Mint. *Always* mint.", 1)
                    .stands()
                    .post();
            assertEquals(2, reply.getNumber());
            assertEquals(1, reply.getReplyTo());
            assertEquals("<p>Mint. <em>Always</em> mint.</p>", reply.getHtml().strip());
            assertTrue(room.changed.containsAll(
                    List.of("boards", "topic:" + topic.getId(), "member:" + TOMASZ.memberId())));
            Topic now = room.again(Topic.class, topic.getId());
            assertEquals(1, now.getReplyCount());
            assertEquals(TOMASZ.memberId(), now.getLastAuthorId());
            assertEquals(NOON, room.boards.byId(now.getBoardId()).getLastPostAt());
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoIsMentionedIsLinkedAndRemembered(Kind kind) {
        Topic topic = topic(kind, board(kind, "Mentions"), "Who knows?", NOON);
        run(kind, room -> room.members.member("linden", Role.MEMBER));
        run(kind, room -> {
            Post reply = room.posts
                    .reply(TOMASZ, topic.getId(), "@Linden knows, @nobody does not, @linden", null)
                    .stands()
                    .post();
            assertEquals(
                    "<p><a href=\"/our/members/linden\">@Linden</a> knows, @nobody does not,"
                            + " <a href=\"/our/members/linden\">@linden</a></p>",
                    reply.getHtml().strip().replace("&#64;", "@"));
            assertEquals(
                    List.of("linden"), room.again(Post.class, reply.getId()).getMentioned());
            room.posts.edit(TOMASZ, topic.getId(), reply.getNumber(), "Nobody knows");
            assertEquals(List.of(), room.again(Post.class, reply.getId()).getMentioned());
        });
        assertEquals(1, database(kind).queriesOf(em -> new Room(em, CLOCK).texts.of("@a @b @c")));
        assertEquals(0, database(kind).queriesOf(em -> new Room(em, CLOCK).texts.of("a@b.example `@c`")));
    }

    @ParameterizedTest
    @EnumSource
    void repliesAtOnceGetEachANumberOfTheirOwn(Kind kind) throws Exception {
        Topic topic = topic(kind, board(kind, "Crowd"), "All at once", NOON);
        int writers = 8;
        int each = 6;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<List<Integer>>> work = IntStream.range(0, writers)
                    .<Callable<List<Integer>>>mapToObj(w -> () -> IntStream.range(0, each)
                            .mapToObj(i -> get(kind, room -> room.posts
                                    .reply(new Poster(200 + w, false), topic.getId(), "Words " + i, null)
                                    .stands()
                                    .post()
                                    .getNumber()))
                            .toList())
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<List<Integer>> done : pool.invokeAll(work)) {
                numbers.addAll(done.get());
            }
            assertEquals(
                    IntStream.rangeClosed(2, writers * each + 1).boxed().toList(),
                    numbers.stream().sorted().toList());
        } finally {
            pool.shutdownNow();
        }
        run(
                kind,
                room -> assertEquals(
                        writers * each + 1,
                        room.again(Topic.class, topic.getId()).getPostCount()));
    }

    @ParameterizedTest
    @EnumSource
    void slowBoardTakesOnePostOfAMemberInAWhileWhateverTheTopic(Kind kind) {
        Board board = board(kind, "Slow board");
        Topic one = topic(kind, board, "One", NOON.minusSeconds(600));
        Topic other = topic(kind, board, "Other", NOON.minusSeconds(600));
        run(kind, room -> room.boards.slow(board.getSlug(), 5));
        run(kind, room -> room.posts.reply(TOMASZ, one.getId(), "First", null));
        DomainException refused = assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.posts.reply(TOMASZ, other.getId(), "Second", null)));
        assertEquals("community.board.error.slow", refused.key());
        assertThrows(
                DomainException.class,
                () -> run(
                        kind, room -> room.topics.start(TOMASZ, new NewTopic(board.getSlug(), "New", "Third", null))));
        run(kind, room -> room.posts.reply(AMELIE, other.getId(), "Makers may", null));
        run(kind, room -> room.boards.slow(board.getSlug(), 0));
        run(kind, room -> room.posts.reply(TOMASZ, other.getId(), "Second", null));
    }

    @ParameterizedTest
    @EnumSource
    void slowTopicTakesOneReplyOfAMemberInAWhile(Kind kind) {
        Topic topic = topic(kind, board(kind, "Slow"), "One at a time", NOON.minusSeconds(60));
        run(kind, room -> room.moderation.slow(AMELIE, topic.getId(), 5));
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "First", null));
        DomainException refused = assertThrows(
                DomainException.class, () -> run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "Next", null)));
        assertEquals("community.topic.error.slow", refused.key());
        run(kind, room -> room.posts.reply(AMELIE, topic.getId(), "Makers too?", null));
        run(kind, room -> room.moderation.slow(AMELIE, topic.getId(), 0));
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "Next", null));
    }

    @ParameterizedTest
    @EnumSource
    void closedTopicRefusesReplies(Kind kind) {
        Topic topic = topic(kind, board(kind, "Closed"), "Enough", NOON);
        run(kind, room -> room.moderation.close(AMELIE, topic.getId()));
        assertThrows(
                TopicClosedException.class,
                () -> run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "One more", null)));
        run(
                kind,
                room -> assertEquals(
                        2,
                        room.posts
                                .reply(AMELIE, topic.getId(), "Thanks, all.", null)
                                .stands()
                                .post()
                                .getNumber()));
    }

    @ParameterizedTest
    @EnumSource
    void pageIsFoundByAnyOfItsNumbersAndTakesOneQuery(Kind kind) {
        Topic topic = topic(kind, board(kind, "Long"), "Very long", NOON);
        run(kind, room -> IntStream.range(0, 64)
                .forEach(i -> room.posts.record(TOMASZ, topic.getId(), "Reply " + i, null, NOON)));
        run(kind, room -> {
            Topic now = room.again(Topic.class, topic.getId());
            PostPage page = room.posts.page(now, 47);
            assertEquals(41, page.getFirst());
            assertEquals(60, page.getEnd());
            assertEquals(20, page.posts().size());
            assertEquals(41, page.posts().get(0).getNumber());
            PostPage end = room.posts.page(now, 9_999);
            assertEquals(61, end.getFirst());
            assertEquals(65, end.getEnd());
            assertTrue(end.isEnding());
            assertEquals(1, room.posts.page(now, -3).getFirst());
        });
        Topic now = get(kind, room -> room.again(Topic.class, topic.getId()));
        assertEquals(1, database(kind).queriesOf(em -> new Room(em, CLOCK).posts.page(now, 60)));
    }

    @ParameterizedTest
    @EnumSource
    void dayLeadsToItsFirstPostOrToTheEnd(Kind kind) {
        Topic topic = topic(kind, board(kind, "Days"), "Three days", NOON.minusSeconds(200_000));
        run(kind, room -> {
            room.posts.record(TOMASZ, topic.getId(), "The day after", null, NOON.minusSeconds(90_000));
            room.posts.record(INES, topic.getId(), "Later that day", null, NOON.minusSeconds(80_000));
        });
        Topic now = get(kind, room -> room.again(Topic.class, topic.getId()));
        run(kind, room -> {
            assertEquals(1, room.posts.firstSince(now, NOON.minusSeconds(999_999)));
            assertEquals(2, room.posts.firstSince(now, NOON.minusSeconds(199_999)));
            assertEquals(3, room.posts.firstSince(now, NOON));
        });
    }

    @ParameterizedTest
    @EnumSource
    void feedHasTheLatestPostsThatAreShownAndGoesOnWithOlderOnes(Kind kind) {
        Topic topic = topic(kind, board(kind, "Fed"), "Fed", NOON.minusSeconds(200_000));
        run(kind, room -> IntStream.range(2, 8)
                .forEach(
                        i -> room.posts.record(TOMASZ, topic.getId(), "Reply " + i, null, NOON.minusSeconds(100_000))));
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 6, "Rude"));
        run(kind, room -> {
            assertEquals(List.of(7, 5), numbers(room.posts.latest(topic, 8, 3)));
            assertEquals(List.of(4, 3, 2), numbers(room.posts.latest(topic, 5, 3)));
            assertEquals(List.of(1), numbers(room.posts.latest(topic, 2, 3)));
        });
    }

    private static List<Integer> numbers(List<Post> posts) {
        return posts.stream().map(Post::getNumber).toList();
    }

    @ParameterizedTest
    @EnumSource
    void listsTellTheOpeningWordsForAsLongAsTheyAreShown(Kind kind) {
        Topic topic = topic(kind, board(kind, "Openings"), "Opening", NOON);
        assertEquals("First words", opening(kind, topic));
        run(kind, room -> room.posts.edit(INES, topic.getId(), 1, "*Second* words " + "and more ".repeat(60)));
        String cut = opening(kind, topic);
        assertTrue(cut.startsWith("Second words and more") && cut.endsWith(" …") && cut.length() < 250, cut);
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 1, "Rude"));
        assertNull(opening(kind, topic));
        run(kind, room -> room.moderation.restorePost(AMELIE, topic.getId(), 1));
        assertEquals(cut, opening(kind, topic));
    }

    private static String opening(Kind kind, Topic topic) {
        return get(kind, room -> room.again(Topic.class, topic.getId()).getOpening());
    }

    @ParameterizedTest
    @EnumSource
    void editKeepsWhatWasSaidBefore(Kind kind) {
        Topic topic = topic(kind, board(kind, "Edits"), "Second thoughts", NOON.minusSeconds(600));
        run(kind, room -> room.posts.edit(INES, topic.getId(), 1, "Better words"));
        run(kind, room -> {
            Post post = room.posts.get(topic.getId(), 1);
            assertEquals("Better words", post.getMarkdown());
            assertEquals(NOON, post.getEditedAt());
            List<PostRevision> history = room.posts.history(post);
            assertEquals(1, history.size());
            assertEquals("First words", history.get(0).getMarkdown());
            assertEquals(NOON.minusSeconds(600), history.get(0).getSaidAt());
        });
    }

    @ParameterizedTest
    @EnumSource
    void savingTheSameWordsIsNoEdit(Kind kind) {
        Topic topic = topic(kind, board(kind, "Same"), "Unchanged", NOON);
        run(kind, room -> room.posts.edit(INES, topic.getId(), 1, "First words"));
        run(kind, room -> assertNull(room.posts.get(topic.getId(), 1).getEditedAt()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEditsAnothersPostButAModerator(Kind kind) {
        Topic topic = topic(kind, board(kind, "Mine"), "Mine alone", NOON);
        DomainException refused = assertThrows(
                DomainException.class, () -> run(kind, room -> room.posts.edit(TOMASZ, topic.getId(), 1, "Yours")));
        assertEquals("community.post.error.others", refused.key());
        run(kind, room -> room.posts.edit(AMELIE, topic.getId(), 1, "Without the phone number"));
    }

    @ParameterizedTest
    @EnumSource
    void hiddenPostKeepsItsPlaceAndLeavesTheActivity(Kind kind) {
        Topic topic = topic(kind, board(kind, "Hidden"), "Hide and seek", NOON.minusSeconds(600));
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "Rude words", null));
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 2, "Rude"));
        run(kind, room -> {
            Topic now = room.again(Topic.class, topic.getId());
            assertEquals(0, now.getReplyCount());
            assertEquals(NOON.minusSeconds(600), now.getLastPostAt());
            assertEquals("Rude", room.posts.get(topic.getId(), 2).getHidden().getReason());
            assertEquals(2, room.posts.page(now, 1).posts().size());
            assertEquals(
                    3,
                    room.posts
                            .reply(INES, topic.getId(), "And on", null)
                            .stands()
                            .post()
                            .getNumber());
        });
        run(kind, room -> room.moderation.restorePost(AMELIE, topic.getId(), 2));
        run(kind, room -> {
            assertNull(room.posts.get(topic.getId(), 2).getHidden());
            assertEquals(2, room.again(Topic.class, topic.getId()).getReplyCount());
        });
    }

    @ParameterizedTest
    @EnumSource
    void hiddenTopicIsGoneWithItsReason(Kind kind) {
        Topic topic = topic(kind, board(kind, "Gone"), "Soon gone", NOON);
        run(kind, room -> room.moderation.hideTopic(AMELIE, topic.getId(), "Advertising"));
        DomainException gone =
                assertThrows(DomainException.class, () -> run(kind, room -> room.topics.open(topic.getId(), false)));
        assertEquals(DomainException.Kind.GONE, gone.kind());
        assertEquals("Advertising", gone.args()[0]);
        assertThrows(
                DomainException.class, () -> run(kind, room -> room.posts.reply(AMELIE, topic.getId(), "Hm", null)));
        run(
                kind,
                room -> assertFalse(
                        room.topics.open(topic.getId(), true).topic().isShown()));
    }

    @ParameterizedTest
    @EnumSource
    void memberPageReadsBothWays(Kind kind) {
        Poster prolific = new Poster(kind == Kind.DERBY ? 900 : 901, false);
        Topic topic = topic(kind, board(kind, "Prolific"), "Much said", NOON);
        int said = PostLists.PAGE + 3;
        run(kind, room -> IntStream.range(0, said)
                .forEach(i -> room.posts.record(prolific, topic.getId(), "Reply " + i, null, NOON)));
        run(kind, room -> {
            Slice<PostInTopic> first = room.postLists.by(prolific.memberId(), null, null);
            assertEquals(said + 1, first.items().get(0).post().getNumber());
            Slice<PostInTopic> second = room.postLists.by(prolific.memberId(), first.next(), null);
            assertEquals(3, second.items().size());
            assertNull(second.next());
            Slice<PostInTopic> back = room.postLists.by(prolific.memberId(), null, second.previous());
            assertEquals(
                    first.items().get(0).post().getId(),
                    back.items().get(0).post().getId());
            assertNotNull(back.next());
            assertNull(back.previous());
        });
    }
}
