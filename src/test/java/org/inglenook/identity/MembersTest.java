package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<IdentityRoom, T> work) {
        return database.inTransaction(em -> work.apply(new IdentityRoom(em, clock)));
    }

    private long join(String displayName, String email) {
        return in(room -> room.members.join(displayName, EmailAddress.parse(email), Role.MEMBER, Locale.ENGLISH));
    }

    @Test
    void handlesAreUniqueAndMadeOfTheName() {
        join("Anna", "a@example.org");
        join("Anna", "b@example.org");
        join("\u3055\u304f\u3089", "c@example.org");
        join("***", "d@example.org");

        assertTrue(in(room -> room.members.profile("anna")).isPresent());
        assertTrue(in(room -> room.members.profile("anna-2")).isPresent());
        assertTrue(in(room -> room.members.profile("\u3055\u304f\u3089")).isPresent());
        assertTrue(in(room -> room.members.profile("member")).isPresent());
    }

    @Test
    void cardsComeInOneQueryWithoutThoseWhoAreNobody() {
        long anna = in(room -> room.member("anna", Role.MODERATOR));
        long bert = in(room -> room.member("bert", Role.MEMBER));

        Map<Long, MemberCard> cards = in(room -> room.members.cards(List.of(anna, bert, bert, 999L)));

        assertEquals(new MemberCard(anna, "anna", "anna", true), cards.get(anna));
        assertEquals(new MemberCard(bert, "bert", "bert", false), cards.get(bert));
        assertEquals(2, cards.size());
        assertEquals(1, database.queriesOf(em -> new IdentityRoom(em, clock).members.cards(List.of(anna, bert))));
        assertEquals(0, database.queriesOf(em -> new IdentityRoom(em, clock).members.cards(List.of())));
    }

    @Test
    void oneAddressIsOneMember() {
        join("Anna", "a@example.org");

        DomainException taken = assertThrows(DomainException.class, () -> join("Bert", "A@example.org"));

        assertEquals(Kind.CONFLICT, taken.kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "anna@example.org", "an\u0000na", "an\u202ena"})
    void namesThatMisleadAreRefused(String name) {
        DomainException refused = assertThrows(DomainException.class, () -> join(name, "a@example.org"));

        assertEquals(Optional.of("displayName"), refused.field());
    }

    @Test
    void theOwnerCanNotBeDismissed() {
        long anna = in(room -> room.member("anna", Role.OWNER));

        assertThrows(
                DomainException.class,
                () -> in(room -> {
                    room.members.dismiss(anna);
                    return null;
                }));
    }
}
