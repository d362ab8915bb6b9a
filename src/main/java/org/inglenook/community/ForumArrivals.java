package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.inglenook.community.imports.OldForums;
import org.inglenook.community.imports.Unreadable;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Takes other forums' files in at the door: what is none, or too large, goes no further and leaves nothing behind. */
@ApplicationScoped
public class ForumArrivals {

    @Inject
    ForumImports imports;

    /** Keeps a file that somebody brings, and starts the work of taking it in. */
    public ForumImport bring(String fileName, long by, InputStream bytes) throws IOException {
        long id = imports.expect(fileName, by).getId();
        try {
            long size = imports.receive(id, bytes);
            check(id);
            return imports.take(id, size);
        } catch (IOException | RuntimeException e) {
            imports.remove(id);
            throw e;
        }
    }

    private void check(long id) throws IOException {
        try {
            if (OldForums.of(() -> imports.open(id, () -> {})).isEmpty()) {
                throw new DomainException(Kind.INVALID, "community.import.error.unknown");
            }
        } catch (Unreadable e) {
            throw ForumCheck.refusal(e).at("dump");
        } catch (DomainException e) {
            throw e.at("dump");
        }
    }
}
