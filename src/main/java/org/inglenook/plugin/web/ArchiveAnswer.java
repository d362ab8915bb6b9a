package org.inglenook.plugin.web;

import java.time.Instant;
import java.util.List;
import org.inglenook.platform.Archive;
import org.inglenook.platform.ArchiveOutcome;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Progress;
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

    static ArchiveAnswer of(Archive archive, Progress progress, Messages messages, Settings settings) {
        boolean ready = archive.isExport() && archive.isFinished();
        return new ArchiveAnswer(
                archive.getId(),
                progress.getState(),
                progress.getDone(),
                progress.getTotal(),
                archive.getFileName(),
                archive.getSize(),
                archive.isLive(),
                archive.getMadeAt(),
                archive.getFinishedAt(),
                archive.getCounts(),
                reasons(archive, progress, messages),
                ready
                        ? Lists.address(settings, "exports/" + archive.getId() + "/archive")
                                .toString()
                        : null);
    }

    /** What failed without a reason of its own failed on our side. */
    static List<String> reasons(Archive archive, Progress progress, Messages messages) {
        List<String> reasons = archive.getRefusals().stream()
                .map(refusal -> refusal.told(messages))
                .toList();
        return reasons.isEmpty() && progress.isFailed() ? List.of(messages.text("platform.error.internal")) : reasons;
    }
}
