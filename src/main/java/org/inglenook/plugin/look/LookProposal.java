package org.inglenook.plugin.look;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was found on the shop's front page and waits for the owner to confirm it. There is one at most. */
@Entity
@Table(name = "plugin_look_proposal")
class LookProposal {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    private String address;
    private String content;
    private Long logoPictureId;
    private Instant foundAt;

    protected LookProposal() {}

    LookProposal(String address, FoundLook found, Long logoPictureId, Instant foundAt) {
        this.address = address;
        this.content = found.json();
        this.logoPictureId = logoPictureId;
        this.foundAt = foundAt;
    }

    String address() {
        return address;
    }

    FoundLook found() {
        return FoundLook.of(content);
    }

    /** A picture that nobody is shown until it is the logo; null when none was found. */
    Long logoPictureId() {
        return logoPictureId;
    }

    Instant foundAt() {
        return foundAt;
    }
}
