package org.inglenook.notes.print;

import java.util.Arrays;

/** The separate spots of ink in a picture. Dust, long ruled lines and what reaches in broadly from the edge are no ink. */
final class Specks {
    private static final float SMALLEST = .0016f;
    private static final float LONG = .6f;
    private static final float FLAT = .02f;
    private static final float BROAD = .01f;
    private static final float NARROW = .05f;
    private static final int FINE = 1000;

    /** Where the ink is. */
    record Box(int left, int top, int width, int height) {
        Box grown(int by, int widest, int highest) {
            int x = Math.max(0, left - by);
            int y = Math.max(0, top - by);
            return new Box(x, y, Math.min(widest, left + width + by) - x, Math.min(highest, top + height + by) - y);
        }
    }

    private final byte[] dark;
    private final int width;
    private final int height;
    private final int threshold;
    private final boolean[] seen;
    private int[] stack = new int[4096];
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;
    private int ink;

    Specks(byte[] dark, int width, int height, int threshold) {
        this.dark = dark;
        this.width = width;
        this.height = height;
        this.threshold = threshold;
        this.seen = new boolean[dark.length];
    }

    /** Null when nothing is left. */
    Box box() {
        return right < 0 ? null : new Box(left, top, right - left + 1, bottom - top + 1);
    }

    /** How many pixels are ink. */
    int ink() {
        return ink;
    }

    /** Takes out what is no ink. */
    void remove() {
        float smallest = Math.max(4, SMALLEST * Math.max(width, height));
        for (int i = 0; i < dark.length; i++) {
            if (!seen[i] && isDark(i)) {
                int[] spot = spot(i);
                int spotLeft = Integer.MAX_VALUE;
                int spotRight = -1;
                for (int at : spot) {
                    spotLeft = Math.min(spotLeft, at % width);
                    spotRight = Math.max(spotRight, at % width);
                }
                int spotTop = Arrays.stream(spot).min().orElse(0) / width;
                int spotBottom = Arrays.stream(spot).max().orElse(0) / width;
                int wide = spotRight - spotLeft + 1;
                int high = spotBottom - spotTop + 1;
                boolean atEdge = spotLeft == 0 || spotTop == 0 || spotRight == width - 1 || spotBottom == height - 1;
                if (spot.length < smallest * smallest / 2
                        || isHair(spot)
                        || isRuled(wide, high)
                        || atEdge && (spot.length > BROAD * dark.length || Math.max(wide, high) < NARROW * width)) {
                    for (int at : spot) {
                        dark[at] = 0;
                    }
                } else {
                    left = Math.min(left, spotLeft);
                    right = Math.max(right, spotRight);
                    top = Math.min(top, spotTop);
                    bottom = Math.max(bottom, spotBottom);
                    ink += spot.length;
                }
            }
        }
    }

    private boolean isRuled(int wide, int high) {
        return wide > LONG * width && high < FLAT * height || high > LONG * height && wide < FLAT * width;
    }

    /** Thinner than three pixels everywhere, where a pen leaves more: the rim of a shadow. */
    private boolean isHair(int[] spot) {
        if (Math.max(width, height) < FINE) {
            return false;
        }
        for (int at : spot) {
            int x = at % width;
            boolean inside = x > 0 && x + 1 < width && at >= width && at + width < dark.length;
            if (inside && isDark(at - 1) && isDark(at + 1) && isDark(at - width) && isDark(at + width)) {
                return false;
            }
        }
        return true;
    }

    private boolean isDark(int i) {
        return (dark[i] & 255) >= threshold;
    }

    /** All dark pixels that hang together with this one. */
    private int[] spot(int from) {
        int count = 0;
        int next = 0;
        seen[from] = true;
        count = push(count, from);
        while (next < count) {
            int at = stack[next++];
            int x = at % width;
            for (int dy = -width; dy <= width; dy += width) {
                for (int dx = x > 0 ? -1 : 0; dx <= (x + 1 < width ? 1 : 0); dx++) {
                    int near = at + dy + dx;
                    if (near >= 0 && near < dark.length && !seen[near] && isDark(near)) {
                        seen[near] = true;
                        count = push(count, near);
                    }
                }
            }
        }
        return Arrays.copyOf(stack, count);
    }

    private int push(int count, int value) {
        if (count == stack.length) {
            stack = Arrays.copyOf(stack, 2 * count);
        }
        stack[count] = value;
        return count + 1;
    }
}
