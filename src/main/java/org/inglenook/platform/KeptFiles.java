package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.inglenook.platform.DomainException.Kind;

/** Files that are brought to be taken in, or made to be fetched: any node can go on with the work at one. */
@ApplicationScoped
public class KeptFiles {

    /** How long one is kept at most: what is older belongs to work that ended without tidying up. */
    static final Duration LONGEST = Duration.ofDays(8);

    private static final int BUFFER = 64 * 1024;

    @Inject
    FilePieces pieces;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Keeps the bytes that come; refuses more than the setting allows without having read the rest.
     *
     * @param field the form's field that they come from
     * @return how many there were
     */
    public long receive(KeptFile file, String field, InputStream bytes) throws IOException {
        long most = settings.archiveMaxBytes();
        try (PieceOutput target = output(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int got = bytes.read(buffer); got >= 0; got = bytes.read(buffer)) {
                target.write(buffer, 0, got);
                if (target.size() > most) {
                    throw DomainException.field(
                            field, Kind.TOO_LARGE, "platform.file.error.size", most / FilePieces.SIZE);
                }
            }
            return target.size();
        }
    }

    PieceOutput output(KeptFile file) {
        return new PieceOutput(pieces, file);
    }

    /**
     * The file from its beginning, a piece of it in memory at a time.
     *
     * @param step called before each piece: tells that the work goes on, and may refuse to
     */
    public InputStream open(KeptFile file, Runnable step) {
        return new PieceInput(pieces, file, step);
    }

    void send(KeptFile file, OutputStream target) throws IOException {
        int place = 0;
        for (Optional<byte[]> piece = pieces.piece(file, place);
                piece.isPresent();
                piece = pieces.piece(file, ++place)) {
            target.write(piece.get());
        }
    }

    public void erase(KeptFile file) {
        pieces.erase(file);
    }

    void eraseOld() {
        pieces.eraseOlderThan(clock.instant().minus(LONGEST));
    }

    /** What a file is called that somebody brings, without the folders that it lay in. */
    public static String name(String given, String otherwise) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "");
        String line = Written.line("file", name.substring(Math.max(0, name.length() - 200)), 200);
        return line.isEmpty() ? otherwise : line;
    }
}
