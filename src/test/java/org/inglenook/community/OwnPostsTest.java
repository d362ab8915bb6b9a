package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnPostsTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void authorTakesAPostBackAndBringsItBack(Kind kind) {
        Topic topic = answered(kind, "Mine");
        run(kind, room -> room.get(OwnPosts.class).takeBack(TOMASZ, topic.getId(), 2));
        run(kind, room -> {
            assertTrue(room.posts.get(topic.getId(), 2).isTakenBack());
            assertEquals(0, room.again(Topic.class, topic.getId()).getReplyCount());
        });
        run(kind, room -> room.get(OwnPosts.class).bringBack(TOMASZ, topic.getId(), 2));
        run(kind, room -> assertEquals(1, room.again(Topic.class, topic.getId()).getReplyCount()));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTakesBackAnothersPostNorBringsBackWhatItsAuthorTook(Kind kind) {
        Topic topic = answered(kind, "Not mine");
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.get(OwnPosts.class).takeBack(INES, topic.getId(), 2)));
        run(kind, room -> room.get(OwnPosts.class).takeBack(TOMASZ, topic.getId(), 2));
        assertThrows(
                DomainException.class, () -> run(kind, room -> room.moderation.restorePost(AMELIE, topic.getId(), 2)));
    }

    @ParameterizedTest
    @EnumSource
    void whatAModeratorHidStaysHidden(Kind kind) {
        Topic topic = answered(kind, "Hidden from me");
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 2, "Rude"));
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.get(OwnPosts.class).bringBack(TOMASZ, topic.getId(), 2)));
        run(kind, room -> assertFalse(room.posts.get(topic.getId(), 2).isTakenBack()));
    }

    private static Topic answered(Kind kind, String board) {
        Topic topic = topic(kind, board(kind, board), "Said and done", NOON.minusSeconds(600));
        run(kind, room -> room.posts.reply(TOMASZ, topic.getId(), "Too quick", null));
        return topic;
    }
}
