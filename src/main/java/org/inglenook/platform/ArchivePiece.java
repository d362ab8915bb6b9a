package org.inglenook.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Some of an archive's bytes; in the database, so that any node can go on with it. */
@Entity
@Table(name = "platform_archive_piece")
public class ArchivePiece {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "archive_id", updatable = false)
    private long archiveId;

    @Column(updatable = false)
    private int place;

    @Column(updatable = false)
    private byte[] content;

    protected ArchivePiece() {}

    public ArchivePiece(long archiveId, int place, byte[] content) {
        this.archiveId = archiveId;
        this.place = place;
        this.content = content.clone();
    }

    public byte[] getContent() {
        return content.clone();
    }
}
