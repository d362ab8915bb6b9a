package org.inglenook.identity;

import static org.inglenook.identity.IdentityRoom.VISITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.inglenook.shop.Shopper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopArrivalsTest {

    private static final Shopper ADA = new Shopper("17", "ada@example.org", false, "Ada Lovelace", Locale.FRENCH);
    private static final Shopper ADA_PROVEN = new Shopper("17", "ada@example.org", true, "Ada Lovelace", null);

    private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private record House(IdentityRoom room, ShopArrivals arrivals, ShopSubjects subjects) {}

    private <T> T in(Function<House, T> work) {
        return database.inTransaction(em -> {
            IdentityRoom room = new IdentityRoom(em, clock);
            ShopSubjects subjects = new ShopSubjects();
            subjects.em = em;
            subjects.members = room.members;
            subjects.sessions = room.sessions;
            subjects.clock = clock;
            ShopArrivals arrivals = new ShopArrivals();
            arrivals.em = em;
            arrivals.members = room.members;
            arrivals.subjects = subjects;
            arrivals.sessions = room.sessions;
            arrivals.secrets = room.secrets;
            arrivals.clock = clock;
            return work.apply(new House(room, arrivals, subjects));
        });
    }

    private boolean is(Predicate<House> question) {
        return in(question::test);
    }

    private ShopArrivals.Begun begin() {
        return in(house -> house.arrivals().begin(1, "/topics/5", ""));
    }

    private boolean named(long connection, ShopArrivals.Begun begun, Shopper shopper) {
        return in(house -> house.arrivals().named(connection, begun.nonce(), begun.ticket(), shopper));
    }

    private ShopArrivals.Entry enter(String ticket, String name) {
        return in(house -> house.arrivals().enter(ticket, name, VISITOR));
    }

    private SignedIn who(ShopArrivals.Entry entry) {
        return in(house ->
                house.room().sessions.arrive(entry.sessionToken()).orElseThrow().who());
    }

    private SignedIn arrive(Shopper shopper, String name) {
        ShopArrivals.Begun begun = begin();
        assertTrue(named(1, begun, shopper));
        return who(enter(begun.ticket(), name));
    }

    private String refusal(String ticket) {
        return assertThrows(DomainException.class, () -> enter(ticket, "Ada")).key();
    }

    @Test
    void whomTheShopNamesComesInAndIsTheSameNextTime() {
        ShopArrivals.Begun begun = begin();
        named(1, begun, ADA);
        assertFalse(is(house -> house.arrivals()
                .isKnown(house.arrivals().awaited(begun.ticket()).orElseThrow())));
        ShopArrivals.Entry entry = enter(begun.ticket(), "Ada");
        assertEquals("/topics/5", entry.returnPath());
        SignedIn ada = who(entry);
        assertEquals("Ada", ada.displayName());
        assertEquals(Role.MEMBER, ada.role());
        assertEquals(Locale.FRENCH, ada.language());
        assertEquals(ada.memberId(), arrive(ADA, "").memberId(), "and isn't asked for a name again");
    }

    @Test
    void anotherBrowserIsNotLetIn() {
        ShopArrivals.Begun attackers = begin();
        ShopArrivals.Begun victims = begin();
        named(1, attackers, ADA);
        assertEquals("identity.arrival.error.gone", refusal(victims.ticket()));
        assertEquals(Optional.empty(), in(house -> house.arrivals().awaited(victims.ticket())));
        assertEquals(Optional.empty(), in(house -> house.arrivals().verifier(1, attackers.nonce(), victims.ticket())));
        assertTrue(is(house ->
                house.arrivals().verifier(1, victims.nonce(), victims.ticket()).isPresent()));
    }

    @Test
    void whoHasAnothersShopNameThemForTheirOwnNonceIsNotLetIn() {
        ShopArrivals.Begun attackers = begin();
        ShopArrivals.Begun victims = begin();
        String word = in(house -> house.arrivals().closed(1, attackers.nonce(), ADA));
        for (String ticket : List.of(victims.ticket(), "")) {
            assertFalse(is(house -> house.arrivals().named(1, attackers.nonce(), ticket, ADA)));
            assertFalse(is(house -> house.arrivals().brought(1, word, ticket)), "the victim's browser carries it");
        }
        assertEquals("identity.arrival.error.gone", refusal(attackers.ticket()));
        assertEquals("identity.arrival.error.gone", refusal(victims.ticket()));
    }

    @Test
    void aClosedWordIsTakenOnceFromTheBrowserThatSetOut() {
        ShopArrivals.Begun begun = begin();
        String word = in(house -> house.arrivals().closed(1, begun.nonce(), ADA));
        assertFalse(is(house -> house.arrivals().brought(2, word, begun.ticket())), "in another shop it says nothing");
        String sealed = in(house -> house.room().secrets.seal("a secret of somebody's"));
        for (String other : List.of("", "x", "AAAA", "%", word.substring(4), sealed, "A".repeat(5_000))) {
            assertFalse(is(house -> house.arrivals().brought(1, other, begun.ticket())), other);
        }
        assertTrue(is(house -> house.arrivals().brought(1, word, begun.ticket())));
        assertFalse(is(house -> house.arrivals().brought(1, word, begun.ticket())));
        assertEquals("Ada", who(enter(begun.ticket(), "Ada")).displayName());
    }

    @Test
    void aNonceThatHoldsAnotherWordIsOnlyANonce() {
        ShopArrivals.Begun begun = begin();
        String crafted = begun.nonce() + "\",\"shopper\":\"{\\\"subject\\\":\\\"1\\\"}\",\"x\":\"";
        String word = in(house -> house.arrivals().closed(1, crafted, ADA));
        assertFalse(is(house -> house.arrivals().brought(1, word, begun.ticket())));
    }

    @Test
    void aNonceIsGoodForOneWordOfOneShop() {
        ShopArrivals.Begun begun = begin();
        assertFalse(named(2, begun, ADA), "another shop has no say");
        assertFalse(named(1, new ShopArrivals.Begun("nobody's", begun.ticket()), ADA));
        assertFalse(named(1, begun, new Shopper("", "ada@example.org", true, "", null)), "who is nobody");
        assertTrue(named(1, begun, ADA));
        assertFalse(named(1, begun, new Shopper("1", "", false, "", null)));
        enter(begun.ticket(), "Ada");
        assertEquals("identity.arrival.error.gone", refusal(begun.ticket()), "a ticket opens once");
        assertFalse(named(1, begun, ADA));
    }

    @Test
    void afterTenMinutesItIsTooLate() {
        ShopArrivals.Begun begun = begin();
        clock.advance(Duration.ofMinutes(9));
        assertTrue(named(1, begun, ADA));
        clock.advance(Duration.ofMinutes(2));
        assertEquals("identity.arrival.error.gone", refusal(begun.ticket()));
        assertFalse(named(1, new ShopArrivals.Begun(begin().nonce() + "x", begun.ticket()), ADA));
    }

    @Test
    void aTokenIsTakenOnce() {
        var end = clock.instant().plusSeconds(120);
        assertTrue(is(house -> house.arrivals().isFirst(1, "jti", end)));
        assertFalse(is(house -> house.arrivals().isFirst(1, "jti", end)));
        assertTrue(is(house -> house.arrivals().isFirst(2, "jti", end)), "of another shop it is another token");
        clock.advance(Duration.ofSeconds(119));
        assertFalse(is(house -> house.arrivals().isFirst(1, "jti", end)), "until it ends by itself");
    }

    @Test
    void aRefusedNameLeavesTheTicketGood() {
        ShopArrivals.Begun begun = begin();
        named(1, begun, ADA);
        assertThrows(DomainException.class, () -> enter(begun.ticket(), "  "));
        assertEquals("Ada", who(enter(begun.ticket(), "Ada")).displayName());
    }

    @Test
    void anAddressThatTheShopDidNotProveMakesNobodySomebodyElse() {
        long here = in(house -> house.room().member("ada", Role.MEMBER));
        SignedIn customer = arrive(ADA, "Ada of the shop");
        assertNotEquals(here, customer.memberId());
        assertEquals(
                Optional.empty(), in(house -> house.room().members.emailOf(customer.memberId())), "nor is it theirs");
    }

    @Test
    void anAddressProvenOnBothSidesIsOnePerson() {
        long here = in(house -> house.room().member("ada", Role.MEMBER));
        assertEquals(here, arrive(ADA_PROVEN, "").memberId());
        assertEquals(here, arrive(ADA, "").memberId(), "from now on by the shop's own id");
    }

    @Test
    void aProvenAddressOfNobodyHereBecomesTheirs() {
        SignedIn ada = arrive(ADA_PROVEN, "Ada");
        assertEquals(
                Optional.of("ada@example.org"), in(house -> house.room().members.emailOf(ada.memberId())));
    }

    @Test
    void aShopOpensNoStudio() {
        long owner = in(house -> house.room().member("ada", Role.OWNER));
        SignedIn customer = arrive(ADA_PROVEN, "Ada the customer");
        assertNotEquals(owner, customer.memberId());
        in(house -> {
            house.room().members.get(customer.memberId()).appoint(Role.MODERATOR);
            return null;
        });
        ShopArrivals.Begun begun = begin();
        named(1, begun, ADA_PROVEN);
        assertEquals("identity.arrival.error.maker", refusal(begun.ticket()));
    }

    @Test
    void aSessionOfTheShopsEndsWithinADayAndWhenTheShopSaysSo() {
        ShopArrivals.Begun begun = begin();
        named(1, begun, ADA);
        ShopArrivals.Entry entry = enter(begun.ticket(), "Ada");
        in(house -> {
            house.subjects().leave(2, "17");
            return null;
        });
        who(entry);
        in(house -> {
            house.subjects().leave(1, "17");
            return null;
        });
        assertEquals(Optional.empty(), in(house -> house.room().sessions.arrive(entry.sessionToken())));
        ShopArrivals.Begun again = begin();
        named(1, again, ADA);
        ShopArrivals.Entry second = enter(again.ticket(), "");
        clock.advance(Duration.ofHours(25));
        assertEquals(Optional.empty(), in(house -> house.room().sessions.arrive(second.sessionToken())));
    }

    @Test
    void whoIsNoCustomerAnyMoreIsNotLetInAgainAsTheSame() {
        long before = arrive(ADA, "Ada").memberId();
        in(house -> {
            house.subjects().end(1, "17");
            return null;
        });
        assertNotEquals(before, arrive(ADA, "Ada again").memberId());
    }
}
