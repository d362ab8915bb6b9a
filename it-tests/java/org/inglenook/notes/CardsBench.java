package org.inglenook.notes;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.inglenook.TestDatabase;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.JobRun;

/**
 * Prints cards, four on a sheet and with their codes, and tells what that cost: see docs/benchmark.md. Twice, since the first time the code
 * is compiled while it runs. What memory holds is looked at after each collection, as well as at its fullest.
 */
public final class CardsBench {
    private CardsBench() {}

    public static void main(String[] args) throws Exception {
        int cards = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        System.out.println(
                "| cards | first print, s | checks before, s | CPU s | bytes | pages | heap held, MB more | heap at most, MB more |");
        try (TestDatabase database = TestDatabase.derby()) {
            for (int round = 0; round < 2; round++) {
                List<Long> ids = approved(database, cards, 1 + round * 100_000L);
                measure(database, ids, round);
            }
        }
    }

    private static List<Long> approved(TestDatabase database, int cards, long first) {
        List<Long> ids = new ArrayList<>();
        for (int done = 0; done < cards; done += 100) {
            long from = first + done;
            int some = Math.min(100, cards - done);
            ids.addAll(database.inTransaction(em -> {
                NotesFixture f = new NotesFixture(em);
                List<Long> made = new ArrayList<>();
                for (long id = from; id < from + some; id++) {
                    ThankYouNote note = f.follow(NotesFixture.order(id, ThankedOrder.Standing.COUNTS));
                    f.notes.reword(
                            note.getId(),
                            "Chère Élodie,\n\nmerci pour votre commande n° " + id
                                    + ". Le savon au figuier a été coulé mardi " + id % 31
                                    + " ; il aime l’ombre et un porte-savon sec. À bientôt !");
                    made.add(f.notes.approve(note.getId()).getId());
                }
                return made;
            }));
        }
        return ids;
    }

    private static void measure(TestDatabase database, List<Long> ids, int round) throws Exception {
        System.gc();
        long idle = used(false);
        AtomicLong held = new AtomicLong(idle);
        AtomicLong most = new AtomicLong(idle);
        AtomicBoolean ended = new AtomicBoolean();
        Thread watcher = new Thread(() -> {
            long seen = collections();
            while (!ended.get()) {
                most.accumulateAndGet(used(false), Math::max);
                if (collections() != seen) {
                    seen = collections();
                    held.accumulateAndGet(used(true), Math::max);
                }
                Thread.onSpinWait();
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        });
        watcher.setDaemon(true);
        watcher.start();
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        Long sheet = database.inTransaction(em -> new NotesFixture(em)
                .sheets
                .start(ids, PrintLayout.A4_FOUR_UP, Sheets.Wish.FIRST)
                .getId());
        long checked = System.nanoTime();
        database.run(em -> new NotesFixture(em).runner.run(new Watched(sheet)));
        long done = System.nanoTime();
        cpu = system.getProcessCpuTime() - cpu;
        ended.set(true);
        watcher.join();
        System.gc();
        Path pdf = Path.of("target", "cards-" + ids.size() + "-" + round + ".pdf");
        int pages = database.inTransaction(em -> {
            NotesFixture f = new NotesFixture(em);
            try (var out = Files.newOutputStream(pdf)) {
                f.sheets.sendPdf(sheet, out);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return f.sheets.get(sheet).getPages();
        });
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.1f | %.1f | %,d | %d | %d | %d |%n",
                ids.size(),
                (done - began) / 1e9,
                (checked - began) / 1e9,
                cpu / 1e9,
                Files.size(pdf),
                pages,
                (held.get() - idle) >> 20,
                (most.get() - idle) >> 20);
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    /** Of the heap, now or as the last collection left it. */
    private static long used(boolean collected) {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                MemoryUsage usage = collected ? pool.getCollectionUsage() : pool.getUsage();
                sum += usage == null ? 0 : usage.getUsed();
            }
        }
        return sum;
    }

    private record Watched(long sheet) implements JobRun {
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
            // Nobody looks.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
