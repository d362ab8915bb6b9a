package org.inglenook.notes.print;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far everything is printed from where it belongs, so that a printer that pulls paper in askew puts it there. In tenths of a
 * millimetre, to the right and downwards as one looks at the page, on the front and on the back.
 */
public record Shift(int right, int down, int backRight, int backDown) {
    /** Two centimetres: what is further away is no matter of a printer's. */
    public static final int MOST = 200;

    public static final Shift NONE = new Shift(0, 0, 0, 0);

    /** @throws IllegalArgumentException beyond {@link #MOST} */
    public Shift {
        if (IntStream.of(right, down, backRight, backDown).anyMatch(tenths -> Math.abs(tenths) > MOST)) {
            throw new IllegalArgumentException("Further than a printer is ever wrong");
        }
    }

    /** As {@link #name()} says it. */
    static Shift of(String name) {
        String[] parts = name.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(name);
        }
        int[] tenths = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
        return new Shift(tenths[0], tenths[1], tenths[2], tenths[3]);
    }

    String name() {
        return right + "," + down + "," + backRight + "," + backDown;
    }

    /** In millimetres, to the right. */
    float right(boolean onBack) {
        return (onBack ? backRight : right) / 10f;
    }

    /** In millimetres, upwards as PDF counts. */
    float up(boolean onBack) {
        return -(onBack ? backDown : down) / 10f;
    }
}
