package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReactionsTest extends CommunityTest {

    private static Topic topic(Kind kind) {
        return topic(kind, board(kind, "Signs"), "First frost", NOON);
    }

    private static ReactionCounts counts(Room room, Topic topic) {
        room.again(Topic.class, topic.getId());
        return room.posts.get(topic.getId(), 1).getReactions();
    }

    @ParameterizedTest
    @EnumSource
    void memberHasOneSignOnAPostAndMayChangeIt(Kind kind) {
        Topic topic = topic(kind);
        run(kind, room -> {
            room.reactions.give(TOMASZ, topic.getId(), 1, ReactionKind.HEART);
            room.reactions.give(AMELIE, topic.getId(), 1, ReactionKind.HEART);
            assertEquals(Map.of(ReactionKind.HEART, 2), counts(room, topic).counts());
            room.reactions.give(TOMASZ, topic.getId(), 1, ReactionKind.THANKS);
            assertEquals(
                    Map.of(ReactionKind.HEART, 1, ReactionKind.THANKS, 1),
                    counts(room, topic).counts());
            assertTrue(room.changed.contains("topic:" + topic.getId()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void sameSignAgainTakesItBack(Kind kind) {
        Topic topic = topic(kind);
        run(kind, room -> {
            room.reactions.give(TOMASZ, topic.getId(), 1, ReactionKind.SAME);
            assertEquals(
                    0,
                    room.reactions
                            .give(TOMASZ, topic.getId(), 1, ReactionKind.SAME)
                            .of(ReactionKind.SAME));
            assertEquals(Map.of(), counts(room, topic).counts());
        });
    }

    @ParameterizedTest
    @EnumSource
    void signThatIsSetTwiceStaysSet(Kind kind) {
        Topic topic = topic(kind);
        run(kind, room -> {
            room.reactions.set(TOMASZ, topic.getId(), 1, ReactionKind.SAME);
            room.reactions.set(TOMASZ, topic.getId(), 1, ReactionKind.SAME);
            assertEquals(1, counts(room, topic).of(ReactionKind.SAME));
            assertEquals(
                    Map.of(), room.reactions.takeBack(TOMASZ, topic.getId(), 1).counts());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everySignThatComesAtOnceIsCounted(Kind kind) throws Exception {
        Topic topic = topic(kind);
        int members = 8;
        ExecutorService pool = Executors.newFixedThreadPool(members);
        try {
            List<Callable<ReactionCounts>> work = IntStream.range(0, members)
                    .<Callable<ReactionCounts>>mapToObj(i -> () -> get(
                            kind,
                            room -> room.reactions.give(
                                    new Poster(300 + i, false), topic.getId(), 1, ReactionKind.HEART)))
                    .toList();
            for (Future<ReactionCounts> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        run(kind, room -> assertEquals(members, counts(room, topic).of(ReactionKind.HEART)));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyReactsToTheirOwnPostOrToAHiddenOne(Kind kind) {
        Topic topic = topic(kind);
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.reactions.give(INES, topic.getId(), 1, ReactionKind.HEART)));
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 1, "Rude"));
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.reactions.give(TOMASZ, topic.getId(), 1, ReactionKind.HEART)));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatTheOwnerOffersIsGivenAndWhatWasGivenStays(Kind kind) {
        Topic topic = topic(kind);
        List<ReactionKind> before = get(kind, room -> room.reactions.offered());
        try {
            run(kind, room -> room.reactions.give(TOMASZ, topic.getId(), 1, ReactionKind.HEART));
            run(kind, room -> room.reactions.offer(List.of(ReactionKind.IDEA, ReactionKind.WOW)));
            run(kind, room -> {
                assertEquals(List.of(ReactionKind.IDEA, ReactionKind.WOW), room.reactions.offered());
                assertEquals(1, counts(room, topic).of(ReactionKind.HEART));
            });
            assertThrows(
                    DomainException.class,
                    () -> run(kind, room -> room.reactions.give(AMELIE, topic.getId(), 1, ReactionKind.HEART)));
            assertThrows(
                    DomainException.class,
                    () -> run(kind, room -> room.reactions.offer(EnumSet.allOf(ReactionKind.class))));
        } finally {
            run(kind, room -> room.reactions.offer(before));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoReactedIsReadPageByPage(Kind kind) {
        Topic topic = topic(kind);
        run(kind, room -> {
            for (int i = 0; i < Reactions.PAGE + 1; i++) {
                room.reactions.give(new Poster(400 + i, false), topic.getId(), 1, ReactionKind.HEART);
            }
            Post post = room.posts.get(topic.getId(), 1);
            Slice<Reaction> first = room.reactions.on(post, null);
            assertEquals(Reactions.PAGE, first.items().size());
            Slice<Reaction> rest = room.reactions.on(post, first.next());
            assertEquals(
                    List.of(400L + Reactions.PAGE),
                    rest.items().stream().map(Reaction::getMemberId).toList());
            assertEquals(Map.of(post.getId(), ReactionKind.HEART), room.reactions.given(400, List.of(post)));
        });
    }
}
