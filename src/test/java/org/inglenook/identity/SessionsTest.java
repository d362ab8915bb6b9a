package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<IdentityRoom, T> work) {
        return database.inTransaction(em -> work.apply(new IdentityRoom(em, clock)));
    }

    private String open(long memberId) {
        return in(room -> room.sessions.open(memberId, Session.Way.LINK, IdentityRoom.VISITOR.userAgent()));
    }

    private Optional<Sessions.Found> arrive(String token) {
        return in(room -> room.sessions.arrive(token));
    }

    @Test
    void sessionStaysAsLongAsItIsUsed() {
        String token = open(in(room -> room.member("anna", Role.MEMBER)));
        for (int visit = 0; visit < 4; visit++) {
            clock.advance(Duration.ofDays(50));
            assertTrue(arrive(token).isPresent());
        }
        clock.advance(Duration.ofDays(60));

        assertEquals(Optional.empty(), arrive(token));
    }

    @Test
    void ownersSessionEndsSooner() {
        String token = open(in(room -> room.member("anna", Role.OWNER)));
        clock.advance(Duration.ofDays(14));

        assertEquals(Optional.empty(), arrive(token));
    }

    @Test
    void beingSeenIsWrittenAtMostOnceInFiveMinutes() {
        String token = open(in(room -> room.member("anna", Role.MEMBER)));

        assertFalse(arrive(token).orElseThrow().renewed());
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        assertTrue(arrive(token).orElseThrow().renewed());
        assertFalse(arrive(token).orElseThrow().renewed());
    }

    @Test
    void memberEndsOneOfTheirSessionsAndNobodyElses() {
        long anna = in(room -> room.member("anna", Role.MEMBER));
        long bert = in(room -> room.member("bert", Role.MEMBER));
        String phone = open(anna);
        String laptop = open(anna);
        String other = open(bert);
        long phoneId = arrive(phone).orElseThrow().who().sessionId();
        long otherId = arrive(other).orElseThrow().who().sessionId();

        in(room -> {
            room.sessions.end(anna, phoneId);
            room.sessions.end(anna, otherId);
            return null;
        });

        assertEquals(Optional.empty(), arrive(phone));
        assertTrue(arrive(laptop).isPresent());
        assertTrue(arrive(other).isPresent());
    }

    @Test
    void signingOutEverywhereEndsThemAll() {
        long anna = in(room -> room.member("anna", Role.MEMBER));
        List<String> all = List.of(open(anna), open(anna));

        in(room -> {
            room.sessions.endAll(anna);
            return null;
        });

        all.forEach(token -> assertEquals(Optional.empty(), arrive(token)));
    }

    @Test
    void sessionsAreListedWithTheirBrowserInWords() {
        long anna = in(room -> room.member("anna", Role.MEMBER));
        open(anna);

        OpenSession session = in(room -> room.sessions.of(anna)).get(0);

        assertEquals(new Device("Firefox", "Linux"), session.device());
        assertFalse(session.isByPassword());
    }

    @Test
    void dismissedModeratorIsSignedOut() {
        long anna = in(room -> room.member("anna", Role.MEMBER));
        in(room -> {
            room.members.appointModerator("anna@example.org");
            return null;
        });
        String token = open(anna);
        assertEquals(Role.MODERATOR, arrive(token).orElseThrow().who().role());

        in(room -> {
            room.members.dismiss(anna);
            return null;
        });

        assertEquals(Optional.empty(), arrive(token));
    }
}
