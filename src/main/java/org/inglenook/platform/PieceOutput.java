package org.inglenook.platform;

import java.io.OutputStream;
import java.util.Arrays;

/** Keeps a file's bytes piece by piece as they are written. */
final class PieceOutput extends OutputStream {

    private final FilePieces pieces;
    private final KeptFile file;
    private final byte[] waiting = new byte[FilePieces.SIZE];
    private int filled;
    private int place;
    private long size;

    PieceOutput(FilePieces pieces, KeptFile file) {
        this.pieces = pieces;
        this.file = file;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, waiting.length - filled);
            System.arraycopy(bytes, at, waiting, filled, some);
            filled += some;
            at += some;
            left -= some;
            if (filled == waiting.length) {
                keep();
            }
        }
        size += length;
    }

    private void keep() {
        pieces.append(file, place, Arrays.copyOf(waiting, filled));
        place++;
        filled = 0;
    }

    /** How many bytes were written. */
    long size() {
        return size;
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }
}
