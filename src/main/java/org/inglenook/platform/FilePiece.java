package org.inglenook.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Some bytes of a file that is worked at; in the database, so that any node can go on with it. */
@Entity
@Table(name = "platform_file_piece")
public class FilePiece {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String kind;

    @Column(name = "owner_id", updatable = false)
    private long ownerId;

    @Column(updatable = false)
    private int place;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(updatable = false)
    private byte[] content;

    protected FilePiece() {}

    FilePiece(KeptFile file, int place, byte[] content, Instant now) {
        this.kind = file.kind();
        this.ownerId = file.owner();
        this.place = place;
        this.content = content.clone();
        this.madeAt = now;
    }

    byte[] content() {
        return content.clone();
    }
}
