package org.inglenook.notes.print;

/**
 * The lightest or darkest value near each pixel, within an octagon: nearly a circle, so that what is round stays. A line at a time by
 * the method of van Herk, whose cost doesn't grow with the distance.
 */
final class Extremes {
    /** An octagon with equal sides is a square stretched along both diagonals; shares of its reach. */
    private static final double SQUARE = .414;

    private static final double DIAGONAL = .293;

    private Extremes() {}

    /** Replaces each value with the largest within this many pixels. */
    static void most(byte[] values, int width, int height, int reach) {
        all(values, width, height, reach, false);
    }

    /** Replaces each value with the smallest. */
    static void least(byte[] values, int width, int height, int reach) {
        all(values, width, height, reach, true);
    }

    private static void all(byte[] values, int width, int height, int reach, boolean least) {
        int straight = (int) Math.max(1, Math.round(reach * SQUARE));
        int aslant = (int) Math.max(1, Math.round(reach * DIAGONAL));
        int[] line = new int[Math.max(width, height)];
        int[] out = new int[line.length];
        for (int y = 0; y < height; y++) {
            row(values, y * width, 1, width, straight, least, line, out);
        }
        for (int x = 0; x < width; x++) {
            row(values, x, width, height, straight, least, line, out);
        }
        for (int x = 0; x < width; x++) {
            row(values, x, width + 1, Math.min(height, width - x), aslant, least, line, out);
        }
        for (int y = 1; y < height; y++) {
            row(values, y * width, width + 1, Math.min(width, height - y), aslant, least, line, out);
        }
        for (int x = 0; x < width; x++) {
            row(values, x, width - 1, Math.min(height, x + 1), aslant, least, line, out);
        }
        for (int y = 1; y < height; y++) {
            row(values, y * width + width - 1, width - 1, Math.min(width, height - y), aslant, least, line, out);
        }
    }

    private static void row(
            byte[] values, int start, int step, int length, int reach, boolean least, int[] line, int[] out) {
        int flip = least ? 255 : 0;
        for (int i = 0; i < length; i++) {
            line[i] = (values[start + i * step] & 255) ^ flip;
        }
        largest(line, out, length, reach);
        for (int i = 0; i < length; i++) {
            values[start + i * step] = (byte) (out[i] ^ flip);
        }
    }

    /** In blocks as long as the window: the largest so far from the block's start, and from its end; a window meets one of each. */
    private static void largest(int[] line, int[] out, int length, int reach) {
        int window = 2 * reach + 1;
        int[] fromStart = new int[length];
        int[] fromEnd = new int[length];
        for (int i = 0; i < length; i++) {
            fromStart[i] = i % window == 0 ? line[i] : Math.max(fromStart[i - 1], line[i]);
        }
        for (int i = length - 1; i >= 0; i--) {
            fromEnd[i] = i == length - 1 || (i + 1) % window == 0 ? line[i] : Math.max(fromEnd[i + 1], line[i]);
        }
        for (int i = 0; i < length; i++) {
            int left = Math.max(0, i - reach);
            int right = Math.min(length - 1, i + reach);
            out[i] = left == 0 && right / window == 0
                    ? fromStart[right]
                    : Math.max(fromEnd[left], right / window == left / window ? 0 : fromStart[right]);
        }
    }
}
