package org.inglenook.notes.print;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes the paper out of a photo of handwriting: what is left is ink or nothing. Light that falls unevenly, shadows, the paper's
 * colour and its faint lines are all broader or weaker than ink and go with the paper.
 */
public final class PhotoDrawing {
    /** The longest side that is looked at, in pixels: three times what a card's width needs at 600 dots to the inch. */
    public static final int LONGEST_SIDE = 3200;

    private static final float DOTS_PER_MM = 24;
    private static final int LARGEST_OUTPUT = 24_000_000;
    private static final float BROADEST_INK = .07f;
    private static final int WEAKEST = 36;
    private static final int FAINTEST_INK = 41;
    private static final int STRONGEST = 115;
    private static final int FEWEST = 60;
    private static final int MARGIN = 2;
    private static final float TOO_MUCH = .4f;

    private PhotoDrawing() {}

    /**
     * The ink of an upright photo, as wide as a card has room for, or less high; empty when there is none that could be told from the paper.
     *
     * @param roomWidth in millimetres, {@code roomHeight} likewise
     */
    public static Optional<Drawing> of(BufferedImage photo, float roomWidth, float roomHeight) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        byte[] light = light(photo);
        byte[] dark = darkness(light, paper(light, width, height));
        int level = level(dark);
        if (level < FAINTEST_INK) {
            return Optional.empty();
        }
        int threshold = Math.max(WEAKEST, Math.min(STRONGEST, level / 2));
        Specks specks = new Specks(dark, width, height, threshold);
        specks.remove();
        Specks.Box box = specks.box();
        if (box == null || specks.ink() > TOO_MUCH * width * height) {
            return Optional.empty();
        }
        return Optional.of(
                drawn(dark, width, height, box.grown(MARGIN, width, height), threshold, roomWidth, roomHeight));
    }

    /** How light each pixel is, a little softened, so that the camera's noise isn't taken for paper. */
    private static byte[] light(BufferedImage photo) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        byte[] light = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            photo.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int alpha = row[x] >>> 24;
                int grey = (299 * (row[x] >> 16 & 255) + 587 * (row[x] >> 8 & 255) + 114 * (row[x] & 255)) / 1000;
                // What can be seen through is paper.
                light[y * width + x] = (byte) ((grey * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return softened(light, width, height);
    }

    private static byte[] softened(byte[] light, int width, int height) {
        byte[] soft = new byte[light.length];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                int here = y * width;
                int sum = 4 * at(light, here + x)
                        + 2
                                * (at(light, here + left)
                                        + at(light, here + right)
                                        + at(light, above + x)
                                        + at(light, below + x))
                        + at(light, above + left)
                        + at(light, above + right)
                        + at(light, below + left)
                        + at(light, below + right);
                soft[here + x] = (byte) (sum / 16);
            }
        }
        return soft;
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 255;
    }

    /** The same without what is narrower than ink can be. The photo goes on beyond its edges meanwhile, else corners came out wrong. */
    private static byte[] paper(byte[] light, int width, int height) {
        int reach = Math.max(2, Math.round(Math.max(width, height) * BROADEST_INK / 2));
        int wide = width + 2 * reach;
        int high = height + 2 * reach;
        byte[] paper = new byte[wide * high];
        for (int y = 0; y < high; y++) {
            int row = Math.max(0, Math.min(height - 1, y - reach)) * width;
            Arrays.fill(paper, y * wide, y * wide + reach, light[row]);
            System.arraycopy(light, row, paper, y * wide + reach, width);
            Arrays.fill(paper, y * wide + reach + width, (y + 1) * wide, light[row + width - 1]);
        }
        Extremes.most(paper, wide, high, reach);
        Extremes.least(paper, wide, high, reach);
        for (int y = 0; y < height; y++) {
            System.arraycopy(paper, (y + reach) * wide + reach, paper, y * width, width);
        }
        return paper;
    }

    /** How much darker than the paper around it, 0 to 255. */
    private static byte[] darkness(byte[] light, byte[] paper) {
        byte[] dark = new byte[light.length];
        for (int i = 0; i < light.length; i++) {
            int white = Math.max(24, at(paper, i));
            dark[i] = (byte) Math.max(0, Math.min(255, 255 * (white - at(light, i)) / white));
        }
        return dark;
    }

    /** How dark the darkest thousandth is: what nothing but ink can be. */
    private static int level(byte[] dark) {
        int[] counts = new int[256];
        for (byte value : dark) {
            counts[value & 255]++;
        }
        int wanted = Math.max(FEWEST, dark.length / 1000);
        int level = 255;
        for (int seen = counts[255]; seen < wanted && level > 0; ) {
            level--;
            seen += counts[level];
        }
        return level;
    }

    /** Between pixels the darkness is reckoned before it is decided upon: edges come out smooth at print's fineness. */
    private static Drawing drawn(
            byte[] dark, int width, int height, Specks.Box box, int threshold, float roomWidth, float roomHeight) {
        float millimetres = Math.min(roomWidth / box.width(), roomHeight / box.height());
        double finer = Math.max(1, millimetres * DOTS_PER_MM);
        finer = Math.min(finer, Math.sqrt((double) LARGEST_OUTPUT / box.width() / box.height()));
        int outWidth = (int) Math.ceil(box.width() * finer);
        int outHeight = (int) Math.ceil(box.height() * finer);
        BufferedImage ink = new BufferedImage(outWidth, outHeight, BufferedImage.TYPE_BYTE_BINARY);
        byte[] bits = ((DataBufferByte) ink.getRaster().getDataBuffer()).getData();
        Arrays.fill(bits, (byte) 0xff);
        int stride = bits.length / outHeight;
        for (int y = 0; y < outHeight; y++) {
            double fromY = Math.max(0, Math.min(box.height() - 1.0, (y + .5) / finer - .5));
            int top = (int) fromY;
            int upper = (box.top() + top) * width + box.left();
            int lower = (box.top() + Math.min(box.height() - 1, top + 1)) * width + box.left();
            double down = fromY - top;
            for (int x = 0; x < outWidth; x++) {
                double fromX = Math.max(0, Math.min(box.width() - 1.0, (x + .5) / finer - .5));
                int left = (int) fromX;
                int right = Math.min(box.width() - 1, left + 1);
                double over = fromX - left;
                double value = (1 - down) * ((1 - over) * at(dark, upper + left) + over * at(dark, upper + right))
                        + down * ((1 - over) * at(dark, lower + left) + over * at(dark, lower + right));
                if (value >= threshold) {
                    bits[y * stride + x / 8] &= (byte) ~(0x80 >> x % 8);
                }
            }
        }
        return new Drawing(box.width() * millimetres, box.height() * millimetres, List.of(), ink);
    }
}
