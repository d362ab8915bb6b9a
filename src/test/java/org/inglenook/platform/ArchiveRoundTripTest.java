package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.inglenook.LoadedDemo;
import org.inglenook.Rows;
import org.inglenook.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is exported from Derby and imported into PostgreSQL is exported from there as the same, and the other way round. */
class ArchiveRoundTripTest {

    private static LoadedDemo demo;
    private static byte[] archive;

    @BeforeAll
    static void exportTheDemo() {
        demo = new LoadedDemo(TestDatabase.Kind.DERBY);
        demo.load();
        archive = new ArchivesHouse(demo.database).export();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void whatWasExportedFromDerbyIsTheSameAfterPostgresql() {
        try (TestDatabase postgresql = TestDatabase.postgresql();
                TestDatabase derby = TestDatabase.derby()) {
            new ArchivesHouse(postgresql).take(archive, true);
            byte[] second = new ArchivesHouse(postgresql).export();
            same(archive, second);
            new ArchivesHouse(derby).take(second, true);
            same(archive, new ArchivesHouse(derby).export());
        }
    }

    @Test
    void importingTwiceChangesNothing() {
        try (TestDatabase derby = TestDatabase.derby()) {
            ArchivesHouse house = new ArchivesHouse(derby);
            house.take(archive, true);
            Map<String, Long> once = Rows.of(derby);
            Archive again = house.take(archive, true);
            Map<String, Long> twice = Rows.of(derby);
            twice.keySet().removeIf(ArchiveRoundTripTest::isOfTheWork);
            once.keySet().removeIf(ArchiveRoundTripTest::isOfTheWork);
            assertEquals(once, twice);
            assertTrue(again.getCounts().stream().allMatch(count -> count.taken() == 0 && count.left() > 0));
            same(archive, house.export());
        }
    }

    @Test
    void theInstallationThatMadeItKnowsItAll() {
        Map<String, Long> before = Rows.of(demo.database);
        new ArchivesHouse(demo.database).take(archive, false);
        Map<String, Long> after = Rows.of(demo.database);
        before.keySet().removeIf(ArchiveRoundTripTest::isOfTheWork);
        after.keySet().removeIf(ArchiveRoundTripTest::isOfTheWork);
        assertEquals(before, after);
    }

    private static boolean isOfTheWork(String table) {
        return table.equals("platform_archive") || table.equals("platform_file_piece") || table.equals("platform_job");
    }

    /** All but the manifest, which names the installation and the moment. */
    private static void same(byte[] one, byte[] other) {
        Map<String, String> first = ArchivesHouse.entries(one);
        Map<String, String> second = ArchivesHouse.entries(other);
        assertTrue(first.remove("manifest.json").contains("story/chapters"));
        assertTrue(second.remove("manifest.json").contains("story/chapters"));
        assertEquals(first.keySet(), second.keySet());
        assertTrue(first.keySet().stream().anyMatch(name -> name.startsWith("media/files/")));
        assertFalse(first.get("media/translations.jsonl").isEmpty());
        assertFalse(first.get("story/translations.jsonl").isEmpty());
        assertFalse(first.get("values/translations.jsonl").isEmpty());
        for (String room : List.of("media", "story", "values")) {
            first.get(room + "/translations.jsonl")
                    .lines()
                    .forEach(line -> assertTrue(line.contains("\"from\":{"), line));
        }
        first.forEach((name, content) -> assertEquals(content, second.get(name), name));
    }
}
