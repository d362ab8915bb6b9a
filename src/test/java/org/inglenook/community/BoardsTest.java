package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardsTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void lineShowsTheLiveliestTopic(Kind kind) {
        Board board = board(kind, "Slow mornings");
        Topic bread = topic(kind, board, "Bread", NOON);
        topic(kind, board, "Coffee", NOON.minusSeconds(60));
        run(kind, room -> {
            BoardLine line = line(room, board);
            assertEquals(2, line.board().getTopicCount());
            assertEquals(bread.getId(), line.newest().getId());
            assertEquals(NOON, line.board().getLastPostAt());
        });
    }

    @ParameterizedTest
    @EnumSource
    void hidingTheLiveliestTopicBringsBackTheOneBefore(Kind kind) {
        Board board = board(kind, "Quiet evenings");
        Topic tea = topic(kind, board, "Tea", NOON.minusSeconds(60));
        Topic spam = topic(kind, board, "Buy now", NOON);
        run(kind, room -> room.moderation.hideTopic(AMELIE, spam.getId(), "Advertising"));
        run(kind, room -> {
            BoardLine line = line(room, board);
            assertEquals(1, line.board().getTopicCount());
            assertEquals(tea.getId(), line.newest().getId());
        });
        run(kind, room -> room.moderation.hideTopic(AMELIE, tea.getId(), "Also"));
        run(kind, room -> assertNull(line(room, board).newest()));
        run(kind, room -> room.moderation.restoreTopic(AMELIE, spam.getId()));
        run(kind, room -> assertEquals(spam.getId(), line(room, board).newest().getId()));
    }

    @ParameterizedTest
    @EnumSource
    void whoWritesIsPointedToABoardOfTheirsAndOthersToTheLiveliest(Kind kind) {
        Board often = board(kind, "Dear to them");
        Board once = board(kind, "Seen once");
        long writer = topic(kind, often, "One", NOON).getAuthorId();
        topic(kind, often, "Two", NOON);
        topic(kind, often, "Three", NOON);
        topic(kind, once, "Four", NOON);
        run(kind, room -> {
            DearBoards dear = new DearBoards();
            dear.em = room.boards.em;
            dear.boards = room.boards;
            assertTrue(dear.ofMember(writer).isPresent());
            assertTrue(dear.ofMember(-77).isEmpty());
            assertTrue(dear.of("").isPresent());
        });
    }

    @ParameterizedTest
    @EnumSource
    void movedTopicCountsWhereItIs(Kind kind) {
        Board from = board(kind, "From here");
        Board to = board(kind, "To there");
        Topic topic = topic(kind, from, "Lost", NOON);
        run(kind, room -> room.moderation.move(AMELIE, topic.getId(), to.getSlug()));
        run(kind, room -> {
            assertEquals(0, line(room, from).board().getTopicCount());
            assertNull(line(room, from).newest());
            assertEquals(1, line(room, to).board().getTopicCount());
            assertEquals(
                    "To there",
                    room.topics.find(topic.getId()).orElseThrow().board().getName());
        });
    }

    @ParameterizedTest
    @EnumSource
    void listOfBoardsTakesTwoQueriesHoweverManyThereAre(Kind kind) {
        for (int i = 0; i < 5; i++) {
            topic(kind, board(kind, "Board " + i), "Topic", NOON);
        }
        assertEquals(2, database(kind).queriesOf(em -> new Room(em, CLOCK).boards.lines()));
    }

    @ParameterizedTest
    @EnumSource
    void sameNameGetsAnAddressOfItsOwn(Kind kind) {
        assertEquals("café-talk".replace("é", "e"), board(kind, "Café talk").getSlug());
        assertEquals("cafe-talk-2", board(kind, "Cafe talk").getSlug());
    }

    @ParameterizedTest
    @EnumSource
    void boardsAreOrderedByTheOwner(Kind kind) {
        Board first = board(kind, "First " + kind);
        Board second = board(kind, "Second " + kind);
        run(kind, room -> room.boards.move(second.getSlug(), true));
        run(kind, room -> {
            List<String> slugs = room.boards.all().stream().map(Board::getSlug).toList();
            assertTrue(slugs.indexOf(second.getSlug()) < slugs.indexOf(first.getSlug()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void usedBoardStaysAndEmptyOneGoes(Kind kind) {
        Board used = board(kind, "Used");
        topic(kind, used, "Something", NOON);
        Board empty = board(kind, "Empty");
        DomainException refused =
                assertThrows(DomainException.class, () -> run(kind, room -> room.boards.remove(used.getSlug())));
        assertEquals("community.boards.error.used", refused.key());
        run(kind, room -> room.boards.remove(empty.getSlug()));
        run(kind, room -> assertTrue(room.boards.find(empty.getSlug()).isEmpty()));
    }

    private static BoardLine line(Room room, Board board) {
        return room.boards.lines().stream()
                .filter(line -> line.board().getId().equals(board.getId()))
                .findFirst()
                .orElseThrow();
    }
}
