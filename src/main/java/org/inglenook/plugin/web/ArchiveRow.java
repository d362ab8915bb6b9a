package org.inglenook.plugin.web;

import java.util.List;
import org.inglenook.platform.Archive;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Progress;

/** An archive in the studio's list: how far it is, what came of it. */
public final class ArchiveRow {

    private static final long MEGABYTE = 1_000_000;

    private final Archive archive;
    private final Progress progress;
    private final List<String> counts;
    private final List<String> reasons;

    ArchiveRow(Archive archive, Progress progress, Messages messages) {
        this.archive = archive;
        this.progress = progress;
        this.counts = archive.getCounts().stream()
                .map(count -> messages.text("plugin.archives.count." + count.kind(), count.taken(), count.left()))
                .toList();
        this.reasons = ArchiveAnswer.reasons(archive, progress, messages);
    }

    public Archive getArchive() {
        return archive;
    }

    public long getId() {
        return archive.getId();
    }

    /** The end of the key of the word that says where it stands. */
    public String getState() {
        return (archive.isExport() ? "export" : "import") + progress.getState();
    }

    public boolean isRunning() {
        return progress.isOpen();
    }

    public Progress getProgress() {
        return progress;
    }

    public boolean isReady() {
        return archive.isExport() && archive.isFinished();
    }

    /** Whether it was taken in and published at once. */
    public boolean isLive() {
        return archive.isLive() && archive.isFinished();
    }

    /** What came of an import, in sentences. */
    public List<String> getCounts() {
        return counts;
    }

    /** Its size, rounded up. */
    public long getMegabytes() {
        return (archive.getSize() + MEGABYTE - 1) / MEGABYTE;
    }

    /** Why it was refused, in sentences. */
    public List<String> getReasons() {
        return reasons;
    }
}
