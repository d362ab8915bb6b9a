package org.inglenook.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Set;

/**
 * Whether a picture's file has the parts that the press writes and no others: then it needs no second pressing, which would cost
 * sharpness, to be sure that only pixels pass.
 */
final class PlainPixels {

    private static final Set<String> CHUNKS = Set.of("IHDR", "IDAT", "IEND");
    private static final int PNG_HEAD = 8;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int JFIF = 0xe0;
    private static final int JFIF_LENGTH = 16;
    private static final int RESTART_FIRST = 0xd0;
    private static final int RESTART_LAST = 0xd7;

    /** Tables, frames, restarts: what a decoder needs. */
    private static final Set<Integer> SEGMENTS = Set.of(0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd);

    private final byte[] bytes;
    private int at;

    private PlainPixels(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(byte[] bytes, PictureFormat format) {
        PlainPixels file = new PlainPixels(bytes);
        return switch (format) {
            case PNG -> file.isPng();
            case JPEG -> file.isJpeg();
            case WEBP -> false;
        };
    }

    private boolean isPng() {
        at = PNG_HEAD;
        while (at + 12 <= bytes.length) {
            long length = (long) two(at) << 16 | two(at + 2);
            String name = new String(bytes, at + 4, 4, ISO_8859_1);
            if (!CHUNKS.contains(name) || length > bytes.length - at - 12) {
                return false;
            }
            at += (int) length + 12;
            if ("IEND".equals(name)) {
                return length == 0 && at == bytes.length;
            }
        }
        return false;
    }

    private boolean isJpeg() {
        if (bytes.length < 4 || one(0) != 0xff || one(1) != START) {
            return false;
        }
        at = 2;
        while (at + 2 <= bytes.length && one(at) == 0xff) {
            int marker = one(at + 1);
            at += 2;
            if (marker == END) {
                return at == bytes.length;
            }
            if (!passSegment(marker)) {
                return false;
            }
        }
        return false;
    }

    private boolean passSegment(int marker) {
        if (at + 2 > bytes.length) {
            return false;
        }
        int length = two(at);
        boolean known =
                SEGMENTS.contains(marker) || marker == SCAN || (marker == JFIF && length == JFIF_LENGTH && isJfif());
        at += length;
        if (!known || length < 2 || at > bytes.length) {
            return false;
        }
        if (marker == SCAN) {
            passScan();
        }
        return true;
    }

    /** A thumbnail in it would make it longer. */
    private boolean isJfif() {
        return at + JFIF_LENGTH <= bytes.length && new String(bytes, at + 2, 5, ISO_8859_1).equals("JFIF\0");
    }

    private void passScan() {
        while (at + 1 < bytes.length && (one(at) != 0xff || isWithinScan(one(at + 1)))) {
            at++;
        }
    }

    private static boolean isWithinScan(int next) {
        return next == 0 || (next >= RESTART_FIRST && next <= RESTART_LAST);
    }

    private int one(int index) {
        return bytes[index] & 0xff;
    }

    private int two(int index) {
        return one(index) << 8 | one(index + 1);
    }
}
