package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.inglenook.TestDatabase.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingPositionsTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void whatWasReadIsKnownAtOnceAndStoredByTheNextRound(Kind kind) {
        Topic topic = topic(kind, board(kind, "Read"), "Read me", NOON);
        run(kind, room -> {
            assertEquals(Map.of(), room.positions.of(INES.memberId(), List.of(topic.getId())));
            room.positions.reached(INES.memberId(), topic.getId(), 20);
            assertEquals(Map.of(topic.getId(), 20), room.positions.of(INES.memberId(), List.of(topic.getId())));
            room.positions.go();
        });
        assertEquals(20, stored(kind, INES, topic));
        assertEquals(Map.of(), get(kind, room -> room.positions.of(TOMASZ.memberId(), List.of(topic.getId()))));
    }

    @ParameterizedTest
    @EnumSource
    void lookingBackLosesNothing(Kind kind) {
        Topic topic = topic(kind, board(kind, "Back"), "Read me again", NOON);
        reach(kind, topic, 40);
        reach(kind, topic, 20);
        assertEquals(40, stored(kind, INES, topic));
        reach(kind, topic, 60);
        assertEquals(60, stored(kind, INES, topic));
    }

    @ParameterizedTest
    @EnumSource
    void readingWritesNothingItself(Kind kind) {
        Topic topic = topic(kind, board(kind, "Cheap"), "Read me cheaply", NOON);
        assertEquals(0, database(kind).queriesOf(em -> new Room(em, CLOCK)
                .positions.reached(INES.memberId(), topic.getId(), 5)));
        assertEquals(1, database(kind).queriesOf(em -> new Room(em, CLOCK)
                .positions.of(INES.memberId(), List.of(topic.getId(), 2L))));
    }

    private static void reach(Kind kind, Topic topic, int number) {
        run(kind, room -> {
            room.positions.reached(INES.memberId(), topic.getId(), number);
            room.positions.go();
        });
    }

    private static int stored(Kind kind, Poster reader, Topic topic) {
        return get(kind, room -> room.positions
                .of(reader.memberId(), List.of(topic.getId()))
                .get(topic.getId()));
    }
}
