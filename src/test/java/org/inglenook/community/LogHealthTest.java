package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.HealthPart.Remark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogHealthTest extends CommunityTest {

    private final MovableClock clock = new MovableClock("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void logIsExaminedInStepsAndItsFirstBrokenEntryNamed(Kind kind) {
        Topic topic = topic(kind, board(kind, "Examined log"), "Closed", NOON.minusSeconds(600));
        run(kind, room -> {
            for (int i = 0; i < 3; i++) {
                room.moderation.close(AMELIE, topic.getId());
                room.moderation.reopen(AMELIE, topic.getId());
            }
        });
        database(kind).run(em -> {
            long entries = em.createQuery("select max(l.id) from LogEntry l", Long.class)
                    .getSingleResult();
            LogHealth health = new Room(em, clock).get(LogHealth.class);
            assertEquals(
                    new Remark("community.health.log", true, "community.health.log.waits", List.of(0L)),
                    health.examine());
            health.step(4);
            assertEquals(List.of(4L), health.examine().args());
            examineAll(health, entries);
            assertEquals("community.health.log.whole", health.examine().sentence());
            assertEquals(List.of(entries, 0L), health.examine().args());

            note(em, entries - 2, "Changed");
            examineAll(health, entries);
            assertTrue(health.examine().well(), "it is looked at again after a while, and not always");
            clock.advance(LogHealth.PAUSE.plusSeconds(1));
            examineAll(health, entries);
            assertEquals(
                    new Remark("community.health.log", false, "community.health.log.broken", List.of(entries - 2)),
                    health.examine());

            note(em, entries - 2, "");
            clock.advance(LogHealth.PAUSE_IF_BROKEN.plusSeconds(1));
            health.step(1);
            assertFalse(health.examine().well(), "what is half examined is told as it was");
            examineAll(health, entries);
            clock.advance(Duration.ofMinutes(7));
            assertEquals(List.of(entries, 7L), health.examine().args());
        });
    }

    @ParameterizedTest
    @EnumSource
    void entryThatWasCutOffAtTheEndIsMissed(Kind kind) {
        Topic topic = topic(kind, board(kind, "Cut log"), "Closed", NOON.minusSeconds(600));
        run(kind, room -> room.moderation.close(AMELIE, topic.getId()));
        database(kind).run(em -> {
            ModerationLog log = new Room(em, clock).get(ModerationLog.class);
            LogEntry last = em.createQuery("select l from LogEntry l order by l.id desc", LogEntry.class)
                    .setMaxResults(1)
                    .getSingleResult();
            em.createNativeQuery("update community_log set id = ? where id = ?")
                    .setParameter(1, last.getId() + 100)
                    .setParameter(2, last.getId())
                    .executeUpdate();
            assertEquals(last.getId(), log.firstBroken().orElseThrow());
            em.createNativeQuery("update community_log set id = ? where id = ?")
                    .setParameter(1, last.getId())
                    .setParameter(2, last.getId() + 100)
                    .executeUpdate();
            assertTrue(log.firstBroken().isEmpty());
            em.createNativeQuery("update community_log_end set entries = entries - 1")
                    .executeUpdate();
            assertEquals(last.getId(), log.firstBroken().orElseThrow());
            em.createNativeQuery("update community_log_end set entries = entries + 1")
                    .executeUpdate();
        });
    }

    private static void examineAll(LogHealth health, long entries) {
        for (long step = 0; step <= entries / 4; step++) {
            health.step(4);
        }
    }

    private static void note(EntityManager em, long entry, String text) {
        em.flush();
        em.createNativeQuery("update community_log set note = ? where id = ?")
                .setParameter(1, text)
                .setParameter(2, entry)
                .executeUpdate();
        em.clear();
    }
}
