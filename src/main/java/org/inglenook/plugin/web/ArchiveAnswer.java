package org.inglenook.plugin.web;

import java.time.Instant;
import java.util.List;
import org.inglenook.platform.Archive;
import org.inglenook.platform.ArchiveOutcome;
import org.inglenook.platform.Job;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/**
 * An archive as the API tells of it.
 *
 * @param archive where an export is fetched once it is made
 * @param reasons why an import was refused, the last being the closest
 */
public record ArchiveAnswer(
        long id,
        String state,
        int done,
        int total,
        String fileName,
        long size,
        boolean live,
        Instant madeAt,
        Instant finishedAt,
        List<ArchiveOutcome.Count> counts,
        List<String> reasons,
        String archive) {

    static ArchiveAnswer of(Archive archive, Job job, Messages messages, Settings settings) {
        boolean ready = archive.isExport() && archive.isFinished();
        return new ArchiveAnswer(
                archive.getId(),
                state(archive, job).name(),
                job == null ? 0 : job.getDone(),
                job == null ? 0 : job.getTotal(),
                archive.getFileName(),
                archive.getSize(),
                archive.isLive(),
                archive.getMadeAt(),
                archive.getFinishedAt(),
                archive.getCounts(),
                reasons(archive, job, messages),
                ready
                        ? Lists.address(settings, "exports/" + archive.getId() + "/archive")
                                .toString()
                        : null);
    }

    static Job.State state(Archive archive, Job job) {
        if (archive.isFinished()) {
            return Job.State.DONE;
        }
        return job == null ? Job.State.WAITING : job.getState();
    }

    /** What failed without a reason of its own failed on our side. */
    static List<String> reasons(Archive archive, Job job, Messages messages) {
        List<String> reasons = archive.getRefusals().stream()
                .map(refusal -> messages.text(refusal.key(), refusal.args().toArray()))
                .toList();
        return reasons.isEmpty() && state(archive, job) == Job.State.FAILED
                ? List.of(messages.text("platform.error.internal"))
                : reasons;
    }
}
