package org.inglenook.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.inglenook.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private TestDatabase database;
    private long id;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        id = database.inTransaction(em -> {
            Job job = new Job("test", "what", NOW);
            em.persist(job);
            em.flush();
            return job.getId();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoNodesThatSawTheSameJobDoNotBothTakeIt() {
        Job seenByOne = database.inTransaction(em -> em.find(Job.class, id));
        Job seenByOther = database.inTransaction(em -> em.find(Job.class, id));
        assertTrue(database.inTransaction(em -> jobs(em, NOW).claim(seenByOne)).isPresent());
        assertTrue(
                database.inTransaction(em -> jobs(em, NOW).claim(seenByOther)).isEmpty());
    }

    @Test
    void aNodeThatIsAtWorkKeepsItsJobHoweverLongAStepTakes() {
        Jobs.Taken mine = take(NOW).orElseThrow();
        Instant later = NOW.plus(Job.LEASE).minusSeconds(30);
        assertTrue(asked(em -> jobs(em, later).renew(id, mine.ticket())));
        assertTrue(take(NOW.plus(Job.LEASE)).isEmpty());
    }

    @Test
    void aNodeThatWasAwayTooLongNeitherRenewsNorEndsWhatAnotherHasTakenUp() {
        Jobs.Taken late = take(NOW).orElseThrow();
        Instant after = NOW.plus(Job.LEASE).plus(Duration.ofSeconds(1));
        Jobs.Taken other = take(after).orElseThrow();
        assertFalse(asked(em -> jobs(em, after).renew(id, late.ticket())));
        assertTrue(asked(em -> jobs(em, after).isLost(id, late.ticket())));
        database.run(em -> jobs(em, after).finish(id, late.ticket()));
        database.run(em -> jobs(em, after).fail(id, late.ticket(), "too late"));
        assertEquals(Job.State.RUNNING, state());
        assertFalse(asked(em -> jobs(em, after).isLost(id, other.ticket())));
        database.run(em -> jobs(em, after).finish(id, other.ticket()));
        assertEquals(Job.State.DONE, state());
    }

    @Test
    void whoseJobWasCancelledIsToldToStop() {
        Jobs.Taken mine = take(NOW).orElseThrow();
        database.run(em -> jobs(em, NOW).cancel(id));
        assertTrue(asked(em -> jobs(em, NOW).isCancelled(id)));
    }

    @Test
    void aNodeThatEndsGivesItsJobBackForAnotherToTakeUpAtOnce() {
        Jobs.Taken mine = take(NOW).orElseThrow();
        database.run(em -> jobs(em, NOW).progress(id, mine.ticket(), 3, 7));
        database.run(em -> jobs(em, NOW.plusSeconds(1)).giveBack(id, mine.ticket()));
        Job again = take(NOW.plusSeconds(1)).orElseThrow().job();
        assertEquals(3, again.getDone());
        assertEquals(7, again.getTotal());
    }

    private boolean asked(Predicate<EntityManager> question) {
        return database.inTransaction(question::test);
    }

    private Job.State state() {
        return database.inTransaction(em -> em.find(Job.class, id)).getState();
    }

    private Optional<Jobs.Taken> take(Instant now) {
        return database.inTransaction(em -> jobs(em, now).take());
    }

    private static Jobs jobs(EntityManager em, Instant now) {
        Jobs jobs = new Jobs();
        jobs.em = em;
        jobs.clock = Clock.fixed(now, ZoneOffset.UTC);
        return jobs;
    }
}
