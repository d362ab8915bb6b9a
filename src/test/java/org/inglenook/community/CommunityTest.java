package org.inglenook.community;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.TestDatabase;

/** Tests of the room's services run on both databases, opened once for all of them; each test makes boards of its own. */
abstract class CommunityTest {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final Poster INES = new Poster(101, false);
    static final Poster TOMASZ = new Poster(102, false);
    static final Poster AMELIE = new Poster(103, true);

    private static final Map<TestDatabase.Kind, TestDatabase> DATABASES = new EnumMap<>(TestDatabase.Kind.class);

    static TestDatabase database(TestDatabase.Kind kind) {
        return DATABASES.computeIfAbsent(kind, TestDatabase::open);
    }

    static void run(TestDatabase.Kind kind, Consumer<Room> work) {
        database(kind).run(em -> work.accept(new Room(em, CLOCK)));
    }

    static <T> T get(TestDatabase.Kind kind, Function<Room, T> work) {
        return database(kind).inTransaction(em -> work.apply(new Room(em, CLOCK)));
    }

    static Board board(TestDatabase.Kind kind, String name) {
        return get(kind, room -> room.boards.make(name, "What it is for.", Starters.MEMBERS));
    }

    static Topic topic(TestDatabase.Kind kind, Board board, String title, Instant at) {
        return get(
                kind, room -> room.topics.record(INES, new NewTopic(board.getSlug(), title, "First words", null), at));
    }
}
