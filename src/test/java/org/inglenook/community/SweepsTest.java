package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.community.Sanction.Gravity;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SweepsTest extends CommunityTest {

    private static final AtomicLong IDS = new AtomicLong(8000);

    private final Poster spammer = new Poster(IDS.incrementAndGet(), false);

    @ParameterizedTest
    @EnumSource
    void spamGoesInOneStepAndComesBackInOne(Kind kind) {
        Board board = board(kind, "Swept");
        Topic others = topic(kind, board, "A real conversation", NOON.minusSeconds(600));
        Topic own = get(kind, room -> room.topics
                .start(spammer, new NewTopic(board.getSlug(), "Buy", "Buy it", null))
                .stands());
        run(kind, room -> room.posts.reply(spammer, others.getId(), "Buy here", null));
        run(kind, room -> room.posts.reply(TOMASZ, others.getId(), "No.", null));
        run(kind, room -> room.posts.reply(spammer, others.getId(), "Buy there", null));
        run(kind, room -> room.moderation.hidePost(AMELIE, others.getId(), 4, "Rude"));

        long sweep = get(kind, room -> room.get(Sweeps.class).sweep(AMELIE, spammer.memberId(), "Spam"))
                .getId();
        run(kind, room -> {
            assertFalse(room.again(Topic.class, own.getId()).isShown());
            assertFalse(room.posts.get(others.getId(), 2).isShown());
            assertTrue(room.posts.get(others.getId(), 3).isShown());
            assertEquals(1, room.again(Topic.class, others.getId()).getReplyCount());
            assertEquals(1, room.boards.byId(board.getId()).getTopicCount());
        });
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.posts.reply(spammer, others.getId(), "Again", null)));

        run(kind, room -> room.get(Sweeps.class).undo(AMELIE, sweep));
        run(kind, room -> {
            assertTrue(room.again(Topic.class, own.getId()).isShown());
            assertTrue(room.posts.get(others.getId(), 2).isShown());
            assertFalse(room.posts.get(others.getId(), 4).isShown(), "it was hidden before, for another reason");
            assertEquals(2, room.boards.byId(board.getId()).getTopicCount());
            assertEquals(Optional.empty(), room.get(Sweeps.class).of(spammer.memberId()));
        });
        run(kind, room -> room.posts.reply(spammer, others.getId(), "Sorry", null));
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.get(Sweeps.class).undo(AMELIE, sweep)));
    }

    @ParameterizedTest
    @EnumSource
    void answerThatIsSweptAnswersNothingUntilTheSweepIsUndone(Kind kind) {
        Board board = board(kind, "Asked and swept");
        run(kind, room -> room.boards.become(board.getSlug(), BoardKind.QUESTIONS));
        Topic topic = topic(kind, board, "Which oil?", NOON.minusSeconds(600));
        run(kind, room -> room.posts.reply(spammer, topic.getId(), "First this", null));
        run(kind, room -> room.posts.reply(spammer, topic.getId(), "Then that", null));
        run(kind, room -> room.answers.accept(INES, topic.getId(), 3));
        long sweep = get(kind, room -> room.get(Sweeps.class).sweep(AMELIE, spammer.memberId(), "Spam"))
                .getId();
        run(
                kind,
                room -> assertEquals(
                        null, room.again(Topic.class, topic.getId()).getAnswer()));
        run(kind, room -> room.get(Sweeps.class).undo(AMELIE, sweep));
        run(kind, room -> assertEquals(3, room.again(Topic.class, topic.getId()).getAnswer()));
    }

    @ParameterizedTest
    @EnumSource
    void silencedMemberAppealsAndMayWriteOnceItIsLifted(Kind kind) {
        Topic topic = topic(kind, board(kind, "Appeals"), "Calm", NOON.minusSeconds(600));
        long id = get(kind, room -> room.get(Sanctions.class)
                        .give(AMELIE, spammer.memberId(), Gravity.SILENCE, 3, "Please calm down", "Have a tea."))
                .getId();
        DomainException refused = assertThrows(
                DomainException.class, () -> run(kind, room -> room.posts.reply(spammer, topic.getId(), "Why?", null)));
        assertEquals("Please calm down", refused.args()[1]);
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.get(Sanctions.class).appeal(TOMASZ.memberId(), id, "Not mine")));
        run(kind, room -> room.get(Sanctions.class).appeal(spammer.memberId(), id, "I was calm."));
        assertTrue(waiting(kind).stream()
                .anyMatch(waiting -> waiting.kind() == Waiting.Kind.APPEAL && waiting.id() == id));
        run(kind, room -> room.get(Sanctions.class).grant(AMELIE, id));
        run(
                kind,
                room -> assertTrue(room.posts
                        .reply(spammer, topic.getId(), "Thanks", null)
                        .stands()
                        .post()
                        .isShown()));
        assertFalse(waiting(kind).stream().anyMatch(waiting -> waiting.kind() == Waiting.Kind.APPEAL));
    }

    @ParameterizedTest
    @EnumSource
    void sanctionThatNobodyAppealsAgainstIsNotLiftedAsAnAppeal(Kind kind) {
        long id = get(kind, room -> room.get(Sanctions.class)
                        .give(AMELIE, spammer.memberId(), Gravity.BAN, 0, "Threats", ""))
                .getId();
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.get(Sanctions.class).grant(AMELIE, id)));
        run(
                kind,
                room -> assertTrue(
                        room.get(Participants.class).locked(spammer.memberId()).isBanned()));
    }

    @ParameterizedTest
    @EnumSource
    void banStaysWhenAnotherSanctionIsLifted(Kind kind) {
        run(kind, room -> {
            Sanctions sanctions = room.get(Sanctions.class);
            sanctions.give(AMELIE, spammer.memberId(), Gravity.BAN, 0, "Threats", "");
            Sanction silence = sanctions.give(AMELIE, spammer.memberId(), Gravity.SILENCE, 1, "Rude", "");
            sanctions.lift(AMELIE, silence.getId());
            assertTrue(room.get(Participants.class).locked(spammer.memberId()).isBanned());
        });
    }

    @ParameterizedTest
    @EnumSource
    void logTellsWhoDidWhatAndNoticesAChange(Kind kind) {
        Topic topic = topic(kind, board(kind, "Logged"), "Logged", NOON.minusSeconds(600));
        run(kind, room -> room.moderation.close(AMELIE, topic.getId()));
        run(kind, room -> room.moderation.hidePost(AMELIE, topic.getId(), 1, "Private"));
        List<LogEntry> said = get(kind, room -> room.get(ModerationLog.class)
                .page(Act.HIDE_POST, INES.memberId(), null)
                .items());
        assertEquals("Private", said.get(0).getNote());
        assertEquals(AMELIE.memberId(), said.get(0).getActorId());
        assertEquals(Optional.empty(), firstBroken(kind));
        long entry = said.get(0).getId();
        note(kind, entry, "Nothing happened");
        assertEquals(Optional.of(entry), firstBroken(kind));
        note(kind, entry, "Private");
        assertEquals(Optional.empty(), firstBroken(kind));
    }

    private static Optional<Long> firstBroken(Kind kind) {
        return get(kind, room -> room.get(ModerationLog.class).firstBroken());
    }

    private static void note(Kind kind, long entry, String text) {
        database(kind).run(em -> em.createNativeQuery("update community_log set note = ? where id = ?")
                .setParameter(1, text)
                .setParameter(2, entry)
                .executeUpdate());
    }

    private static List<Waiting> waiting(Kind kind) {
        return get(kind, room -> room.get(Queue.class).page(null).items());
    }
}
