package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An archive that isn't as it should be is refused with a sentence, and nothing of it stays. */
class ArchiveRefusalsTest {

    private static byte[] whole;

    private static TestDatabase database;
    private static ArchivesHouse house;

    @BeforeAll
    static void exportAShop() {
        try (TestDatabase shop = TestDatabase.derby()) {
            ArchivesHouse there = new ArchivesHouse(shop);
            there.open();
            whole = there.export();
        }
        database = TestDatabase.derby();
        house = new ArchivesHouse(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whatIsNoZipIsRefusedAtTheDoor() {
        assertEquals(List.of("platform.archive.error.zip"), refusalOf("PK, but not really".getBytes()));
        assertEquals(List.of("platform.archive.error.zip"), refusalOf(new byte[0]));
    }

    @Test
    void aZipThatIsCutShortIsRefused() {
        assertEquals(List.of("platform.archive.error.zip"), refusalOf(Arrays.copyOf(whole, 5_000)));
    }

    @Test
    void aZipOfSomethingElseIsRefused() {
        assertEquals(List.of("platform.archive.error.manifest"), refusal(entries -> entries.remove("manifest.json")));
        assertEquals(
                List.of("platform.archive.error.manifest"), refusal(entries -> entries.put("manifest.json", "[1]")));
    }

    @Test
    void anotherVersionIsRefused() {
        assertEquals(
                List.of("platform.archive.error.version"),
                refusal(entries -> entries.computeIfPresent(
                        "manifest.json", (name, json) -> json.replace("\"version\":1", "\"version\":2"))));
    }

    @Test
    void aListThatNoRoomKnowsIsRefused() {
        assertEquals(List.of("platform.archive.error.unknown"), refusal(entries -> {
            entries.put("weather/rain.jsonl", "");
            entries.computeIfPresent(
                    "manifest.json", (name, json) -> json.replace("\"lists\":{", "\"lists\":{\"weather/rain\":0,"));
        }));
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        for (String name : List.of(
                "../story/chapters.jsonl",
                "/etc/passwd",
                "story/../../x.jsonl",
                "media/files/..-1.jpg/x",
                "a\\b.txt")) {
            assertEquals(List.of("platform.archive.error.name"), refusal(entries -> entries.put(name, "x")), name);
        }
    }

    @Test
    void aMissingFileIsRefused() {
        assertEquals(List.of("platform.archive.error.files"), refusal(entries -> entries.remove(picture(entries))));
        assertEquals(
                List.of("platform.archive.error.line", "platform.archive.error.missing"),
                refusal(entries -> entries.put("media/files/another-480.jpg", entries.remove(picture(entries)))));
    }

    @Test
    void aMissingListOrLineIsRefused() {
        assertEquals(
                List.of("platform.archive.error.count"), refusal(entries -> entries.remove("story/chapters.jsonl")));
        assertEquals(
                List.of("platform.archive.error.count"),
                refusal(entries -> entries.computeIfPresent(
                        "values/claims.jsonl", (name, lines) -> lines.substring(lines.indexOf('\n') + 1))));
    }

    @Test
    void aBrokenLineIsNamed() {
        Archive refused = refused(entries -> entries.computeIfPresent(
                "values/claims.jsonl", (name, lines) -> lines.replaceFirst("\n\\{\"key\"", "\n{key")));
        assertEquals(List.of("values/claims", "2"), refused.getRefusals().get(0).args());
    }

    @Test
    void whatTheRoomRefusesIsNamedAndThePicturesThatCameBeforeAreGoneAgain() {
        Archive refused = refused(entries -> entries.computeIfPresent(
                "values/claims.jsonl",
                (name, lines) -> lines.replaceFirst("\"scope\":\"", "\"scope\":\"" + "x".repeat(501))));
        assertEquals(
                List.of("platform.archive.error.line", "platform.error.tooLong"),
                refused.getRefusals().stream().map(Refusal::key).toList());
    }

    @Test
    void whatAnOldRevisionMayNotSayIsNamedToo() {
        Archive refused = refused(entries -> entries.computeIfPresent(
                "story/revisions.jsonl",
                (name, lines) -> lines.replace("\"title\":\"The first net", "\"title\":\"" + "x".repeat(201))));
        assertEquals(
                List.of("platform.archive.error.line", "platform.error.tooLong"),
                refused.getRefusals().stream().map(Refusal::key).toList());
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertEquals(
                List.of("platform.archive.error.line", "platform.archive.error.reference"),
                refusal(entries -> entries.computeIfPresent(
                        "values/evidence.jsonl",
                        (name, lines) ->
                                lines.replaceFirst("\"claim\":\"[0-9a-f]+-", "\"claim\":\"0123456789abcdef-"))));
    }

    @Test
    void aBombIsNotUnpacked() {
        assertEquals(
                List.of("platform.archive.error.longLine"),
                refusal(entries -> entries.put("story/chapters.jsonl", " ".repeat(40_000_000)))
                        .subList(0, 1));
        assertEquals(
                List.of("platform.archive.error.unfolds"),
                refusal(entries -> entries.put(picture(entries), "x".repeat(64_000_001))));
    }

    @Test
    void anArchiveLargerThanTheSettingIsRefusedWhileItComes() {
        database.run(em -> {
            Wiring wiring = house.wiring(em).with(Settings.class, new Settings(null) {
                @Override
                public long archiveMaxBytes() {
                    return 5_000;
                }
            });
            long before = count("Archive", wiring);
            DomainException refusal =
                    assertThrows(DomainException.class, () -> ArchivesHouse.bring(whole, true, wiring));
            assertEquals("platform.file.error.size", refusal.key());
            assertEquals(before, count("Archive", wiring));
            assertEquals(0, count("FilePiece", wiring));
        });
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        database.run(em -> {
            Wiring wiring = house.wiring(em);
            Archive archive = ArchivesHouse.bring(whole, true, wiring);
            ImportRunner runner = wiring.get(ImportRunner.class);
            ArchivesHouse.Run run = new ArchivesHouse.Run(archive.getId(), () -> count("Picture", wiring) > 0);
            assertThrows(JobRun.Cancelled.class, () -> runner.run(run));
            assertEquals(0, count("Picture", wiring));
            assertEquals(0, count("FilePiece", wiring));
            assertFalse(wiring.get(Archives.class).get(archive.getId()).isFinished());
            wiring.get(Jobs.class).cancel(archive.getJobId());
        });
    }

    @Test
    void whatANodeLeavesBehindStaysForTheOneThatGoesOn() {
        database.run(em -> {
            Wiring wiring = house.wiring(em);
            Archive archive = ArchivesHouse.bring(whole, true, wiring);
            ImportRunner runner = wiring.get(ImportRunner.class);
            ArchivesHouse.Run left = new ArchivesHouse.Run(archive.getId(), () -> {
                throw new JobRun.LeftBehind(archive.getJobId());
            });
            assertThrows(JobRun.LeftBehind.class, () -> runner.run(left));
            assertNotEquals(0, count("FilePiece", wiring));
            assertThrows(JobRun.Cancelled.class, () -> runner.run(new ArchivesHouse.Run(archive.getId(), () -> true)));
            assertEquals(0, count("FilePiece", wiring));
            wiring.get(Jobs.class).cancel(archive.getJobId());
        });
    }

    private static String picture(Map<String, String> entries) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith("media/files/"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refusal(Consumer<Map<String, String>> change) {
        return refused(change).getRefusals().stream().map(Refusal::key).toList();
    }

    private Archive refused(Consumer<Map<String, String>> change) {
        byte[] bytes = ArchivesHouse.changed(whole, entries -> {
            change.accept(entries);
            return entries;
        });
        return refused(bytes);
    }

    private List<String> refusalOf(byte[] bytes) {
        try {
            return refused(bytes).getRefusals().stream().map(Refusal::key).toList();
        } catch (DomainException e) {
            return List.of(e.key());
        }
    }

    /** The job ends with a fault, the archive says why, and no picture is left. */
    private Archive refused(byte[] bytes) {
        return database.inTransaction(em -> {
            Wiring wiring = house.wiring(em);
            Archive archive = ArchivesHouse.bring(bytes, true, wiring);
            long id = archive.getId();
            ImportRunner runner = wiring.get(ImportRunner.class);
            assertThrows(DomainException.class, () -> runner.run(new ArchivesHouse.Run(id)));
            assertEquals(0, count("Picture", wiring));
            assertEquals(0, count("PictureVariant", wiring));
            Archive refused = wiring.get(Archives.class).get(id);
            // One at a time; and the next one finds the house as this one did.
            wiring.get(Jobs.class).cancel(refused.getJobId());
            assertFalse(refused.isFinished());
            return refused;
        });
    }

    private static long count(String entity, Wiring wiring) {
        return wiring.get(Archives.class)
                .em
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }
}
