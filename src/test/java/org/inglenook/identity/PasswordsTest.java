package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String STRONG = "velvet tractor onion lighthouse";

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<IdentityRoom, T> work) {
        return database.inTransaction(em -> work.apply(new IdentityRoom(em, clock)));
    }

    private DomainException refusal(String email, String password) {
        return assertThrows(
                DomainException.class, () -> in(room -> room.passwords.signIn(email, password, IdentityRoom.VISITOR)));
    }

    @Test
    void ownerSignsInWithTheRightPasswordOnly() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        in(room -> {
            room.passwords.choose(anna, STRONG);
            return null;
        });

        String token = in(room -> room.passwords.signIn(" Anna@example.org", STRONG, IdentityRoom.VISITOR));

        assertEquals(
                anna,
                in(room -> room.sessions.arrive(token)).orElseThrow().who().memberId());
        assertEquals(
                "identity.signIn.error.password",
                refusal("anna@example.org", STRONG + "!").key());
    }

    @Test
    void unknownAddressMemberWithoutPasswordAndWrongPasswordAreAnsweredAlike() {
        in(room -> room.member("bert", Role.MEMBER));

        DomainException unknown = refusal("nobody@example.org", STRONG);
        DomainException without = refusal("bert@example.org", STRONG);

        assertEquals(unknown.key(), without.key());
        assertEquals(unknown.field(), without.field());
    }

    @Test
    void changingItNeedsTheOldOneAndEndsTheOtherSessions() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        in(room -> {
            room.passwords.choose(anna, STRONG);
            return null;
        });
        String here = in(room -> room.passwords.signIn("anna@example.org", STRONG, IdentityRoom.VISITOR));
        String there = in(room -> room.passwords.signIn("anna@example.org", STRONG, IdentityRoom.VISITOR));
        SignedIn who = in(room -> room.sessions.arrive(here)).orElseThrow().who();
        String fresh = "marble cactus ferry umbrella";

        DomainException wrong = assertThrows(DomainException.class, () -> change(who, "not this one", fresh));
        assertEquals(Optional.of("current"), wrong.field());
        change(who, STRONG, fresh);

        assertTrue(in(room -> room.sessions.arrive(here)).isPresent());
        assertEquals(Optional.empty(), in(room -> room.sessions.arrive(there)));
        refusal("anna@example.org", STRONG);
    }

    private void change(SignedIn who, String current, String chosen) {
        in(room -> {
            room.passwords.change(who, current, chosen);
            return null;
        });
    }
}
