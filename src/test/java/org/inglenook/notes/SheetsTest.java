package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.inglenook.notes.ThankedOrder.Standing.OVER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inglenook.TestDatabase;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.JobRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.derby();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    @Test
    void aSheetIsMadePrintedAndPrintedAgain() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 20, 5), PrintLayout.A4_FOUR_UP);
            assertFalse(sheet.isFinished());
            assertThrows(DomainException.class, () -> f.sheets.markPrinted(sheet.getId()));
            Run run = new Run(sheet.getId(), false);
            f.runner.run(run);
            assertEquals(List.of("0/5", "5/5"), run.steps);
            assertEquals(2, sheet.getPages());
            byte[] pdf = f.sheets.pdf(sheet.getId()).orElseThrow();
            assertTrue(pdf.length > 5000);
            assertEquals(5, f.sheets.markPrinted(sheet.getId()));
            assertEquals(5, f.sheets.markPrinted(sheet.getId()));
            ThankYouNote note = f.notes.find(sheet.getNoteIds().get(0)).orElseThrow();
            assertEquals(NoteState.PRINTED, note.getState());
            assertEquals(2, note.getPrintCount());
            assertEquals(2, sheet.getPrintCount());
        });
    }

    @Test
    void aSecondTryOfTheSameJobGivesTheSameSheet() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 30, 2), PrintLayout.A6_SINGLE);
            f.runner.run(new Run(sheet.getId(), false));
            byte[] first = f.sheets.pdf(sheet.getId()).orElseThrow();
            f.runner.run(new Run(sheet.getId(), false));
            assertArrayEquals(first, f.sheets.pdf(sheet.getId()).orElseThrow());
        });
    }

    @Test
    void aCancelledJobLeavesNoPdf() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 40, 2), PrintLayout.A6_SINGLE);
            f.runner.run(new Run(sheet.getId(), true));
            assertTrue(f.sheets.pdf(sheet.getId()).isEmpty());
            assertFalse(sheet.isFinished());
        });
    }

    @Test
    void aNoteThatIsWithdrawnMeanwhileIsLeftOut() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 50, 3), PrintLayout.A4_FOUR_UP);
            f.follow(order(51, OVER));
            f.runner.run(new Run(sheet.getId(), false));
            assertEquals(2, sheet.getCards());
            f.follow(order(50, OVER));
            assertEquals(1, f.sheets.markPrinted(sheet.getId()));
        });
    }

    @Test
    void onlyApprovedNotesGoOnASheet() {
        with(f -> {
            Long waiting = f.follow(order(60, COUNTS)).getId();
            assertEquals(
                    "notes.sheet.problem.notApproved",
                    assertThrows(DomainException.class, () -> f.sheets.start(List.of(waiting), PrintLayout.A4_FOUR_UP))
                            .key());
            assertThrows(DomainException.class, () -> f.sheets.start(List.of(), PrintLayout.A4_FOUR_UP));
            assertThrows(DomainException.class, () -> f.sheets.start(List.of(999_999L), PrintLayout.A4_FOUR_UP));
        });
    }

    private static List<Long> approved(NotesFixture f, long from, int count) {
        List<Long> ids = new ArrayList<>();
        for (long id = from; id < from + count; id++) {
            ids.add(f.notes.approve(f.follow(order(id, COUNTS)).getId()).getId());
        }
        return ids;
    }

    private static final class Run implements JobRun {
        private final long sheet;
        private final boolean cancelled;
        private final List<String> steps = new ArrayList<>();

        Run(long sheet, boolean cancelled) {
            this.sheet = sheet;
            this.cancelled = cancelled;
        }

        @Override
        public long jobId() {
            return 1;
        }

        @Override
        public String payload() {
            return String.valueOf(sheet);
        }

        @Override
        public void progress(int done, int total) {
            steps.add(done + "/" + total);
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
