package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TopicTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
    private static final Poster MEMBER = new Poster(1, false);
    private static final Poster MAKER = new Poster(2, true);

    private final Topic topic = new Topic(5, "Refill shop near Leeds?", 1, MORNING, null);

    @Test
    void postsAreNumberedFromOne() {
        assertEquals(1, topic.add(new Poster(1, false), MORNING));
        assertEquals(2, topic.add(new Poster(7, false), MORNING.plusSeconds(60)));
        assertEquals(1, topic.getReplyCount());
        assertEquals(MORNING.plusSeconds(60), topic.getLastPostAt());
        assertEquals(7, topic.getLastAuthorId());
    }

    @Test
    void addressIsReadable() {
        assertEquals("refill-shop-near-leeds", topic.getSlug());
    }

    @Test
    void closedTopicRefusesRepliesButNotTheMakers() {
        topic.close();
        assertThrows(TopicClosedException.class, () -> topic.refuseIfClosed(MEMBER));
        topic.refuseIfClosed(MAKER);
        topic.reopen();
        topic.refuseIfClosed(MEMBER);
    }

    @Test
    void hiddenTopicTellsWhyUntilItIsRestored() {
        topic.hide(new Hidden(2, MORNING, "Advertising"));
        assertFalse(topic.isShown());
        assertEquals("Advertising", topic.getHidden().getReason());
        topic.restore();
        assertTrue(topic.isShown());
        assertNull(topic.getHidden());
    }

    @Test
    void makersBoardLetsEveryoneReply() {
        Board board = new Board("news", "News", "From us.", Starters.MAKERS, 1);
        assertFalse(board.letsStart(MEMBER));
        assertTrue(board.letsStart(MAKER));
        assertTrue(board.letsReply());
    }

    @Test
    void quietBoardTakesNothing() {
        Board board = new Board("old", "Old", "Read only.", Starters.NOBODY, 1);
        assertFalse(board.letsStart(MAKER));
        assertFalse(board.letsReply());
    }
}
