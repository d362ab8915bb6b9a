package org.inglenook.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTokensTest {

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<IdentityRoom, T> work) {
        return database.inTransaction(em -> work.apply(new IdentityRoom(em, clock)));
    }

    private Caller callerWith(String token) {
        Caller caller = new Caller();
        caller.arrives(in(room -> room.tokens.arrive(token)).orElse(null));
        return caller;
    }

    @Test
    void tokenMayDoWhatItsScopesSayAndNoMore() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        String token = in(room -> room.tokens.issue(anna, "Warehouse", List.of("notes", "shop")));

        Caller caller = callerWith(token);

        assertDoesNotThrow(() -> caller.requireScope("notes"));
        DomainException refused = assertThrows(DomainException.class, () -> caller.requireScope("story"));
        assertEquals(Kind.FORBIDDEN, refused.kind());
        assertTrue(caller.isOwner());
    }

    @Test
    void tokenMayNoMoreThanItsMember() {
        long anna = in(room -> room.member("anna", Role.MEMBER));
        String token = in(room -> room.tokens.issue(anna, "Mine", List.of("notes")));

        DomainException refused =
                assertThrows(DomainException.class, () -> callerWith(token).require(Role.OWNER));

        assertEquals(Kind.FORBIDDEN, refused.kind());
    }

    @Test
    void onlyItsHashIsKept() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        String token = in(room -> room.tokens.issue(anna, "Warehouse", Scopes.ALL));

        List<String> kept =
                database.inTransaction(em -> em.createQuery("select t.tokenHash from ApiToken t", String.class)
                        .getResultList());

        assertTrue(token.startsWith(ApiTokens.PREFIX));
        assertEquals(1, kept.size());
        assertEquals(64, kept.get(0).length());
    }

    @Test
    void revokedTokenOpensNothingAndOnlyItsMemberRevokesIt() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        long bert = in(room -> room.member("bert", Role.MODERATOR));
        String token = in(room -> room.tokens.issue(anna, "Warehouse", Scopes.ALL));
        long id = in(room -> room.tokens.of(anna)).get(0).getId();

        revoke(bert, id);
        assertTrue(callerWith(token).isSignedIn());
        revoke(anna, id);

        DomainException refused =
                assertThrows(DomainException.class, () -> callerWith(token).requireScope("notes"));
        assertEquals(Kind.SIGN_IN, refused.kind());
    }

    private void revoke(long member, long id) {
        in(room -> {
            room.tokens.revoke(member, id);
            return null;
        });
    }

    @Test
    void lastUseIsRememberedRoughly() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        String token = in(room -> room.tokens.issue(anna, "Warehouse", Scopes.ALL));
        callerWith(token);
        clock.advance(Duration.ofMinutes(1));
        callerWith(token);

        assertEquals(
                clock.instant().minus(Duration.ofMinutes(1)),
                in(room -> room.tokens.of(anna)).get(0).getLastUsedAt());
    }

    @Test
    void requestIsRecognisedByOneStatement() {
        long anna = in(room -> room.member("anna", Role.OWNER));
        String token = in(room -> room.tokens.issue(anna, "Warehouse", Scopes.ALL));
        callerWith(token);

        assertEquals(
                1,
                database.queriesOf(em -> assertTrue(
                        new IdentityRoom(em, clock).tokens.arrive(token).isPresent())));
    }

    @Test
    void tokenNeedsANameAndKnownScopes() {
        long anna = in(room -> room.member("anna", Role.OWNER));

        assertEquals(Optional.of("name"), refusal(anna, " ", List.of("notes")).field());
        assertEquals(Optional.of("scopes"), refusal(anna, "x", List.of()).field());
        assertEquals(
                Optional.of("scopes"), refusal(anna, "x", List.of("everything")).field());
        assertEquals(Set.of(), Set.copyOf(in(room -> room.tokens.of(anna))));
    }

    private DomainException refusal(long member, String name, List<String> scopes) {
        return assertThrows(DomainException.class, () -> in(room -> room.tokens.issue(member, name, scopes)));
    }
}
