package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PollsTest extends CommunityTest {

    private static final NewPoll SCENT = new NewPoll("Which scent next?", List.of("Fig", "Rain", "None"), 1, null);

    private static Topic held(Kind kind, NewPoll poll) {
        Topic topic = topic(kind, board(kind, "Polls"), "Help us choose", NOON);
        run(kind, room -> room.polls.hold(INES, topic.getId(), poll));
        return topic;
    }

    private static PollResult read(Room room, Topic topic) {
        return room.polls.find(room.again(Topic.class, topic.getId())).orElseThrow();
    }

    private static Set<Long> ids(PollResult poll, int... places) {
        return Set.copyOf(IntStream.of(places)
                .mapToObj(place -> poll.options().get(place - 1).getId())
                .toList());
    }

    private static List<Integer> votes(PollResult poll) {
        return poll.options().stream().map(PollOption::getVotes).toList();
    }

    @ParameterizedTest
    @EnumSource
    void voteIsCountedAndMayBeChanged(Kind kind) {
        Topic topic = held(kind, SCENT);
        run(kind, room -> {
            PollResult poll = read(room, topic);
            room.polls.vote(TOMASZ, topic.getId(), ids(poll, 1));
            room.polls.vote(AMELIE, topic.getId(), ids(poll, 1));
            room.polls.vote(TOMASZ, topic.getId(), ids(poll, 2));
            PollResult now = read(room, topic);
            assertEquals(List.of(1, 1, 0), votes(now));
            assertEquals(2, now.poll().getVoters());
            assertEquals(ids(poll, 2), room.polls.chosen(TOMASZ.memberId(), now.poll()));
            assertTrue(room.changed.contains("topic:" + topic.getId()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void nobodyChoosesMoreThanIsAllowedOrWhatIsNotOffered(Kind kind) {
        Topic topic = held(kind, new NewPoll("Which two?", List.of("A", "B", "C"), 2, null));
        run(kind, room -> {
            PollResult poll = read(room, topic);
            room.polls.vote(TOMASZ, topic.getId(), ids(poll, 1, 3));
            assertEquals(List.of(1, 0, 1), votes(read(room, topic)));
            for (Set<Long> wrong : List.of(ids(poll, 1, 2, 3), Set.<Long>of(), Set.of(-1L))) {
                assertThrows(DomainException.class, () -> room.polls.vote(TOMASZ, topic.getId(), wrong));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void votesAtOnceAreAllCounted(Kind kind) throws Exception {
        Topic topic = held(kind, SCENT);
        Set<Long> first = get(kind, room -> ids(read(room, topic), 1));
        int members = 8;
        ExecutorService pool = Executors.newFixedThreadPool(members);
        try {
            List<Callable<PollResult>> work = IntStream.range(0, members)
                    .<Callable<PollResult>>mapToObj(i ->
                            () -> get(kind, room -> room.polls.vote(new Poster(500 + i, false), topic.getId(), first)))
                    .toList();
            for (Future<PollResult> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        run(kind, room -> {
            assertEquals(List.of(members, 0, 0), votes(read(room, topic)));
            assertEquals(members, read(room, topic).poll().getVoters());
        });
    }

    @ParameterizedTest
    @EnumSource
    void closedPollTakesNoVotes(Kind kind) {
        Topic topic = held(kind, SCENT);
        run(kind, room -> room.polls.close(INES, topic.getId()));
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.polls.vote(TOMASZ, topic.getId(), ids(read(room, topic), 1))));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhoStartedTheTopicOrAMakerHoldsOnePollThere(Kind kind) {
        Topic topic = topic(kind, board(kind, "Whose"), "Mine", NOON);
        assertThrows(DomainException.class, () -> run(kind, room -> room.polls.hold(TOMASZ, topic.getId(), SCENT)));
        run(kind, room -> room.polls.hold(AMELIE, topic.getId(), SCENT));
        assertThrows(DomainException.class, () -> run(kind, room -> room.polls.hold(INES, topic.getId(), SCENT)));
    }

    @ParameterizedTest
    @EnumSource
    void pollIsTakenAwayByItsHolderUntilSomebodyVotedAndByAMakerEvenThen(Kind kind) {
        Topic topic = held(kind, SCENT);
        run(kind, room -> room.polls.vote(TOMASZ, topic.getId(), ids(read(room, topic), 1)));
        assertThrows(DomainException.class, () -> run(kind, room -> room.polls.remove(INES, topic.getId())));
        run(kind, room -> {
            room.polls.remove(AMELIE, topic.getId());
            assertFalse(room.again(Topic.class, topic.getId()).isPolled());
        });
        run(kind, room -> {
            room.polls.hold(INES, topic.getId(), SCENT);
            room.polls.remove(INES, topic.getId());
            assertFalse(room.again(Topic.class, topic.getId()).isPolled());
        });
    }

    @ParameterizedTest
    @EnumSource
    void pollThatCannotBeAnsweredIsRefused(Kind kind) {
        Topic topic = topic(kind, board(kind, "Refused"), "Choose", NOON);
        Stream.of(
                        new NewPoll(" ", List.of("A", "B"), 1, null),
                        new NewPoll("One only?", List.of("A", " "), 1, null),
                        new NewPoll(
                                "Too many?",
                                IntStream.range(0, 13).mapToObj(String::valueOf).toList(),
                                1,
                                null),
                        new NewPoll("Twice?", List.of("Fig", "fig"), 1, null),
                        new NewPoll("More than there are?", List.of("A", "B"), 3, null),
                        new NewPoll("Yesterday?", List.of("A", "B"), 1, NOON.minusSeconds(1)))
                .forEach(wrong -> assertThrows(
                        DomainException.class,
                        () -> run(kind, room -> room.polls.hold(INES, topic.getId(), wrong)),
                        wrong.question()));
    }
}
