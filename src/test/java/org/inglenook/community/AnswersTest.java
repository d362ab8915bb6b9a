package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest extends CommunityTest {

    /** INES asked, TOMASZ and then AMELIE, who is a maker, replied. */
    private static Topic question(Kind kind) {
        Board board = board(kind, "Ask");
        run(kind, room -> room.boards.become(board.getSlug(), BoardKind.QUESTIONS));
        Topic topic = topic(kind, board, "Does it float?", NOON);
        run(kind, room -> {
            room.posts.reply(TOMASZ, topic.getId(), "No idea.", null);
            room.posts.reply(AMELIE, topic.getId(), "It does.", null);
        });
        return topic;
    }

    private static Topic now(Room room, Topic topic) {
        return room.again(Topic.class, topic.getId());
    }

    @ParameterizedTest
    @EnumSource
    void whoAskedSaysWhichReplyIsTheAnswerAndMayChangeTheirMind(Kind kind) {
        Topic topic = question(kind);
        run(kind, room -> {
            room.answers.accept(INES, topic.getId(), 2);
            room.answers.accept(INES, topic.getId(), 3);
            assertEquals(3, now(room, topic).getAnswer());
            assertTrue(room.changed.contains("topic:" + topic.getId()));
            room.answers.withdraw(INES, topic.getId());
            assertNull(now(room, topic).getAnswer());
        });
    }

    @ParameterizedTest
    @EnumSource
    void makerMayMarkTheAnswerAndOtherMembersMayNot(Kind kind) {
        Topic topic = question(kind);
        assertThrows(DomainException.class, () -> run(kind, room -> room.answers.accept(TOMASZ, topic.getId(), 2)));
        run(kind, room -> {
            room.answers.accept(AMELIE, topic.getId(), 3);
            assertEquals(3, now(room, topic).getAnswer());
        });
    }

    @ParameterizedTest
    @EnumSource
    void neitherTheQuestionNorAHiddenReplyIsAnAnswer(Kind kind) {
        Topic topic = question(kind);
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 2, "Rude"));
        assertThrows(DomainException.class, () -> run(kind, room -> room.answers.accept(INES, topic.getId(), 1)));
        assertThrows(DomainException.class, () -> run(kind, room -> room.answers.accept(INES, topic.getId(), 2)));
    }

    @ParameterizedTest
    @EnumSource
    void boardForConversationsHasNoAnswers(Kind kind) {
        Topic topic = topic(kind, board(kind, "Talk"), "Rain again", NOON);
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "And again.", null));
        assertThrows(DomainException.class, () -> run(kind, room -> room.answers.accept(INES, topic.getId(), 2)));
    }

    @ParameterizedTest
    @EnumSource
    void answerThatIsHiddenAnswersNothingUntilItIsShownAgain(Kind kind) {
        Topic topic = question(kind);
        run(kind, room -> {
            room.answers.accept(INES, topic.getId(), 3);
            room.moderation.hidePost(AMELIE, topic.getId(), 2, "Off topic");
            assertEquals(3, now(room, topic).getAnswer(), "another reply's hiding is no matter");
            room.moderation.hidePost(AMELIE, topic.getId(), 3, "Wrong after all");
            assertNull(now(room, topic).getAnswer());
            room.moderation.restorePost(AMELIE, topic.getId(), 3);
            assertEquals(3, now(room, topic).getAnswer());
        });
    }

    @ParameterizedTest
    @EnumSource
    void topicTellsWhetherAMakerReplied(Kind kind) {
        Topic topic = question(kind);
        run(kind, room -> {
            assertTrue(now(room, topic).isMakerReplied());
            room.moderation.hidePost(AMELIE, topic.getId(), 3, "Too early");
            assertFalse(now(room, topic).isMakerReplied());
            room.moderation.restorePost(AMELIE, topic.getId(), 3);
            assertTrue(now(room, topic).isMakerReplied());
        });
        Topic makers = get(kind, room -> room.topics
                .start(AMELIE, new NewTopic(board(kind, "News").getSlug(), "New", "Words", null))
                .stands());
        run(kind, room -> assertFalse(now(room, makers).isMakerReplied(), "a maker's own topic is no reply"));
    }
}
