package org.inglenook.platform;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/** A file from its beginning, a piece of it in memory at a time. */
final class PieceInput extends InputStream {

    private final FilePieces pieces;
    private final KeptFile file;
    private final Runnable step;
    private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
    private int place;

    /** @param step called before each piece: tells that the work goes on, and may refuse to */
    PieceInput(FilePieces pieces, KeptFile file, Runnable step) {
        this.pieces = pieces;
        this.file = file;
        this.step = step;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        int got = piece.read(into, from, length);
        while (got < 0) {
            step.run();
            Optional<byte[]> next = pieces.piece(file, place++);
            if (next.isEmpty()) {
                return -1;
            }
            piece = new ByteArrayInputStream(next.get());
            got = piece.read(into, from, length);
        }
        return got;
    }
}
