package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.inglenook.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123456Z");

    @ParameterizedTest
    @EnumSource
    void oneSetOfScriptsServesBothDatabases(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            long id = database.inTransaction(em -> {
                Job job = new Job("kind", "payload", NOW);
                em.persist(job);
                em.flush();
                return job.getId();
            });
            Job read = database.inTransaction(em -> em.find(Job.class, id));
            assertEquals(NOW, read.getCreatedAt());
            assertEquals(Job.State.WAITING, read.getState());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobWhoseNodeDiedIsTakenUpAgainWhenItsLeaseHasRunOut(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.run(em -> em.persist(new Job("kind", "payload", NOW)));
            assertTrue(take(database, NOW).isPresent());
            assertTrue(take(database, NOW.plusSeconds(1)).isEmpty());
            assertTrue(take(database, NOW.plus(Job.LEASE).plusSeconds(1)).isPresent());
        }
    }

    private static java.util.Optional<Job> take(TestDatabase database, Instant now) {
        return database.inTransaction(em -> {
            Jobs jobs = new Jobs();
            jobs.em = em;
            jobs.clock = Clock.fixed(now, ZoneOffset.UTC);
            return jobs.take();
        });
    }
}
