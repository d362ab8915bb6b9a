package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Some bytes of a file that is taken in; in the database, so that any node can go on with it. */
@Entity
@Table(name = "community_import_piece")
public class ImportPiece {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long importId;

    private int place;

    private byte[] content;

    protected ImportPiece() {}

    ImportPiece(long importId, int place, byte[] content) {
        this.importId = importId;
        this.place = place;
        this.content = content.clone();
    }

    byte[] content() {
        return content.clone();
    }
}
