package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Makes an archive. A second try starts anew. */
@ApplicationScoped
class ExportRunner implements JobRunner {

    static final String KIND = "platform.export";

    @Inject
    @Any
    Instance<ArchivePart> parts;

    @Inject
    Archives archives;

    @Inject
    KeptFiles files;

    @Inject
    ArchiveOrigins origins;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.payload());
        files.erase(Archives.file(id));
        try {
            write(id, run);
        } catch (JobRun.Cancelled e) {
            files.erase(Archives.file(id));
            throw e;
        } catch (DomainException e) {
            archives.refuse(id, e);
            throw e;
        }
    }

    private void write(long id, JobRun run) {
        // What others refer to comes last, so that all of it is there.
        List<ArchivePart> last = parts.stream()
                .sorted(Comparator.comparingInt(ArchivePart::order).reversed())
                .toList();
        int steps = (int) last.stream().mapToLong(ArchivePart::count).sum();
        ArchiveProgress progress = new ArchiveProgress(run, steps);
        progress.tell();
        PieceOutput bytes = files.output(Archives.file(id));
        try (ArchiveWriter archive = new ArchiveWriter(bytes, origins, progress)) {
            last.forEach(part -> part.write(archive));
            archive.finish(about());
        }
        archives.finish(id, bytes.size(), "");
        progress.finish();
    }

    private JsonObject about() {
        return JsonBuilders.object()
                .add("shop", profiles.current().getName())
                .add("address", settings.publicUrl().toString())
                .add("made", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .build();
    }
}
