package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Settings.TrustSteps;
import org.junit.jupiter.api.Test;

class ParticipantTest {

    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final TrustSteps STEPS = new TrustSteps(3, 1, 30, 10, 2, 1, 3);

    private final Participant member = new Participant(7, 0, 0, null, null);

    @Test
    void manyPostsOnTheFirstDayLeaveANewcomer() {
        write(20, Duration.ofMinutes(5));
        assertEquals(Trust.NEWCOMER, trust(Duration.ofHours(3)));
    }

    @Test
    void aFewPostsAndADayMakeAMember() {
        write(3, Duration.ofMinutes(5));
        assertEquals(Trust.MEMBER, trust(Duration.ofDays(1)));
    }

    @Test
    void manyPostsOnManyDaysMakeARegular() {
        write(30, Duration.ofHours(12));
        assertEquals(Trust.REGULAR, trust(Duration.ofDays(20)));
    }

    @Test
    void manyPostsOnFewDaysMakeNoRegular() {
        write(60, Duration.ofHours(1));
        assertEquals(Trust.MEMBER, trust(Duration.ofDays(20)));
    }

    @Test
    void rightlyFlaggedRegularIsAMemberAgain() {
        write(30, Duration.ofHours(12));
        member.wasFlaggedRightly();
        member.wasFlaggedRightly();
        assertEquals(Trust.MEMBER, trust(Duration.ofDays(20)));
    }

    @Test
    void whoHasMostOfTheirPostsHiddenIsANewcomerAgain() {
        write(10, Duration.ofHours(12));
        member.lost(6);
        assertEquals(Trust.NEWCOMER, trust(Duration.ofDays(20)));
        member.lost(-6);
        assertEquals(Trust.MEMBER, trust(Duration.ofDays(20)));
    }

    @Test
    void whoIsCountedLaterFromTheirPostsIsTrustedAlike() {
        Participant counted = new Participant(7, 40, 0, START, START.plus(Duration.ofDays(30)));
        assertEquals(Trust.REGULAR, counted.trust(STEPS, START.plus(Duration.ofDays(30))));
    }

    @Test
    void silenceEndsByItself() {
        member.silence(START.plus(Duration.ofHours(5)), "Please calm down");
        DomainException refused = assertThrows(DomainException.class, () -> member.refuseIfSilenced(START));
        assertEquals("community.sanction.error.silencedHours", refused.key());
        assertEquals("Please calm down", refused.args()[1]);
        assertDoesNotThrow(() -> member.refuseIfSilenced(START.plus(Duration.ofHours(5))));
    }

    @Test
    void banHoldsUntilItIsLifted() {
        member.ban("Advertising");
        assertThrows(DomainException.class, () -> member.refuseIfSilenced(START.plus(Duration.ofDays(999))));
        member.letSpeak();
        assertDoesNotThrow(() -> member.refuseIfSilenced(START));
    }

    private void write(int posts, Duration apart) {
        IntStream.range(0, posts).forEach(i -> member.wrote(START.plus(apart.multipliedBy(i))));
    }

    private Trust trust(Duration after) {
        return member.trust(STEPS, START.plus(after));
    }
}
