package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MemberWishesTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final MemberWishes wishes = new MemberWishes(12);

    @Test
    void eachMailWaitsALittleForItsReader() {
        assertEquals(SUNDAY_NOON.plusSeconds(120), due(SUNDAY_NOON));
    }

    @Test
    void dailyDigestGoesAtTheNextMorningOfTheShop() {
        wishes.wish(true, MemberWishes.Mails.DAILY, 8, null);
        assertEquals(Instant.parse("2026-11-23T07:00:00Z"), due(SUNDAY_NOON));
        assertEquals(Instant.parse("2026-11-22T07:00:00Z"), due(Instant.parse("2026-11-22T06:59:00Z")));
    }

    @Test
    void digestGoesByTheMembersOwnClockWhereTheyTell() {
        wishes.wish(true, MemberWishes.Mails.DAILY, 8, ZoneId.of("America/Montreal"));
        assertEquals(Instant.parse("2026-11-22T13:00:00Z"), due(SUNDAY_NOON));
    }

    @Test
    void weeklyDigestGoesOnMonday() {
        wishes.wish(true, MemberWishes.Mails.WEEKLY, 8, null);
        assertEquals(Instant.parse("2026-11-23T07:00:00Z"), due(SUNDAY_NOON));
        assertEquals(Instant.parse("2026-11-30T07:00:00Z"), due(Instant.parse("2026-11-23T07:00:00Z")));
    }

    @Test
    void theHourIsKeptWhenTheClocksChange() {
        wishes.wish(true, MemberWishes.Mails.DAILY, 8, null);
        assertEquals(Instant.parse("2026-03-29T06:00:00Z"), due(Instant.parse("2026-03-28T12:00:00Z")));
    }

    @Test
    void whoWantsNoMailGetsNone() {
        wishes.stopMails();
        assertNull(due(SUNDAY_NOON));
    }

    @Test
    void soManyMailsGoInAnHourAndNoMore() {
        assertTrue(wishes.takeMail(SUNDAY_NOON, 2));
        assertTrue(wishes.takeMail(SUNDAY_NOON.plusSeconds(1), 2));
        assertFalse(wishes.takeMail(SUNDAY_NOON.plusSeconds(2), 2));
        assertEquals(SUNDAY_NOON.plusSeconds(3600), wishes.nextHour());
        assertTrue(wishes.takeMail(SUNDAY_NOON.plusSeconds(3600), 2));
    }

    private Instant due(Instant now) {
        return wishes.mailDue(now, Duration.ofMinutes(2), PARIS);
    }
}
