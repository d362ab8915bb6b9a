package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopSubjectsTest {

    private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<ShopSubjects, T> work) {
        return database.inTransaction(em -> {
            IdentityRoom room = new IdentityRoom(em, clock);
            ShopSubjects subjects = new ShopSubjects();
            subjects.em = em;
            subjects.members = room.members;
            subjects.sessions = room.sessions;
            subjects.clock = clock;
            return work.apply(subjects);
        });
    }

    private SignedIn join(long connection, String subject, String name) {
        return in(subjects -> subjects.join(connection, subject, name, Locale.FRENCH));
    }

    @Test
    void nobodyIsAMemberBeforeTheyJoin() {
        assertEquals(Optional.empty(), in(subjects -> subjects.arrive(1, "7")));
    }

    @Test
    void whoJoinedComesInAgainAsTheSame() {
        SignedIn first = join(1, "7", "Ada");
        assertEquals(first, in(subjects -> subjects.arrive(1, "7")).orElseThrow());
        assertEquals(first.memberId(), join(1, "7", "Somebody else").memberId());
        assertEquals("Ada", first.displayName());
        assertEquals(Locale.FRENCH, first.language());
        assertFalse(first.byToken());
    }

    @Test
    void whoEndsInTheShopAndIsNobodyElseHereIsCalledNobody() {
        long ada = join(1, "7", "Ada").memberId();
        in(subjects -> {
            subjects.end(1, "7");
            return null;
        });
        MemberCard card = in(subjects -> subjects.members.card(ada)).orElseThrow();
        assertEquals("Ancien membre", card.displayName());
        assertEquals("ancien-membre", card.name());
        assertNotEquals(ada, join(1, "7", "Ada").memberId());
    }

    @Test
    void whoIsAlsoKnownByAnotherShopOrByAnAddressKeepsTheirName() {
        long ada = join(1, "7", "Ada").memberId();
        in(subjects -> {
            subjects.em.persist(new ShopSubject(2, "9", ada, clock.instant()));
            subjects.em.flush();
            subjects.end(1, "7");
            return null;
        });
        assertEquals(
                "Ada", in(subjects -> subjects.members.card(ada)).orElseThrow().displayName());
        in(subjects -> {
            subjects.members.get(ada).moveTo("ada@example.org");
            subjects.end(2, "9");
            return null;
        });
        assertEquals(
                "Ada", in(subjects -> subjects.members.card(ada)).orElseThrow().displayName());
    }

    @Test
    void theSameNumberInAnotherShopIsSomebodyElse() {
        assertNotEquals(join(1, "7", "Ada").memberId(), join(2, "7", "Ada").memberId());
        assertNotEquals(join(1, "7", "Ada").memberId(), join(1, "8", "Ada").memberId());
    }

    @Test
    void noAddressIsMadeUpThatAMailCouldReach() {
        long member = join(1, "7", "Ada").memberId();
        assertEquals(
                Optional.empty(), database.inTransaction(em -> new IdentityRoom(em, clock).members.emailOf(member)));
    }

    @Test
    void whoIsAMakerHereIsAMemberWhenTheShopNamesThem() {
        long member = join(1, "7", "Ada").memberId();
        database.run(em -> new IdentityRoom(em, clock).members.get(member).appoint(Role.OWNER));
        assertEquals(
                Role.MEMBER,
                in(subjects -> subjects.arrive(1, "7")).orElseThrow().role());
    }

    @Test
    void whoEndedInTheShopDoesNotComeIn() {
        join(1, "7", "Ada");
        in(subjects -> {
            subjects.end(1, "7");
            return null;
        });
        assertTrue(in(subjects -> subjects.arrive(1, "7")).isEmpty());
    }

    @Test
    void aNameThatIsNoneIsRefusedAndNobodyJoined() {
        assertThrows(DomainException.class, () -> join(1, "7", " "));
        assertThrows(DomainException.class, () -> join(1, "7", "a@b.example"));
        assertTrue(in(subjects -> subjects.arrive(1, "7")).isEmpty());
    }
}
