package org.inglenook.notes;

import static org.inglenook.notes.NotesFixture.order;
import static org.inglenook.notes.Sheets.Wish.FIRST;
import static org.inglenook.notes.ThankedOrder.Standing.COUNTS;
import static org.inglenook.notes.ThankedOrder.Standing.OVER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inglenook.TestDatabase;
import org.inglenook.notes.print.CardFonts;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.JobRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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
    void whatIsOnASheetOrWaitsIsNotFree() {
        with(f -> {
            List<Long> before = f.sheets.free();
            List<Long> ids = approved(f, 900, 3);
            f.follow(order(904, COUNTS));
            f.sheets.em.flush();
            List<Long> free = new ArrayList<>(f.sheets.free());
            free.removeAll(before);
            assertEquals(ids, free);
            f.sheets.start(ids.subList(0, 1), PrintLayout.A6_SINGLE, Sheets.Wish.FIRST);
            f.sheets.em.flush();
            free = new ArrayList<>(f.sheets.free());
            free.removeAll(before);
            assertEquals(ids.subList(1, 3), free);
        });
    }

    @Test
    void aSheetIsMadePrintedAndPrintedAgain() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 20, 5), PrintLayout.A4_FOUR_UP, FIRST);
            assertFalse(sheet.isFinished());
            assertThrows(DomainException.class, () -> f.sheets.markPrinted(sheet.getId()));
            Run run = new Run(sheet.getId(), false);
            f.runner.run(run);
            assertEquals(List.of("0/5", "5/5"), run.steps);
            assertEquals(2, sheet.getPages());
            byte[] pdf = pdf(f, sheet);
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
            Sheet sheet = f.sheets.start(approved(f, 30, 2), PrintLayout.A6_SINGLE, FIRST);
            f.runner.run(new Run(sheet.getId(), false));
            byte[] first = pdf(f, sheet);
            f.runner.run(new Run(sheet.getId(), false));
            assertArrayEquals(first, pdf(f, sheet));
        });
    }

    @Test
    void aCancelledJobLeavesNoPdf() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 40, 2), PrintLayout.A6_SINGLE, FIRST);
            f.runner.run(new Run(sheet.getId(), true));
            assertFalse(f.sheets.hasPdf(sheet.getId()));
            assertFalse(sheet.isFinished());
        });
    }

    @Test
    void aNoteThatIsWithdrawnMeanwhileIsLeftOut() {
        with(f -> {
            Sheet sheet = f.sheets.start(approved(f, 50, 3), PrintLayout.A4_FOUR_UP, FIRST);
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
                    assertThrows(
                                    DomainException.class,
                                    () -> f.sheets.start(List.of(waiting), PrintLayout.A4_FOUR_UP, FIRST))
                            .key());
            assertThrows(DomainException.class, () -> f.sheets.start(List.of(), PrintLayout.A4_FOUR_UP, FIRST));
            assertThrows(DomainException.class, () -> f.sheets.start(List.of(999_999L), PrintLayout.A4_FOUR_UP, FIRST));
        });
    }

    private static String refusal(Executable work) {
        return assertThrows(DomainException.class, work).key();
    }

    @Test
    void aCardIsOnOneSheetUnlessItIsPrintedOnceMoreOnPurpose() {
        with(f -> {
            List<Long> ids = approved(f, 100, 3);
            Sheet first = f.sheets.start(ids.subList(0, 2), PrintLayout.A6_SINGLE, FIRST);
            assertEquals(
                    "notes.sheet.problem.taken",
                    refusal(() -> f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST)),
                    "while it is made");
            f.runner.run(new Run(first.getId(), false));
            assertEquals(
                    "notes.sheet.problem.taken",
                    refusal(() -> f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST)),
                    "while nobody said that it is printed");
            assertEquals(
                    Set.of(ids.get(0), ids.get(1)),
                    f.sheets.holders(f.sheets.notesOf(first)).keySet());
            f.sheets.markPrinted(first.getId());
            assertEquals(
                    "notes.sheet.problem.printed",
                    refusal(() -> f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST)),
                    "once it is printed");
            Sheet again = f.sheets.start(ids.subList(0, 2), PrintLayout.A6_SINGLE, new Sheets.Wish(true, true));
            assertTrue(again.isReprint());
            assertFalse(first.isReprint());
            assertEquals(
                    1,
                    f.sheets
                            .start(ids.subList(2, 3), PrintLayout.A6_SINGLE, FIRST)
                            .getCards());
        });
    }

    @Test
    void whoLookedBeforeAnotherTookTheCardsDoesNotTakeThemAway() {
        List<Long> ids = database.inTransaction(em -> approved(new NotesFixture(em), 9700, 3));
        List<Long> made = new ArrayList<>();
        Sheets slow = new Sheets() {
            @Override
            public Map<Long, Sheet> holders(Collection<ThankYouNote> notes) {
                Map<Long, Sheet> seen = super.holders(notes);
                made.add(elsewhere(em -> new NotesFixture(em)
                        .sheets
                        .start(ids, PrintLayout.A6_SINGLE, FIRST)
                        .getId()));
                return seen;
            }
        };
        assertThrows(
                DomainException.class,
                () -> database.inTransaction(em -> {
                    Sheets there = new NotesFixture(em).sheets;
                    slow.em = em;
                    slow.clock = there.clock;
                    slow.jobs = there.jobs;
                    slow.cards = there.cards;
                    slow.files = there.files;
                    return slow.start(ids, PrintLayout.A6_SINGLE, FIRST).getId();
                }));
        database.run(em -> assertEquals(
                ids.size(),
                em.createQuery("select c from SheetClaim c where c.sheetId in :made", SheetClaim.class)
                        .setParameter("made", made)
                        .getResultList()
                        .size()));
    }

    private static <T> T elsewhere(Function<EntityManager, T> work) {
        return CompletableFuture.supplyAsync(() -> database.inTransaction(work)).join();
    }

    @Test
    void twoWhoWantACardAtOnceGetItOnOneSheet() throws InterruptedException {
        List<Long> ids = database.inTransaction(em -> approved(new NotesFixture(em), 120, 12));
        CyclicBarrier together = new CyclicBarrier(2);
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        Queue<Long> made = new ConcurrentLinkedQueue<>();
        List<Long> backwards = new ArrayList<>(ids);
        Collections.reverse(backwards);
        List<Thread> owners = Stream.of(ids, backwards)
                .map(wanted -> new Thread(() -> {
                    try {
                        made.add(database.inTransaction(em -> {
                            NotesFixture f = new NotesFixture(em);
                            awaited(together);
                            return f.sheets
                                    .start(wanted, PrintLayout.A6_SINGLE, FIRST)
                                    .getId();
                        }));
                    } catch (DomainException e) {
                        refused.add(e.key());
                    }
                }))
                .toList();
        owners.forEach(Thread::start);
        for (Thread owner : owners) {
            owner.join();
        }
        assertEquals(1, made.size(), () -> "sheets " + made);
        assertEquals(1, refused.size());
        assertTrue(Set.of("notes.sheet.problem.atOnce", "notes.sheet.problem.taken")
                .contains(refused.peek()));
    }

    private static void awaited(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSheetThatIsStoppedFreesItsCardsAndIsNotFinishedAfterAll() {
        with(f -> {
            List<Long> ids = approved(f, 140, 2);
            Sheet stopped = f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST);
            f.sheets.cancel(stopped.getId());
            assertEquals("notes.sheet.state.cancelled", stopped.getTrouble());
            Sheet next = f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST);
            assertFalse(f.sheets.finish(stopped.getId(), ids), "who was in the last step of it is too late");
            f.runner.run(new Run(stopped.getId(), false));
            assertFalse(stopped.isFinished());
            f.runner.run(new Run(next.getId(), false));
            f.sheets.cancel(next.getId());
            assertTrue(next.isFinished() && f.sheets.hasPdf(next.getId()), "what is made isn't stopped");
        });
    }

    @Test
    void aFullDiskLeavesNothingPrintedAndSaysWhy() {
        with(f -> {
            List<Long> ids = approved(f, 150, 2);
            Sheet sheet = f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST);
            f.files.pieces = new Full(f.notes.em);
            assertThrows(UncheckedIOException.class, () -> f.runner.run(new Run(sheet.getId(), false)));
            assertFalse(sheet.isFinished());
            assertEquals("notes.sheet.problem.store", sheet.getTrouble());
            assertFalse(f.sheets.hasPdf(sheet.getId()));
            assertFalse(f.files.isThere(sheet.getId()), "no half of a PDF is left");
            assertEquals("notes.sheet.problem.notReady", refusal(() -> f.sheets.markPrinted(sheet.getId())));
            assertTrue(f.sheets.notesOf(sheet).stream().allMatch(note -> note.getState() == NoteState.APPROVED));
            f.files.pieces = new SheetPieces();
            f.files.pieces.em = f.notes.em;
            Sheet next = f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST);
            f.runner.run(new Run(next.getId(), false));
            assertTrue(f.sheets.hasPdf(next.getId()));
        });
    }

    /** Takes half of what comes, and then no more. */
    private static final class Full extends SheetPieces {
        Full(EntityManager em) {
            this.em = em;
        }

        @Override
        void append(long sheet, int place, byte[] content) {
            super.append(sheet, place, Arrays.copyOf(content, content.length / 2));
            throw new PersistenceException("No space left on device");
        }
    }

    @Test
    void whatDoesNotFitTheFormatIsNamedBeforeAnythingIsBegun() {
        with(f -> {
            List<Long> ids = approved(f, 160, 3);
            ThankYouNote tall = f.notes.find(ids.get(1)).orElseThrow();
            f.notes.reword(tall.getId(), "Merci mille fois, vraiment, et à la prochaine fois donc\n".repeat(10));
            f.notes.approve(tall.getId());
            DomainException refusal = assertThrows(
                    DomainException.class, () -> f.sheets.start(ids, PrintLayout.of("LABEL62/SINGLE"), FIRST));
            assertEquals("notes.sheet.problem.tall", refusal.key());
            assertEquals(List.of("10161", 1), List.of(refusal.args()));
            Sheet sheet = f.sheets.start(ids, PrintLayout.A4_FOUR_UP, FIRST);
            assertEquals(3, sheet.getCards(), "nothing was taken by the sheet that wasn't made");
        });
    }

    @Test
    void aNoteThatIsRewrittenIsNotPrintedWithItsOldWords() {
        with(f -> {
            List<Long> ids = approved(f, 170, 2);
            Sheet sheet = f.sheets.start(ids, PrintLayout.A6_SINGLE, FIRST);
            f.runner.run(new Run(sheet.getId(), false));
            ThankYouNote other = f.notes.find(ids.get(0)).orElseThrow();
            other.write(null, "Merci encore.", "Merci encore.", NotesFixture.NOW.plusSeconds(60));
            other.approve(NotesFixture.NOW.plusSeconds(90));
            assertEquals(1, f.sheets.markPrinted(sheet.getId()));
            assertEquals(NoteState.APPROVED, other.getState());
            assertEquals(
                    1,
                    f.sheets
                            .start(ids.subList(0, 1), PrintLayout.A6_SINGLE, FIRST)
                            .getCards(),
                    "its new words are on no sheet");
        });
    }

    @Test
    void twiceTheCardsAskTheDatabaseHardlyMore() {
        List<Long> many = database.inTransaction(em -> approved(new NotesFixture(em), 2000, 120));
        int few = queries(many.subList(0, 40));
        int all = queries(many.subList(40, 120));
        assertTrue(all <= few + 12, "40 cards take " + few + " statements, 80 cards " + all);
    }

    @Test
    void aHostThatCanSetNoLetterLetsTheBrowserPrint() {
        with(f -> {
            f.cards.readFonts(() -> {
                throw new InternalError("java.lang.RuntimeException: Fontconfig head is null");
            });
            List<Long> ids = approved(f, 180, 2);
            Sheet sheet = f.sheets.start(ids, PrintLayout.A4_FOUR_UP, FIRST);
            assertTrue(sheet.isFinished(), "there is nothing to wait for");
            assertFalse(f.sheets.hasPdf(sheet.getId()));
            ShownCards shown = new ShownCards();
            shown.cards = f.cards;
            SheetCard card = shown.onSheet(f.sheets.shownOn(sheet)).get(0);
            assertTrue(card.code().startsWith("<svg") && card.shown().parts().size() == 1, card.toString());
            CardFontsHealth health = new CardFontsHealth();
            health.cards = f.cards;
            assertFalse(health.examine().well());
            assertEquals("notes.health.fonts.none", health.examine().sentence());
            assertEquals(NoteState.APPROVED, card.note().getState());
            assertEquals(2, f.sheets.markPrinted(sheet.getId()));
        });
    }

    @Test
    void aFontThatWentSinceTheNoteWasApprovedLeavesNothingPrinted() {
        with(f -> {
            List<Long> ids = approved(f, 190, 2);
            f.notes.find(ids.get(1)).orElseThrow().propose(null, "감사합니다", NotesFixture.NOW);
            Sheet sheet = f.sheets.start(ids, PrintLayout.A4_FOUR_UP, FIRST);
            assertEquals("notes.sheet.problem.letters", refusal(() -> f.runner.run(new Run(sheet.getId(), false))));
            assertEquals("notes.sheet.problem.letters", sheet.getTrouble());
            assertEquals("10191", sheet.getTroubleOf());
            assertFalse(f.sheets.hasPdf(sheet.getId()));
        });
    }

    @Test
    void theBundledFontsSayWhatTheyLack() {
        CardScripts scripts = CardScripts.of(CardFonts.bundled());
        assertEquals(
                List.of("latin", "greek", "cyrillic", "arabic", "hebrew", "devanagari"),
                scripts.shown().stream()
                        .map(name -> name.replace("notes.script.", ""))
                        .toList());
        assertTrue(scripts.lacking().contains("notes.script.korean"));
    }

    private static int queries(List<Long> ids) {
        Long sheet = database.inTransaction(em -> new NotesFixture(em)
                .sheets
                .start(ids, PrintLayout.A4_FOUR_UP, FIRST)
                .getId());
        return database.queriesOf(em -> new NotesFixture(em).runner.run(new Run(sheet, false)));
    }

    private static byte[] pdf(NotesFixture f, Sheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            f.sheets.sendPdf(sheet.getId(), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
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
