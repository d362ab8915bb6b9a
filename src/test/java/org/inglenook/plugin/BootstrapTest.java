package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.identity.Role;
import org.inglenook.identity.Scopes;
import org.inglenook.identity.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final String TOKEN = "a-token-of-forty-characters-for-our-tests";
    private static final Map<String, String> BOTH =
            Map.of("inglenook.bootstrap.owner.email", "owner@example.org", "inglenook.bootstrap.api.token", TOKEN);

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Map<String, String> settings, Function<PluginRoom, T> work) {
        return database.inTransaction(em -> work.apply(new PluginRoom(em, clock, settings)));
    }

    private void run(Map<String, String> settings, Consumer<PluginRoom> work) {
        in(settings, room -> {
            work.accept(room);
            return null;
        });
    }

    private String refusal(Map<String, String> settings) {
        return assertThrows(IllegalStateException.class, () -> run(settings, room -> room.bootstrap.check()))
                .getMessage();
    }

    @Test
    void ownerAndTokenComeFromSettings() {
        run(BOTH, room -> {
            room.bootstrap.check();
            room.bootstrap.apply();
        });

        SignedIn owner = in(BOTH, room -> room.identity.tokens.arrive(TOKEN)).orElseThrow();
        assertEquals(Role.OWNER, owner.role());
        assertTrue(owner.scopes().containsAll(Scopes.ALL));
        assertEquals("owner", owner.name());
    }

    @Test
    void nothingIsMadeWithoutSettings() {
        run(Map.of(), room -> {
            room.bootstrap.check();
            room.bootstrap.apply();
        });

        assertEquals(true, in(Map.of(), room -> room.identity.members.isEmpty()));
    }

    @Test
    void inTheDemoTheTokenIsTheDemoOwners() {
        long martin = in(Map.of(), room -> room.identity.member("martin", Role.OWNER));
        Map<String, String> demo = Map.of("inglenook.demo", "true", "inglenook.bootstrap.api.token", TOKEN);

        run(demo, room -> {
            room.bootstrap.check();
            room.bootstrap.apply();
        });

        assertEquals(
                martin,
                in(demo, room -> room.identity.tokens.arrive(TOKEN))
                        .orElseThrow()
                        .memberId());
    }

    @Test
    void wrongSettingsAreRefusedByName() {
        assertEquals(
                "The setting inglenook.bootstrap.owner.email must be an e-mail address.",
                refusal(Map.of("inglenook.bootstrap.owner.email", "owner")));
        assertEquals(
                "The setting inglenook.bootstrap.api.token must have 32 characters or more.",
                refusal(Map.of(
                        "inglenook.bootstrap.owner.email", "o@example.org", "inglenook.bootstrap.api.token", "short")));
        assertTrue(refusal(Map.of("inglenook.bootstrap.api.token", TOKEN)).contains("inglenook.bootstrap.owner.email"));
    }
}
