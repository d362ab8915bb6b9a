package org.inglenook.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A record that came in an archive: what it is called there, and which it is here. */
@Entity
@Table(name = "platform_archive_origin")
public class ArchiveOrigin {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String origin;

    @Column(name = "own_id")
    private long ownId;

    @Column(name = "archive_id")
    private long archiveId;

    protected ArchiveOrigin() {}

    public ArchiveOrigin(String kind, String origin, long ownId, long archiveId) {
        this.kind = kind;
        this.origin = origin;
        became(ownId, archiveId);
    }

    /** It came again, after what it was here had gone for good. */
    public final void became(long newId, long inArchive) {
        ownId = newId;
        archiveId = inArchive;
    }

    public String getOrigin() {
        return origin;
    }

    public long getOwnId() {
        return ownId;
    }
}
