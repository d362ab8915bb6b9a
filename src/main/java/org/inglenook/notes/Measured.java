package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.IntStream;
import org.inglenook.notes.print.CalibrationPage;
import org.inglenook.notes.print.Shift;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** What was measured on a calibration page, in tenths of a millimetre: from the paper's edges to the lines. Never changed. */
@Embeddable
public class Measured {
    /** A printer that is right. */
    static final Measured RIGHT =
            new Measured(CalibrationPage.RIGHT, CalibrationPage.RIGHT, CalibrationPage.RIGHT, CalibrationPage.RIGHT);

    @Column(name = "leftedge")
    private int left;

    @Column(name = "topedge")
    private int top;

    @Column(name = "backleft")
    private int backLeft;

    @Column(name = "backtop")
    private int backTop;

    protected Measured() {}

    /** @throws DomainException {@code INVALID} for what no printer does */
    public Measured(int left, int top, int backLeft, int backTop) {
        if (IntStream.of(left, top, backLeft, backTop)
                .anyMatch(tenths -> Math.abs(tenths - CalibrationPage.RIGHT) > Shift.MOST)) {
            throw DomainException.field("left", Kind.INVALID, "notes.printer.problem.measured");
        }
        this.left = left;
        this.top = top;
        this.backLeft = backLeft;
        this.backTop = backTop;
    }

    /** What stands too far to the right is printed as much further to the left. */
    Shift shift() {
        int right = CalibrationPage.RIGHT;
        return new Shift(right - left, right - top, right - backLeft, right - backTop);
    }

    public int getLeft() {
        return left;
    }

    public int getTop() {
        return top;
    }

    public int getBackLeft() {
        return backLeft;
    }

    public int getBackTop() {
        return backTop;
    }
}
