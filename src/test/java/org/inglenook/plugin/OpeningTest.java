package org.inglenook.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.inglenook.DefaultSettings;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.identity.ClientAddress;
import org.inglenook.identity.Role;
import org.inglenook.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final String TOKEN = "a-token-of-forty-characters-for-our-tests";
    private static final Map<String, String> UNATTENDED =
            Map.of("inglenook.bootstrap.owner.email", "owner@example.org", "inglenook.bootstrap.api.token", TOKEN);

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final TestDatabase database = TestDatabase.derby();

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Function<PluginRoom, T> work) {
        return database.inTransaction(em -> work.apply(new PluginRoom(em, clock, Map.of())));
    }

    /** Starts the application once. */
    private String start(Map<String, String> given) {
        return database.inTransaction(em -> {
            PluginRoom room = new PluginRoom(em, clock, given);
            Opening opening = new Opening();
            Settings settings = DefaultSettings.with(given);
            opening.settings = settings;
            opening.clientAddress = new ClientAddress() {
                @Override
                public void check() {
                    // This test is about another setting.
                }
            };
            opening.bootstrap = room.bootstrap;
            opening.members = room.identity.members;
            opening.setup = room.setup;
            opening.signInLinks = room.identity.links;
            opening.demoShop = new DemoShop() {
                @Override
                public void load() {
                    room.identity.member("martin", Role.OWNER);
                    room.identity.member("hettie", Role.MEMBER);
                }

                @Override
                public boolean isLoaded() {
                    return true;
                }
            };
            opening.start();
            assertTrue(opening.isOpen());
            return opening.wayIn();
        });
    }

    @Test
    void anEmptyDatabaseGetsASetupLink() {
        String line = start(Map.of());

        assertTrue(line.matches(".*http://localhost:8080/our/setup/[\\w-]{32}"), line);
    }

    @Test
    void unattendedInstallMakesOwnerAndTokenOnceAndNothingOnAFullDatabase() {
        assertEquals("", start(UNATTENDED));
        assertEquals("", start(UNATTENDED));
        start(Map.of(
                "inglenook.bootstrap.owner.email",
                "other@example.org",
                "inglenook.bootstrap.api.token",
                TOKEN + "-other"));

        assertEquals(1, in(room -> room.identity.members.makers()).size());
        long owner = in(room -> room.identity.members.owner()).orElseThrow().id();
        assertEquals(1, in(room -> room.identity.tokens.of(owner)).size());
        assertFalse(in(room -> room.identity.tokens.arrive(TOKEN + "-other")).isPresent());
    }

    @Test
    void theDemoIsLoadedOnceAndItsLinksLetTwoPeopleIn() {
        Map<String, String> demo = Map.of("inglenook.demo", "true");
        start(demo);
        String line = start(demo);

        List<String> tokens = Pattern.compile("/sign-in/([\\w-]+)")
                .matcher(line)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertEquals(2, tokens.size(), line);
        assertEquals(1, in(room -> room.identity.members.makers()).size());
    }
}
