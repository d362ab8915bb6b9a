package org.inglenook.platform;

/**
 * One room's part of an archive, found by CDI. What it writes another installation reads back: texts through the same checks that they
 * passed when they were written, references by the keys that the archive gives to records.
 */
public interface ArchivePart {

    /** The folder of its lists and files. */
    String name();

    /** Parts are read from the lowest to the highest, so that what others refer to is there, and written the other way round. */
    int order();

    /** About how many lines and files it will write; only for saying how far the work is. */
    long count();

    /** Writes everything it has, page by page; called outside of a transaction. */
    void write(ArchiveWriter archive);

    /**
     * Brings in beforehand what is too much for one transaction and seen by nobody until something refers to it. Each step in a
     * transaction of its own; what is known already is left alone, so that a second try goes on where the first one ended.
     */
    default void prepare(ArchiveReader archive) {
        // Most rooms have nothing of the kind.
    }

    /** Brings in the rest; one transaction for all parts, so that an archive that is refused leaves nothing behind. */
    void read(ArchiveReader archive);

    /** Takes away again what this archive's {@link #prepare} brought: it was refused or cancelled. */
    default void undo(ArchiveReader archive) {
        // Nothing was prepared.
    }
}
