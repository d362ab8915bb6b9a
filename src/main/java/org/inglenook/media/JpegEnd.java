package org.inglenook.media;

import java.nio.ByteBuffer;

/**
 * Looks for the end that a whole JPEG has (ISO/IEC 10918-1, annex B). The decoder fills in what an interrupted upload lacks with grey
 * and says nothing; whatever a camera has put behind the end counts for nothing here.
 */
final class JpegEnd {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int STUFFED = 0x00;
    private static final int TEMPORARY = 0x01;
    private static final int FILL = 0xFF;

    private final ByteBuffer bytes;

    private JpegEnd(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    static boolean isIn(byte[] jpeg) {
        return new JpegEnd(jpeg).isReached();
    }

    private boolean isReached() {
        int marker = marker();
        while (marker >= 0 && marker != END) {
            if (!standsAlone(marker)) {
                skipSegment();
            }
            marker = marker();
        }
        return marker == END;
    }

    /** The next marker, whatever compressed data stands before it; -1 when there is none. */
    private int marker() {
        while (bytes.remaining() >= 2) {
            if (next() == FILL) {
                int marker = next();
                while (marker == FILL && bytes.hasRemaining()) {
                    marker = next();
                }
                if (marker != STUFFED && marker != FILL) {
                    return marker;
                }
            }
        }
        return -1;
    }

    /** A segment's length counts its own two bytes. */
    private void skipSegment() {
        int length = bytes.remaining() < 2 ? 0 : bytes.getShort() & 0xFFFF;
        bytes.position(Math.min(bytes.limit(), bytes.position() + Math.max(0, length - 2)));
    }

    private int next() {
        return bytes.get() & 0xFF;
    }

    private static boolean standsAlone(int marker) {
        return marker == START || marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
    }
}
