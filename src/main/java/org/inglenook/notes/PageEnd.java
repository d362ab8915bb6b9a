package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Who took a note's private page away, and when. */
@Embeddable
class PageEnd {
    enum By {
        OWNER,
        /** Whoever has the card. */
        HOLDER
    }

    @Column(name = "pagetakenat")
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "pagetakenby")
    private By by;

    protected PageEnd() {}

    PageEnd(By by, Instant at) {
        this.by = by;
        this.at = at;
    }

    boolean isBy(By whom) {
        return by == whom;
    }
}
