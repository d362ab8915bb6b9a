package org.inglenook.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.inglenook.OnBothDatabases;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.notes.print.Shift;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.api.Test;

class PrintersTest extends OnBothDatabases {
    private static final PrintLayout TWO_SIDED = PrintLayout.of("A6/A4/LONG");

    PrintersTest() {
        super("Printer");
    }

    private void with(Consumer<NotesFixture> work) {
        database.run(em -> work.accept(new NotesFixture(em)));
    }

    private static String refusal(Runnable work) {
        return assertThrows(DomainException.class, work::run).key();
    }

    @Test
    void whatWasMeasuredTooFarIsPrintedAsMuchNearer() {
        with(f -> {
            Printer printer = f.printers.add(" Brother ", TWO_SIDED, null);
            assertEquals("Brother", printer.getName());
            assertEquals(Shift.NONE, printer.getLayout().shift());
            f.printers.describe(printer.getId(), "Brother", TWO_SIDED, new Measured(212, 195, 200, 187));
            assertEquals(new Shift(-12, 5, 0, 13), printer.getLayout().shift());
            assertEquals(
                    PrintLayout.A6_SINGLE.shifted(new Shift(-12, 5, 0, 13)),
                    f.printers.on(printer.getId(), PrintLayout.A6_SINGLE));
        });
    }

    @Test
    void theOneUsedLastIsOfferedFirst() {
        with(f -> {
            f.printers.add("One", TWO_SIDED, null);
            Printer two = f.printers.add("Two", TWO_SIDED, null);
            assertEquals("One", f.printers.all().get(0).getName());
            f.printers.on(two.getId(), TWO_SIDED);
            f.printers.em.flush();
            assertEquals(
                    List.of("Two", "One"),
                    f.printers.all().stream().map(Printer::getName).toList());
            f.printers.remove(two.getId());
            f.printers.em.flush();
            assertEquals(1, f.printers.all().size());
        });
    }

    @Test
    void namesAreOfOnePrinterAndMeasuresOfAPrinter() {
        with(f -> {
            Printer one = f.printers.add("One", TWO_SIDED, null);
            assertEquals("notes.printer.problem.taken", refusal(() -> f.printers.add("ONE", TWO_SIDED, null)));
            assertEquals("notes.printer.problem.name", refusal(() -> f.printers.add(" ", TWO_SIDED, null)));
            assertEquals("notes.printer.problem.measured", refusal(() -> new Measured(401, 200, 200, 200)));
            assertEquals("notes.printer.problem.measured", refusal(() -> new Measured(200, 200, 200, -1)));
            f.printers.describe(one.getId(), "one", TWO_SIDED, Measured.RIGHT);
            assertEquals("one", one.getName());
        });
    }

    @Test
    void theCalibrationPageIsOfThisPrinter() {
        with(f -> {
            Printer one = f.printers.add("One", TWO_SIDED, new Measured(212, 195, 200, 187));
            byte[] measure = f.printers.calibrationPage(one.getId(), false, Locale.FRENCH);
            byte[] check = f.printers.calibrationPage(one.getId(), true, Locale.FRENCH);
            assertTrue(measure.length > 1000 && check.length > 1000);
            assertEquals("notes.printer.problem.name", refusal(() -> f.printers.add("x".repeat(61), TWO_SIDED, null)));
        });
    }
}
