package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.JobRun;
import org.junit.jupiter.api.Test;

class OpeningsTest extends OnBothDatabases {

    private static final int MANY = Openings.AT_ONCE + 2;

    private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");

    OpeningsTest() {
        super("Post", "Topic", "Board");
    }

    private void run(int steps) {
        database.run(em -> new Wiring(em, clock).get(OpeningsRunner.class).run(new Steps(steps)));
    }

    private long told() {
        return database.inTransaction(
                em -> em.createQuery("select count(t) from Topic t where t.opening = :words", Long.class)
                        .setParameter("words", "First words")
                        .getSingleResult());
    }

    @Test
    void topicsFromBeforeTellTheirFirstWordsSomeAtATime() {
        List<Long> ids = new ArrayList<>();
        database.run(em -> {
            Wiring house = new Wiring(em, clock);
            String board = house.get(Boards.class)
                    .make("Scents", "What smells good", Starters.MEMBERS)
                    .getSlug();
            for (int i = 0; i < MANY; i++) {
                NewTopic topic = new NewTopic(board, "Topic " + i, "First *words*", null);
                ids.add(house.get(Topics.class)
                        .record(new Poster(7, false), topic, clock.instant())
                        .getId());
            }
            em.flush();
            house.get(Posts.class).get(ids.get(0), 1).hide(new Hidden(1, clock.instant(), "Spam"));
            em.createQuery("update Topic t set t.opening = null").executeUpdate();
        });
        run(1);
        assertEquals(Openings.AT_ONCE - 1, told());
        run(100);
        assertEquals(MANY - 1, told());
        database.run(em -> assertNull(em.find(Topic.class, ids.get(0)).getOpening()));
    }

    /** Somebody stops the job after so many steps. */
    private static final class Steps implements JobRun {
        private int left;

        private Steps(int steps) {
            left = steps;
        }

        @Override
        public long jobId() {
            return 0;
        }

        @Override
        public String payload() {
            return "";
        }

        @Override
        public void progress(int done, int total) {
            // Told to nobody.
        }

        @Override
        public boolean cancelled() {
            left--;
            return left < 0;
        }
    }
}
