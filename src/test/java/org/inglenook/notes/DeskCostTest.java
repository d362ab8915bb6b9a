package org.inglenook.notes;

import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.inglenook.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the desk asks of the database is the same whether five wait or five hundred. */
class DeskCostTest {
    private static final int LENGTH = 25;

    private static void look(EntityManager em) {
        NotesFixture f = new NotesFixture(em);
        ThankYouNote note = f.queue.first().orElseThrow();
        f.queue.list(null, null, LENGTH);
        f.queue.count();
        f.queue.doneToday();
        f.queue.putOff();
        f.queue.next(note);
        f.queue.previous(note);
        f.notes.counts();
        f.byMail.waiting();
        f.likenesses.of(note);
        f.warnings.of(note);
        f.cards.problems(note);
        f.notes.othersTo(note);
    }

    private static void add(TestDatabase database, int from, int to) {
        database.run(em -> {
            NotesFixture f = new NotesFixture(em);
            for (int order = from; order < to; order++) {
                ThankYouNote note = f.follow(NotesFixture.order(order, COUNTS));
                if (order % 10 == 0) {
                    f.notes.approve(note.getId(), true);
                }
            }
        });
    }

    @Test
    void fiveHundredWaitingCostAsManyStatementsAsFive() {
        try (TestDatabase database = TestDatabase.derby()) {
            add(database, 1, 12);
            int few = database.queriesOf(DeskCostTest::look);
            add(database, 12, 560);
            int many = database.queriesOf(DeskCostTest::look);
            assertEquals(few, many);
            assertTrue(few < 30, few + " statements");
            assertEquals(
                    List.of(504L, LENGTH),
                    List.of(
                            database.<Long>inTransaction(em -> new NotesFixture(em).queue.count()),
                            database.<Integer>inTransaction(em -> new NotesFixture(em)
                                    .queue
                                    .list(null, null, LENGTH)
                                    .items()
                                    .size())));
        }
    }
}
