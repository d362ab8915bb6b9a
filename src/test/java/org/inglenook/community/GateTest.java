package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest extends CommunityTest {

    private static final String LONG = "Four weeks at sixty degrees in the cellar, turned every other day, and the bars"
            + " are as hard as they will ever be, whatever anybody says about six.";

    private static final AtomicLong IDS = new AtomicLong(5000);

    private final Poster newcomer = new Poster(IDS.incrementAndGet(), false);
    private final RecentTexts recent = new RecentTexts();
    private RuleBook rules = Room.rules(FirstPosts.FIRST, "casino", "viagra");

    @ParameterizedTest
    @EnumSource
    void newcomersFirstPostWaitsAndItsWordsStandOnceAModeratorLetThemThrough(Kind kind) {
        Topic topic = topic(kind, board(kind, "Firsts"), "Who is new?", NOON.minusSeconds(60));
        HeldPost held = reply(kind, newcomer, topic, "I am.").held();
        assertEquals(HoldReason.NEWCOMER, held.getReason());
        assertEquals(1, posts(kind, topic));
        through(kind, held);
        assertEquals(2, posts(kind, topic));
        assertTrue(reply(kind, newcomer, topic, "And I stay.").stands().post().isShown());
        assertThrows(DomainException.class, () -> through(kind, held));
    }

    @ParameterizedTest
    @EnumSource
    void boardStaysWhileATextWaitsThereAndGoesWithWhatWasDecided(Kind kind) {
        Board board = board(kind, "Waited on");
        HeldPost held = at(kind, room -> room.topics.start(newcomer, wanted(board, "Hello", "Here I am.")))
                .held();
        DomainException refused =
                assertThrows(DomainException.class, () -> in(kind, room -> room.boards.remove(board.getSlug())));
        assertEquals("community.boards.error.waiting", refused.key());

        in(kind, room -> room.get(Review.class).decline(AMELIE, held.getId(), "Advertising"));
        in(kind, room -> room.boards.remove(board.getSlug()));
        in(kind, room -> assertTrue(room.boards.find(board.getSlug()).isEmpty()));
    }

    @ParameterizedTest
    @EnumSource
    void newcomersTopicWaitsWithoutBeingCounted(Kind kind) {
        Board board = board(kind, "Empty");
        HeldPost held = at(kind, room -> room.topics.start(newcomer, wanted(board, "Hello", "Here I am.")))
                .held();
        assertEquals(0, at(kind, room -> room.boards.byId(board.getId())).getTopicCount());
        through(kind, held);
        assertEquals(1, at(kind, room -> room.boards.byId(board.getId())).getTopicCount());
    }

    @ParameterizedTest
    @EnumSource
    void makersPassFreelyAndWhoHasWrittenForLongDoesToo(Kind kind) {
        Topic topic = topic(kind, board(kind, "Free"), "For all", NOON.minus(Duration.ofDays(60)));
        assertFalse(
                reply(kind, AMELIE, topic, "From us: https://elsewhere.example").waits());
        settle(kind, topic, 5);
        assertFalse(
                reply(kind, newcomer, topic, "See https://elsewhere.example").waits());
    }

    @ParameterizedTest
    @EnumSource
    void declinedPostNeverStands(Kind kind) {
        Topic topic = topic(kind, board(kind, "Declined"), "Who is new?", NOON.minusSeconds(60));
        HeldPost held = reply(kind, newcomer, topic, "Buy!").held();
        in(kind, room -> room.get(Review.class).decline(AMELIE, held.getId(), "Advertising"));
        assertEquals(1, posts(kind, topic));
        assertEquals(
                HeldPost.State.DECLINED,
                at(kind, room -> room.again(HeldPost.class, held.getId())).getState());
    }

    @ParameterizedTest
    @EnumSource
    void sameWordsSentTwiceAreOnePost(Kind kind) {
        Topic topic = topic(kind, board(kind, "Twice"), "Press me", NOON.minusSeconds(60));
        int once = reply(kind, AMELIE, topic, "Pressed").stands().post().getNumber();
        assertEquals(once, reply(kind, AMELIE, topic, "Pressed").stands().post().getNumber());
        assertEquals(
                reply(kind, newcomer, topic, "Pressed too").held().getId(),
                reply(kind, newcomer, topic, "Pressed too").held().getId());
        Board board = board(kind, "Twice started");
        NewTopic wanted = wanted(board, "Once", "And only once.");
        assertEquals(
                at(kind, room -> room.topics.start(AMELIE, wanted)).stands().getId(),
                at(kind, room -> room.topics.start(AMELIE, wanted)).stands().getId());
    }

    @ParameterizedTest
    @EnumSource
    void textThatComesAgainFromSomebodyElseWaits(Kind kind) {
        rules = Room.rules(FirstPosts.NONE, "", "");
        Topic topic = topic(kind, board(kind, "Again"), "Say it again", NOON.minusSeconds(60));
        assertFalse(reply(kind, newcomer, topic, LONG).waits());
        Poster other = new Poster(IDS.incrementAndGet(), false);
        Sent<PostInTopic> again = reply(kind, other, topic, LONG.replace("cellar", "attic"));
        assertEquals(HoldReason.SAME_TEXT, again.held().getReason());
        assertFalse(reply(kind, other, topic, "Thanks!").waits());
        assertFalse(reply(kind, newcomer, topic, "Thanks!").waits());
    }

    @ParameterizedTest
    @EnumSource
    void ownersWordsMakeAPostWaitOrRefuseIt(Kind kind) {
        Topic topic = topic(kind, board(kind, "Words"), "Say a word", NOON.minus(Duration.ofDays(60)));
        settle(kind, topic, 5);
        Sent<PostInTopic> waits = reply(kind, newcomer, topic, "Come to the Casino");
        assertEquals(HoldReason.WORD, waits.held().getReason());
        assertEquals("casino", waits.held().getDetail());
        DomainException refused =
                assertThrows(DomainException.class, () -> reply(kind, newcomer, topic, "Viagra, anyone?"));
        assertEquals("community.gate.error.word", refused.key());
    }

    @ParameterizedTest
    @EnumSource
    void newcomerIsToldHowManyLinksAPostMayHave(Kind kind) {
        Topic topic = topic(kind, board(kind, "Links"), "Link it", NOON.minusSeconds(60));
        DomainException refused = assertThrows(
                DomainException.class,
                () -> reply(kind, newcomer, topic, "https://a.example https://b.example https://c.example"));
        assertEquals("community.gate.error.links", refused.key());
        assertEquals("text", refused.field().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void editThatBringsALinkWaitsWhileTheOldWordsStand(Kind kind) {
        Topic topic = topic(kind, board(kind, "Edited"), "Edit me", NOON.minus(Duration.ofDays(60)));
        settle(kind, topic, 5);
        Sent<Post> better = at(kind, room -> room.posts.edit(newcomer, topic.getId(), 2, "Better said"));
        assertFalse(better.waits());
        Sent<Post> worse = at(kind, room -> room.posts.edit(newcomer, topic.getId(), 2, "See https://pills.example"));
        assertEquals(HoldReason.EDIT, worse.held().getReason());
        assertEquals("pills.example", worse.held().getDetail());
        assertEquals(
                "Better said",
                at(kind, room -> room.posts.get(topic.getId(), 2)).getMarkdown());
        through(kind, worse.held());
        Post now = at(kind, room -> room.posts.get(topic.getId(), 2));
        assertEquals("See https://pills.example", now.getMarkdown());
    }

    @ParameterizedTest
    @EnumSource
    void lookingAfterAMembersReplyTakesTheirRowReadAndWritten(Kind kind) {
        Topic topic = topic(kind, board(kind, "Cheap"), "Count", NOON.minus(Duration.ofDays(60)));
        settle(kind, topic, 5);
        assertTrue(statements(kind, newcomer, topic) - statements(kind, AMELIE, topic) <= 3);
    }

    private int statements(Kind kind, Poster poster, Topic topic) {
        return database(kind).queriesOf(em -> new Room(em, CLOCK, rules, recent)
                .posts.reply(poster, topic.getId(), "Counted.", null));
    }

    /** Has the newcomer be none any more. */
    private void settle(Kind kind, Topic topic, int posts) {
        in(kind, room -> {
            IntStream.range(0, posts)
                    .forEach(i -> room.posts.record(
                            newcomer, topic.getId(), "Words " + i, null, NOON.minus(Duration.ofDays(30 - i))));
            room.get(Participants.class).locked(newcomer.memberId());
        });
    }

    private Sent<PostInTopic> reply(Kind kind, Poster poster, Topic topic, String text) {
        return at(kind, room -> room.posts.reply(poster, topic.getId(), text, null));
    }

    private void through(Kind kind, HeldPost held) {
        in(kind, room -> room.get(Review.class).letThrough(AMELIE, held.getId()));
    }

    private int posts(Kind kind, Topic topic) {
        return at(kind, room -> room.again(Topic.class, topic.getId())).getPostCount();
    }

    private static NewTopic wanted(Board board, String title, String text) {
        return new NewTopic(board.getSlug(), title, text, null);
    }

    private void in(Kind kind, Consumer<Room> work) {
        database(kind).run(em -> work.accept(new Room(em, CLOCK, rules, recent)));
    }

    private <T> T at(Kind kind, Function<Room, T> work) {
        return database(kind).inTransaction(em -> work.apply(new Room(em, CLOCK, rules, recent)));
    }
}
