package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
        EmbeddedDataSource derby = before("202611220801", "before-translations");
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

    @Test
    void filesThatAreWorkedAtComeAlongIntoTheOneStoreOfThem() throws SQLException {
        EmbeddedDataSource derby = before("202611222055", "before-pieces");
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into platform_archive"
                    + " (version, direction, live, byte_count, file_name, made_at, outcome)"
                    + " values (1, 'EXPORT', false, 2, 'a.zip', current_timestamp, '')");
            statement.executeUpdate("insert into platform_archive_piece (archive_id, place, content)"
                    + " select id, 1, cast(X'7b7d' as blob) from platform_archive");
            statement.executeUpdate("insert into community_import"
                    + " (version, filename, size_, madeby, madeat, boards, members, topics, posts, polls)"
                    + " values (1, 'f.sql', 1, 1, current_timestamp, 0, 0, 0, 0, 0)");
            statement.executeUpdate("insert into community_import_piece (importid, place, content)"
                    + " select id, 0, cast(X'41' as blob) from community_import");
        }
        Migrations.migrate(derby, true);
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select p.kind, p.place, p.content from platform_file_piece p"
                        + " left join platform_archive a on a.id = p.owner_id and p.kind = 'platform.archive'"
                        + " left join community_import i on i.id = p.owner_id and p.kind = 'community.import'"
                        + " where a.id is not null or i.id is not null order by p.kind")) {
            assertTrue(row.next());
            assertEquals("community.import", row.getString(1));
            assertArrayEquals(new byte[] {'A'}, row.getBytes(3));
            assertTrue(row.next());
            assertEquals("platform.archive", row.getString(1));
            assertEquals(1, row.getInt(2));
            assertArrayEquals(new byte[] {'{', '}'}, row.getBytes(3));
        }
    }

    /** A database as it was when this was the last script. */
    private static EmbeddedDataSource before(String target, String name) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName("memory:" + name);
        derby.setCreateDatabase("create");
        Flyway.configure()
                .dataSource(derby)
                .table("platform_migration")
                .placeholders(Map.of("blob", "blob(16m)"))
                .target(target)
                .load()
                .migrate();
        return derby;
    }

    private static java.util.Optional<Jobs.Taken> take(TestDatabase database, Instant now) {
        return database.inTransaction(em -> {
            Jobs jobs = new Jobs();
            jobs.em = em;
            jobs.clock = Clock.fixed(now, ZoneOffset.UTC);
            return jobs.take();
        });
    }
}
