package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.flywaydb.core.Flyway;
import org.inglenook.TestDatabase;
import org.junit.jupiter.api.Test;
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

    @Test
    void translationsOfTheStoryComeAlongToWhereEveryRoomKeepsItsOwn() throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:before-translations");
        derby.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(derby)
                .table("platform_migration")
                .placeholders(Map.of("blob", "blob(16m)"))
                .target("202611220801")
                .load()
                .migrate();
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into story_translation"
                    + " (version, edition, language, subject, original, text, changed_at)"
                    + " values (1, 3, 'fr', '12', 'mark', cast(X'7b7d' as blob), current_timestamp)");
        }
        Migrations.migrate(derby, true);
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select room, subject, edition, original, original_text from platform_translation"
                                + " where language = 'fr'")) {
            assertTrue(row.next());
            assertEquals("story", row.getString(1));
            assertEquals("12", row.getString(2));
            assertEquals(3, row.getLong(3));
            assertEquals("mark", row.getString(4));
            assertNull(row.getBytes(5), "nobody knows any more what the original said");
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
