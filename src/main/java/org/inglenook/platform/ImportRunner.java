package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes an archive in: reads all of it to see that it is whole, brings in what is too much for one transaction, then the rest in one. A
 * second try after a node died does the same again and leaves alone what is there already.
 */
@ApplicationScoped
class ImportRunner implements JobRunner {

    static final String KIND = "platform.import";

    /** An archive was taken in: texts came with the dates that they had where they come from. */
    record ArchiveTaken() {}

    private static final Logger LOG = Logger.getLogger(ImportRunner.class.getName());

    @Inject
    ArchiveParts parts;

    @Inject
    Archives archives;

    @Inject
    KeptFiles files;

    @Inject
    ArchiveOrigins origins;

    @Inject
    Clock clock;

    @Inject
    Event<ArchiveTaken> taken;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.payload());
        Archive archive = archives.get(id);
        if (archive.isFinished()) {
            // The node died after the last transaction and before it could say so.
            files.erase(Archives.file(id));
            return;
        }
        boolean mine = true;
        Path file = null;
        try {
            file = Files.createTempFile("inglenook-import", ".zip");
            try (OutputStream copy = Files.newOutputStream(file)) {
                archives.send(id, copy);
            }
            take(archive, file, run);
        } catch (JobRun.LeftBehind e) {
            mine = false;
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (mine) {
                files.erase(Archives.file(id));
            }
            remove(file);
        }
    }

    private void take(Archive archive, Path file, JobRun run) {
        ArchiveProgress progress = new ArchiveProgress(run, 0);
        try (ArchiveReader reader = new ArchiveReader(file, origins, archive, clock.instant(), progress)) {
            progress.expect(2 * reader.check(parts.names()));
            try {
                parts.inOrder().forEach(part -> part.prepare(reader));
                progress.tell();
                parts.read(reader);
                archives.finish(
                        archive.getId(), archive.getSize(), reader.outcome().kept());
                progress.finish();
            } catch (JobRun.LeftBehind e) {
                throw e;
            } catch (RuntimeException e) {
                parts.inOrder().forEach(part -> part.undo(reader));
                throw e;
            }
        } catch (RuntimeException e) {
            DomainException.within(e).ifPresent(refusal -> archives.refuse(archive.getId(), refusal));
            throw e;
        }
        taken.fire(new ArchiveTaken());
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The copy of an archive could not be removed: " + file);
        }
    }
}
