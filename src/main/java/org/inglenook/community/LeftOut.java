package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that stayed behind when a forum was taken in, and why. */
@Entity
@Table(name = "community_import_left")
public class LeftOut {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long importId;

    private String kind;

    private String oldId;

    private String reason;

    protected LeftOut() {}

    LeftOut(long importId, String kind, String oldId, String reason) {
        this.importId = importId;
        this.kind = kind;
        this.oldId = oldId;
        this.reason = reason;
    }

    public Long getId() {
        return id;
    }

    /** What it was: board, topic, post, poll. */
    public String getKind() {
        return kind;
    }

    /** Its id there, or a board's name. */
    public String getOldId() {
        return oldId;
    }

    /** The end of the key of the sentence that says why. */
    public String getReason() {
        return reason;
    }
}
