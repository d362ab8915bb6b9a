package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inglenook.platform.DomainException.Kind;

/** Takes archives in at the door: what is no ZIP, or too large, goes no further and leaves nothing behind. */
@ApplicationScoped
public class Arrivals {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    @Inject
    Archives archives;

    /**
     * Keeps an archive that somebody brings, and starts the work of taking it in.
     *
     * @param live whether what was public where it comes from is to be public here at once
     */
    public Archive bring(String fileName, boolean live, Long by, InputStream bytes) throws IOException {
        BufferedInputStream begun = new BufferedInputStream(bytes);
        begun.mark(ZIP.length);
        if (!Arrays.equals(begun.readNBytes(ZIP.length), ZIP)) {
            throw DomainException.field("archive", Kind.INVALID, "platform.archive.error.zip");
        }
        begun.reset();
        long id = archives.expect(fileName, live, by).getId();
        try {
            return archives.take(id, archives.receive(id, begun));
        } catch (IOException | RuntimeException e) {
            archives.remove(id);
            throw e;
        }
    }
}
