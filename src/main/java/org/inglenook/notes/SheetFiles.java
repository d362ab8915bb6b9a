package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** The PDFs of sheets, written and read without ever being in memory as a whole. */
@ApplicationScoped
class SheetFiles {
    @Inject
    SheetPieces pieces;

    /** Where a sheet's PDF is written to, from its beginning; what an earlier try left goes. */
    OutputStream write(long sheet) {
        pieces.erase(sheet);
        return new Pieces(sheet);
    }

    /** Whether there is anything of it. */
    boolean isThere(long sheet) {
        return pieces.piece(sheet, 0).isPresent();
    }

    void send(long sheet, OutputStream target) throws IOException {
        int place = 0;
        for (Optional<byte[]> piece = pieces.piece(sheet, place);
                piece.isPresent();
                piece = pieces.piece(sheet, ++place)) {
            target.write(piece.get());
        }
    }

    void erase(long sheet) {
        pieces.erase(sheet);
    }

    private final class Pieces extends OutputStream {
        private final long sheet;
        private final byte[] waiting = new byte[SheetPieces.SIZE];
        private int filled;
        private int place;

        Pieces(long sheet) {
            this.sheet = sheet;
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
        }

        private void keep() {
            pieces.append(sheet, place, Arrays.copyOf(waiting, filled));
            place++;
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }
    }
}
